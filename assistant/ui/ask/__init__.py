"""The page that answers: questions, answers, and a source beside them."""
