"""The few windows that stand above the console: the list of keys, the export."""
