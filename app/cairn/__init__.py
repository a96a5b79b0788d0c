"""Cairn: a library of what works, a log of how it was found, and one road back to everybody."""

__version__ = "0.1.0"
