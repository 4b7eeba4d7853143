"""The stages of a session, each a folder of its own that knows no other."""
