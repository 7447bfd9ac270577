"""A record: a board is a set of records.

Each has a stable id: its name alone when there is one of it (`meeting`), or `name:bare id`
(`card:…`). Which audience sees which records is decided in `views` alone.
"""

from typing import ClassVar, Literal

Told = Literal["screens", "seat", "cycle", "nobody"]
"""To whom a kind of record is sent: a meeting's screens, one seat, link holders, or nobody."""


class Record:
    """One immutable part of a board; `name` is the first part of its id.

    A record that is not `stored` is made of other records each time that it is sent.
    """

    __slots__ = ()
    name: ClassVar[str]
    told: ClassVar[Told] = "screens"
    stored: ClassVar[bool] = True
