"""Lots: when facilitators may open what waits, so that no arrival can be tied to a thumb [V19].

People see each other's thumbs, and the console shows when the number of cards grows. So the words
of several people are opened together, and during the writing two of them, drawn by lot, stay
closed: whoever writes last then stands among others.
"""

from collections.abc import Callable, Mapping

from board.domain.board import Board, bare, ref
from board.domain.records.contributions import Card
from board.domain.records.private import ClosingEntry, Seat
from board.domain.records.unopened import UnopenedCard, UnopenedCount, UnopenedEntry
from board.domain.vocabulary import Revealed

TOGETHER = 3
"""How many people's words are opened at once at least."""

KEPT = 2
"""How many stay closed when a lot is opened during the writing."""

Unopened = UnopenedCard | UnopenedEntry
KINDS: dict[Revealed, type[UnopenedCard] | type[UnopenedEntry]] = {
    "cards": UnopenedCard,
    "words": UnopenedEntry,
}


def unopened(board: Board, what: Revealed) -> dict[str, Unopened]:
    """By bare id, the cards or entries of which facilitators have seen nothing."""
    written = Card if what == "cards" else ClosingEntry
    waiting: Mapping[str, Unopened] = board.of(KINDS[what])
    return {
        bare(key): record
        for key, record in waiting.items()
        if record.as_opened is None and board.get(ref(written, bare(key)))
    }


def counted(board: Board, what: Revealed) -> UnopenedCount | None:
    """How many wait, and what may be opened now; None if nothing waits, or all is shown."""
    meeting = board.meeting
    if meeting.cards_shown if what == "cards" else meeting.words_shown:
        return None
    waiting = unopened(board, what)
    if not waiting:
        return None
    new = people(board, [key for key, record in waiting.items() if not record.kept])
    # What stayed closed counts as one person each: whose it is must not change what may be opened.
    strangers = sum(record.kept for record in waiting.values())
    rest = (not new and strangers == len(waiting)) or len(new) + strangers >= TOGETHER
    return UnopenedCount(len(waiting), len(new) + strangers >= TOGETHER + KEPT, rest)


def kept_back(board: Board, what: Revealed, chance: Callable[[str], bytes]) -> list[str]:
    """The bare ids that stay closed when a lot is opened: of two people, drawn by chance."""
    drawn = sorted(unopened(board, what), key=chance)
    kept: list[str] = []
    for key in drawn:
        if len(kept) < KEPT and not people(board, [key]) & people(board, kept):
            kept.append(key)
    return kept


def people(board: Board, keys: list[str]) -> set[str]:
    """The ids of the seats that hold these cards or entries (bare ids).

    One id more, an empty one, stands for all whose seat was removed.
    """
    holders = {
        one: key for key, seat in board.of(Seat).items() for one in (*seat.cards, seat.entry)
    }
    return {holders.get(key, "") for key in keys}
