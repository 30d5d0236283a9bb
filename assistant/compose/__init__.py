"""Composing: answers out of exact quotes, arranged by what was asked for."""
