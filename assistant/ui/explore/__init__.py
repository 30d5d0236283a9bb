"""The catalogue to look at: a matrix, a map, a timeline."""
