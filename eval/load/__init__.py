"""Many visitors at once: the real page, asked over its own wire."""
