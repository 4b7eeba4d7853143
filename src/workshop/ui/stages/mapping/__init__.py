"""The Mapping stage: one grid an analogy, and the ideas that come from its gaps."""
