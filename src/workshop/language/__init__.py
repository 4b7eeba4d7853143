"""What the program knows of English: domain words, plainer words, how high a rung stands. No Qt."""
