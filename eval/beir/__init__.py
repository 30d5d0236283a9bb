"""Retrieval on collections in BEIR form (Thakur et al. 2021), streamed from disk."""
