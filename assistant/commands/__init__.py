"""What the commands of `python -m assistant` do."""
