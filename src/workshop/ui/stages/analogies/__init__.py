"""The Analogies stage: the cards that fit the abstraction, one of them open, and the shortlist."""
