"""Toolkits by others, in layouts of their own: what ingest and answers make of unseen documents."""
