"""A phrasebook: what cities do, and how people ask for it in other words."""
