"""A record: what a board is made of.

Each lives under a stable id: its name alone when there is one of it (`meeting`), or `name:bare id`
(`card:…`). Which audience sees which of them is decided in `views` alone.
"""

from typing import ClassVar, Literal

Told = Literal["screens", "seat", "cycle", "nobody"]
"""Whom a kind of record is for: a meeting's screens, one person, those of a cycle, or nobody."""


class Record:
    """A small immutable thing on the board; `name` is the first part of its id.

    A record that is not `stored` is made of others each time that it is shown.
    """

    __slots__ = ()
    name: ClassVar[str]
    told: ClassVar[Told] = "screens"
    stored: ClassVar[bool] = True
