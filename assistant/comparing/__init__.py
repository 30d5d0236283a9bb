"""Places side by side, or toolkits: what to compare, and the table that comes of it."""
