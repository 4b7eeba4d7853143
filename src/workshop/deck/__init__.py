"""The far-away industries, their strengths, and which of them fit an abstraction. No Qt, no SQL."""
