"""The Problem stage: the problem, who is in the room, and its ground rules."""
