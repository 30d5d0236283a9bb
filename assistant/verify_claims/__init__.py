"""Verifying claims: whether a sentence is borne out by the text that it cites.

No language model: words are aligned by stem and by the embedding model's likeness, numbers,
names, negations, scope, modality and roles are checked one by one, and a small model reads
the claim beside its evidence. Every fault comes with a plain reason.
"""

from assistant.verify_claims.opening import open_verifier
from assistant.verify_claims.reader import open_reader
from assistant.verify_claims.verifier import Verdict, Verifier

__all__ = ["Verdict", "Verifier", "open_reader", "open_verifier"]
