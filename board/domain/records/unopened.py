"""What facilitators have not opened yet of what participants wrote."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.contributions import Card
from board.domain.records.private import ClosingEntry, PrivateRecord
from board.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class UnopenedCard(PrivateRecord):
    """The words of a hidden card that facilitators have not opened, under the card's bare id.

    `kept` if it stayed closed when a lot was opened. `as_opened` is the card as it was before its
    author reworded it; None if it was never opened.
    """

    name: ClassVar[str] = "unopenedcard"
    kept: bool = False
    as_opened: Card | None = None


@dataclass(frozen=True, slots=True)
class UnopenedEntry(PrivateRecord):
    """The same for a closing word that is not shown, under the entry's bare id."""

    name: ClassVar[str] = "unopenedentry"
    kept: bool = False
    as_opened: ClosingEntry | None = None


@dataclass(frozen=True, slots=True)
class UnopenedCount(Record):
    """For facilitators: how many cards (or closing words) wait to be opened, and what may be [V18].

    Made of other records, never stored. There is one for `cards` and one for `words`, while some
    wait. `lot` if some of them may be opened now, `rest` if all of them.
    """

    name: ClassVar[str] = "unopened"
    stored: ClassVar[bool] = False
    count: int
    lot: bool
    rest: bool
