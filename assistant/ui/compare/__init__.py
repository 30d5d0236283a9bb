"""Places side by side on one theme, or two toolkits."""
