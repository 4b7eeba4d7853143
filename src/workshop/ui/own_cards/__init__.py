"""The window in which own industries and cards are made, edited, imported and exported."""
