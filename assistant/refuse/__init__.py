"""Refusing: when the corpus does not answer, why, and what is near."""
