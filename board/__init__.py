"""Résonances: a shared board for meetings about professional practice."""

__version__ = "0.1.0"
