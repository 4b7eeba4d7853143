"""The Abstraction stage: the ladder, its working altitude, and what outsiders say of it."""
