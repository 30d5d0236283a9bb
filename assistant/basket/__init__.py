"""What an officer collects for a briefing note, and the note made of it."""
