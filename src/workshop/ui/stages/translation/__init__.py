"""The Translation stage: what each word means to whom, and what everybody takes home."""
