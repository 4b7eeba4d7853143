"""The window of all sessions: the list, what is known of one, and the form for a new one."""
