"""The checks of a claim against its evidence, one kind of fault a module."""
