"""Fitting what the assistant loads, on the dev questions alone."""
