"""The catalogue to look at: what the filters leave, as a grid, on a map and as counts."""
