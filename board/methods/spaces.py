"""French texts of a method with ordinary spaces where French has narrow ones."""

import re

FRENCH = re.compile(r"\bfr\s*=\s*\"((?:[^\"\\]|\\.)*)\"")
ORDINARY = re.compile(r" [?!;:»]|« ")


def lines_with_ordinary_spaces(content: str) -> tuple[int, ...]:
    """The lines, from 1. Such a sign may stand alone at the beginning of a line of a screen."""
    return tuple(
        number
        for number, line in enumerate(content.splitlines(), start=1)
        if any(ORDINARY.search(words) for words in FRENCH.findall(line))
    )
