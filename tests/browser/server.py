"""The page in a real process on a free port."""

from eval.load.server import ROOT, serve

__all__ = ["ROOT", "serve"]
