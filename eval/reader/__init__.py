"""Training the model that reads a claim and its evidence together, for the verifier."""
