"""The sessions on this laptop: an index of their files that can be lost, and what can be done with whole files."""
