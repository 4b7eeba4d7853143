"""Where a session lies on disk: one SQLite file, one writer, one thread. Takes and returns model values and patches."""
