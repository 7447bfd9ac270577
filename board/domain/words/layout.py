"""Where each word of the cloud stands: the picture that the walls' `helpers/cloud.ts` makes.

Word for word the same steps, kept together by tests/vectors/cloud.json.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from board.domain.words.advances import width_of
from board.domain.words.spiral import Box, Sheet, Taken, nearest_free, ring_of

SHEET = Sheet(1600, 760)

_STEPS = (1, 2, 3, 5, 10, 20)
_LARGEST = 0.12
_SMALLEST = 0.04
_SHRINK = 0.75
_FULL = 0.4
_HOMES_FULL = 0.6
_HOME = 78
_INNER_RINGS = 4
_LINE_HEIGHT = 1.12
_GAP = 0.28


@dataclass(frozen=True, slots=True)
class CloudWord:
    """A word of the cloud; `order` says when it came and never changes."""

    key: str
    text: str
    count: int
    order: int


@dataclass(frozen=True, slots=True)
class Placement:
    """The centre of a word and its font size, in units of the sheet."""

    word: CloudWord
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Picture:
    """`tail`: what finds no room at the smallest size."""

    placed: tuple[Placement, ...]
    tail: tuple[CloudWord, ...]


@dataclass(frozen=True, slots=True)
class _Sized:
    """Width and height in units of the font size of a word said once."""

    word: CloudWord
    factor: float
    width: float
    height: float


def layout(words: Sequence[CloudWord], sheet: Sheet = SHEET) -> Picture:
    """The picture of these words; it depends on nothing but them."""
    arrived = [_sized(word) for word in sorted(words, key=lambda word: (word.order, word.key))]
    homes = _homes(arrived, sheet)
    ranked = sorted(arrived, key=lambda each: -each.factor)
    for size in _ladder(sheet):
        if _ink(ranked, size) <= _FULL * sheet.width * sheet.height:
            picture = _placed(ranked, homes, size, sheet)
            if not picture.tail:
                return picture
    return _placed(ranked, homes, _SMALLEST * sheet.height, sheet)


def size_factor(count: int) -> float:
    """How many times larger a word is than one said once: six steps, never stretched."""
    return math.sqrt(max(step for step in _STEPS if step <= max(count, 1)))


def _sized(word: CloudWord) -> _Sized:
    factor = size_factor(word.count)
    width = math.floor(width_of(word.text) * 100 + 0.5) / 100 + _GAP
    return _Sized(word, factor, width * factor, _LINE_HEIGHT * factor)


def _ladder(sheet: Sheet) -> Iterator[float]:
    size = _LARGEST
    while size > _SMALLEST:
        yield size * sheet.height
        size *= _SHRINK


def _ink(words: Sequence[_Sized], size: float) -> float:
    total = 0.0
    for each in words:
        total += each.width * each.height * size * size
    return total


def _homes(arrived: Sequence[_Sized], sheet: Sheet) -> dict[str, Box]:
    plain = [replace(each, width=each.width / each.factor, height=_LINE_HEIGHT) for each in arrived]
    size: float = _HOME
    while _ink(plain, size) > _HOMES_FULL * sheet.width * sheet.height:
        size *= _SHRINK
    homes: dict[str, Box] = {}
    taken = Taken()
    start = 0
    for each in plain:
        own = _box(each, size, _middle(sheet))
        home = nearest_free(own, taken, size / 2, None, start)
        if home:
            start = max(0, math.floor(ring_of(home, own, size / 2)) - _INNER_RINGS)
            taken.add(home)
            homes[each.word.key] = home
    return homes


def _placed(ranked: Sequence[_Sized], homes: dict[str, Box], size: float, sheet: Sheet) -> Picture:
    taken = Taken()
    found: list[Placement] = []
    left: list[_Sized] = []
    for each in ranked:
        place = None
        if not any(other.width <= each.width and other.height <= each.height for other in left):
            home = _box(each, size, homes.get(each.word.key, _middle(sheet)))
            place = nearest_free(home, taken, size * 0.3, sheet)
        if place is None:
            left.append(each)
            continue
        taken.add(place)
        found.append(Placement(each.word, place.x, place.y, size * each.factor))
    return Picture(tuple(found), tuple(each.word for each in left))


def _box(each: _Sized, size: float, at: Box) -> Box:
    return Box(at.x, at.y, each.width * size, each.height * size)


def _middle(sheet: Sheet) -> Box:
    return Box(sheet.width / 2, sheet.height / 2, 0, 0)
