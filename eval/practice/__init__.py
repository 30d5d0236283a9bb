"""Practice: handbooks written for it, indexed as any other, and questions by other words."""
