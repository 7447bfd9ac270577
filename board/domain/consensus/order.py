"""Putting items in order; exact ties are kept."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import groupby

Places = tuple[tuple[str, ...], ...]
Merit = tuple[Fraction | int, ...]


def places(items: Iterable[str], merit: Callable[[str], Merit]) -> Places:
    """Group the items by equal merit, highest first; each group keeps the given order."""
    merits = {item: merit(item) for item in items}
    ordered = sorted(merits, key=merits.__getitem__, reverse=True)
    return tuple(tuple(group) for _, group in groupby(ordered, key=merits.__getitem__))
