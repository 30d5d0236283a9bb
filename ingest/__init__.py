"""Documents in, index out: read, repair, outline, passages, embed, index."""
