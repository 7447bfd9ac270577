"""Where a closing entry is shown."""

from typing import Literal

from board.domain.words.text import tidy

MOST_WORDS = 4
MOST_CHARACTERS = 28

Destination = Literal["cloud", "line"]


def destination(text: str, *, line: bool) -> Destination:
    """The cloud for what is short, unless its kind asks for a `line`; else a closing line.

    The length is that of the text as it would be shown. Raises `EmptyText`.
    """
    shown = tidy(text)
    short = len(shown.split()) <= MOST_WORDS and len(shown) <= MOST_CHARACTERS
    return "cloud" if short and not line else "line"
