"""What the commands of `python -m ingest` do."""
