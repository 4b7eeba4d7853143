"""The settle round: the misunderstandings that are open, one at a time."""
