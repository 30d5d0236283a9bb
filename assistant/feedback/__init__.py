"""What officers say of an answer, kept beside it, and what the exam can be made to ask of it."""
