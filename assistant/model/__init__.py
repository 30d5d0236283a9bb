"""A language model, if one is set up: it writes from passages alone, and is checked."""
