"""The catalogue as people look through it: examples, key factors, places, themes, outlines."""
