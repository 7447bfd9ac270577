"""The free place nearest to a box's own: the same steps as the walls' `helpers/spiral.ts`."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

_STRETCH = 2
_BAND = 32


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the cloud is laid out on, in the units of its drawing."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle around its centre."""

    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Taken:
    """The boxes that have their place, kept by horizontal bands so that few are compared."""

    _bands: defaultdict[int, list[Box]] = field(default_factory=lambda: defaultdict(list))

    def add(self, box: Box) -> None:
        """This box has its place."""
        for band in _bands(box, box.y):
            self._bands[band].append(box)

    def hit(self, box: Box, x: float, y: float) -> Box | None:
        """A box that overlaps `box` when it stands at this place."""
        for band in _bands(box, y):
            for other in self._bands.get(band, ()):
                if _overlap(box, x, y, other):
                    return other
        return None


def nearest_free(
    box: Box, taken: Taken, step: float, sheet: Sheet | None = None, start: int = 0
) -> Box | None:
    """Ring by ring, `step` apart, on whole units, within `sheet` when there is one."""
    last: Box | None = None
    for x, y in _places(box, step, sheet, start):
        if sheet and not _inside(box, x, y, sheet):
            continue
        if last and _overlap(box, x, y, last):
            continue
        last = taken.hit(box, x, y)
        if last is None:
            return Box(x, y, box.width, box.height)
    return None


def ring_of(box: Box, centre: Box, step: float) -> float:
    """On which ring around `centre` a box found with this `step` stands."""
    return math.hypot((box.x - centre.x) / _STRETCH, box.y - centre.y) / step


def _places(
    box: Box, step: float, sheet: Sheet | None, start: int
) -> Iterator[tuple[float, float]]:
    rings = max(sheet.width / _STRETCH, sheet.height) / step + 1 if sheet else math.inf
    ring = start
    while ring < rings:
        spots = max(1, math.floor(2 * math.pi * ring + 0.5))
        for spot in range(spots):
            angle = (spot / spots) * 2 * math.pi
            x = math.floor(box.x + math.cos(angle) * ring * step * _STRETCH + 0.5)
            yield x, math.floor(box.y + math.sin(angle) * ring * step + 0.5)
        ring += 1


def _bands(box: Box, y: float) -> range:
    top, bottom = y - box.height / 2, y + box.height / 2
    return range(math.floor(top / _BAND), math.floor(bottom / _BAND) + 1)


def _inside(box: Box, x: float, y: float, sheet: Sheet) -> bool:
    half, tall = box.width / 2, box.height / 2
    return half <= x and x + half <= sheet.width and tall <= y and y + tall <= sheet.height


def _overlap(box: Box, x: float, y: float, other: Box) -> bool:
    return (
        abs(x - other.x) * 2 < box.width + other.width
        and abs(y - other.y) * 2 < box.height + other.height
    )
