"""A reader for each document."""
