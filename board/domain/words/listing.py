"""Lists of words are written as running text: they read, and grow, better that way."""


def listed(words: str) -> frozenset[str]:
    """The words between the spaces."""
    return frozenset(words.split())
