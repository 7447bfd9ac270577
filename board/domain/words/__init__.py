"""Closing words: their key, their spelling, where they are shown, and which are held."""

from board.domain.words.destination import Destination, destination
from board.domain.words.dictionary import Language, warm
from board.domain.words.held import is_held
from board.domain.words.near import near_duplicates
from board.domain.words.normalise import NormalisedWord, normalise
from board.domain.words.spelling import commonest
from board.domain.words.terms import Terms
from board.domain.words.text import EmptyText, tidy

__all__ = [
    "Destination",
    "EmptyText",
    "Language",
    "NormalisedWord",
    "Terms",
    "commonest",
    "destination",
    "is_held",
    "near_duplicates",
    "normalise",
    "tidy",
    "warm",
]
