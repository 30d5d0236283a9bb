"""What was collected, and the briefing note made of it."""
