"""Repair: from noisy stored text to clean paragraphs that know where they came from.

Repair removes, joins and reorders; it never changes or adds a letter.
"""
