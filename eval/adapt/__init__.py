"""Training the model's token vectors for late interaction, on texts written for it."""
