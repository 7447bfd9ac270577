"""Lists of words, written as running text so that they are easy to read and to change."""


def listed(words: str) -> frozenset[str]:
    """The words between the spaces."""
    return frozenset(words.split())
