"""Frames: what people say around a question, and what that costs."""
