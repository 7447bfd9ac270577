"""What each audience is sent.

`view` is the whole truth for an audience, `refresh` the difference that some changed records make
to what it was told, `mine` what belongs to one seat alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from board.domain.board import Board, ref
from board.domain.lots import KINDS as LOTS
from board.domain.records.agreements import Elsewhere
from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.records.cycle import Cycle, CycleKey, CycleLink, CycleSession
from board.domain.records.meeting import Entrance, Meeting
from board.domain.records.own import Grades
from board.domain.records.paper import Paper
from board.domain.records.private import ClosingEntry, Keys, Merge, Seat
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCard, UnopenedCount, UnopenedEntry
from board.domain.views.paper import SEATED
from board.domain.views.report import REPORTS, Preview, as_shown
from board.domain.views.visibility import (
    KINDS,
    Audience,
    Shown,
    all_seen,
    closing_words,
    paper_people,
    seen,
    waiting_counts,
)

AUDIENCES = tuple(KINDS)
_CLOUD = ("word", "line")
_ENTRY = f"{ClosingEntry.name}:"
_MAKE_THE_PAPERS = (SEATED, _ENTRY, Choice.name, f"{Grades.name}:")
GOVERNING = ("cards_shown", "words_shown", "projected")
"""The fields of a meeting on which it depends who sees other records."""

_MAKE_THE_CLOUD = frozenset((ClosingEntry.name, Merge.name, UnopenedEntry.name))
_MAKE_THE_COUNTS = frozenset((UnopenedCard.name, UnopenedEntry.name, Seat.name))


_COUNTS = frozenset(ref(UnopenedCount, what) for what in LOTS)


def view(board: Board, audience: Audience) -> Shown:
    """Every record that this audience may see, as it may see it."""
    if board.find(Meeting) is None:
        return {}
    return all_seen(board, audience) | as_shown(board, audience)


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be shown otherwise once some records changed: the same for every audience.

    `ids` are paired with their kinds. The closing words, what was given on paper and the counts of
    what waits are each made of several records.
    """

    ids: tuple[tuple[str, str], ...]
    words: bool
    papers: bool
    counts: bool


def reach_of(touched: Iterable[str]) -> Reach:
    """What may be shown otherwise after a change of these stored records."""
    touched = set(touched)
    kinds = {key.partition(":")[0] for key in touched}
    return Reach(
        ids=tuple((key, key.partition(":")[0]) for key in _reached(touched)),
        words=not kinds.isdisjoint(_MAKE_THE_CLOUD),
        papers=any(key.startswith(_MAKE_THE_PAPERS) for key in touched),
        counts=not kinds.isdisjoint(_MAKE_THE_COUNTS),
    )


def refresh(
    board: Board, audience: Audience, told: Mapping[str, Record], reach: Reach
) -> dict[str, Record | None]:
    """What to tell an audience, given what it was told and what may be shown otherwise since.

    None stands for a record that it may no longer see.
    """
    if _all_may_differ(told.get(Meeting.name), board.find(Meeting)):
        return difference(told, view(board, audience))
    shown = KINDS[audience]
    ids = {key for key, kind in reach.ids if kind in shown}
    found = {key: seen(board, audience, key) for key in ids}
    fresh = {key: record for key, record in found.items() if record is not None}
    if reach.words:
        fresh |= closing_words(board, audience)
        ids |= {key for key in told if key.partition(":")[0] in _CLOUD}
    if reach.papers and Paper.name in shown:
        fresh |= paper_people(board, audience)
        ids |= {key for key in told if key.partition(":")[0] == Paper.name}
    if reach.counts and UnopenedCount.name in shown:
        fresh |= waiting_counts(board, audience)
        ids |= _COUNTS
    if board.find(Preview):
        fresh |= as_shown(board, audience)
        ids |= REPORTS.keys()
    return difference({key: told[key] for key in ids if key in told}, fresh)


def _all_may_differ(told: Record | None, meeting: Meeting | None) -> bool:
    """Whether the meeting has changed in what the sight of other records depends on.

    A board may have thousands of them: a new prompt must not cost as much as all cards.
    """
    if not isinstance(told, Meeting) or meeting is None:
        return True
    if told is meeting:
        return False
    return any(getattr(told, field) != getattr(meeting, field) for field in GOVERNING)


def cycle_view(cycle: Board, keeper: str, now: int) -> Shown:
    """A cycle as who holds a link to it sees it: no key, and no code of a board that is gone.

    `keeper` is the SHA-256 of the link's key.
    """
    return {
        key: shown
        for key in cycle.ids()
        if (shown := _kept_view(cycle.get(key), keeper, now)) is not None
    }


def _kept_view(record: Record | None, keeper: str, now: int) -> Record | None:
    if isinstance(record, CycleSession):
        return record if record.lives(now) else replace(record, code=None)
    if isinstance(record, CycleKey):
        return CycleLink(own=record.digest == keeper, order=record.order)
    return record if isinstance(record, Cycle) else None


def difference(
    before: Mapping[str, Record], after: Mapping[str, Record]
) -> dict[str, Record | None]:
    """The records that make `before` into `after`; None for one that goes."""
    gone: dict[str, Record | None] = {key: None for key in before if key not in after}
    return gone | {key: record for key, record in after.items() if before.get(key) != record}


def _reached(touched: set[str]) -> set[str]:
    """Records whose sight depends on others: an item, its topic and its mark, the entrance."""
    reached = set(touched)
    if Keys.name in touched:
        reached.add(Entrance.name)
    for key in touched:
        kind, _, bare_id = key.partition(":")
        if kind == UnopenedCard.name:
            reached |= {ref(Card, bare_id), ref(Topic, bare_id)}
        if kind in (Card.name, Theme.name):
            reached.add(ref(Topic, bare_id))
        if kind in (Card.name, Note.name, Elsewhere.name):
            reached |= {f"{name}:{bare_id}" for name in (Card.name, Note.name, Elsewhere.name)}
    return reached
