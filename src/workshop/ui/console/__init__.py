"""The window in which a session is run: top bar, rail, the stage, side panel, capture line."""
