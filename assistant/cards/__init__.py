"""What a card needs besides its quotes: its example, country, age, and printed addresses."""
