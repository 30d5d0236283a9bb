"""The index: generations that are built aside, published whole and never changed."""
