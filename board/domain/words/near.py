"""Words of nearly the same spelling; a facilitator may merge them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

LEAST_LENGTH = 6

EMOJI = "-"
"""The start of a key of emoji, which have no letters to mistype."""

_NOT_PLAIN = re.compile(r"[^a-z0-9]")


def near_duplicates(keys: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of keys equal without accents, or one letter apart when both have six or more.

    Pairs are in the order of `keys`, each once, the earlier key first.
    """
    order = {key: at for at, key in enumerate(keys)}
    plain = {key: _plain(key) for key in order}
    pairs = {pair for near in _neighbourhoods(plain) for pair in combinations(near, 2)}
    close = [pair for pair in pairs if _are_near(plain[pair[0]], plain[pair[1]])]
    return sorted(close, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _plain(key: str) -> str:
    return key if key.startswith(EMOJI) else _NOT_PLAIN.sub("", key)


def _neighbourhoods(plain: dict[str, str]) -> Iterable[list[str]]:
    """Keys that share a spelling once a letter is taken out of either."""
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for key, spelling in plain.items():
        for shortened in {spelling, *_one_letter_less(spelling)}:
            sharing[shortened].append(key)
    return sharing.values()


def _one_letter_less(spelling: str) -> Iterator[str]:
    if len(spelling) >= LEAST_LENGTH and not spelling.startswith(EMOJI):
        yield from (spelling[:at] + spelling[at + 1 :] for at in range(len(spelling)))


def _are_near(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= LEAST_LENGTH and _at_most_one_edit(one, other)


def _at_most_one_edit(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    rest = short[at:] if len(short) < len(long) else short[at + 1 :]
    return rest == long[at + 1 :]
