"""The texts of a corpus, printed otherwise: what of their outlines is still found."""
