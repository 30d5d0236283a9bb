"""Understanding: what a question asks for, of where, in whatever words it comes."""
