"""The agenda and the script: no stage of its own, it opens over the one that the facilitator is at."""
