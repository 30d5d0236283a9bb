"""Conversations that are kept: one SQLite file, and what is done with it."""
