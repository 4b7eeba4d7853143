"""Catching a misunderstanding from anywhere, and the log of those that were caught."""
