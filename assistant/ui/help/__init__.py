"""What the assistant knows, how it chooses, what it stores."""
