"""The command line's commands, one a file: each describes its arguments and carries itself out. No Qt but in `open`."""
