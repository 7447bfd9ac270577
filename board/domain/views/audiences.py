"""Who may see what: the only place that hides anything.

`view` is the whole truth for an audience, `refresh` the difference that some changed records make
to what it was told, `mine` what belongs to one seat alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from board.domain.board import Board
from board.domain.records.agreements import Agreements, Elsewhere
from board.domain.records.carried import CarriedItems, CarriedTitle
from board.domain.records.choosing import Choice
from board.domain.records.closing import Offer, Synthesis
from board.domain.records.contributions import Card, Link, Note, Suggestion, Theme, Topic
from board.domain.records.cycle import Cycle, CycleKey, CycleLink, Session
from board.domain.records.facilitators import Facilitator, Invitation, Recall, Wish
from board.domain.records.meeting import Device, Entrance, Meeting, WallPage
from board.domain.records.own import Grades
from board.domain.records.paper import Paper
from board.domain.records.private import Entry, Keys, Merge
from board.domain.records.record import Record
from board.domain.views.cloud import cloud
from board.domain.views.paper import SEATED, papers
from board.domain.views.report import REPORTS, Preview, as_shown
from board.domain.vocabulary import Role

Shown = dict[str, Record]
Audience = Role
AUDIENCES: tuple[Audience, ...] = ("participant", "wall", "facilitator")

FOR_ALL = frozenset(
    kind.name
    for kind in (
        *(Meeting, Theme, Choice, Topic, Link, Synthesis, Card, Note),
        *(CarriedTitle, CarriedItems, Agreements),
    )
)
FOR_THE_ROOM = frozenset((WallPage.name,))
FOR_THE_FACILITATOR = frozenset(
    kind.name for kind in (Offer, Device, Facilitator, Invitation, Recall, Suggestion, Wish, Paper)
)
_CLOUD = ("word", "line")
_ENTRY = f"{Entry.name}:"
_MAKE_THE_PAPERS = (SEATED, _ENTRY, Choice.name, f"{Grades.name}:")
_MAKE_THE_CLOUD = frozenset((Entry.name, Merge.name))


def view(board: Board, audience: Audience) -> Shown:
    """Every record that this audience may see, as it may see it."""
    if board.find(Meeting) is None:
        return {}
    shown = {key: _seen(board, audience, key) for key in _candidates(board)}
    seen = {key: r for key, r in shown.items() if r is not None}
    return seen | _words(board, audience) | _papers(board, audience) | as_shown(board, audience)


def refresh(
    board: Board, audience: Audience, told: Mapping[str, Record], touched: Iterable[str]
) -> dict[str, Record | None]:
    """What to tell an audience, given what it was told and which stored records changed since.

    None stands for a record that it may no longer see.
    """
    touched = set(touched)
    if Meeting.name in touched or board.find(Meeting) is None:
        return difference(told, view(board, audience))
    ids = _reached(touched)
    fresh = {key: seen for key in ids if (seen := _seen(board, audience, key)) is not None}
    if any(key.partition(":")[0] in _MAKE_THE_CLOUD for key in touched):
        fresh |= _words(board, audience)
        ids |= {key for key in told if key.partition(":")[0] in _CLOUD}
    if any(key.startswith(_MAKE_THE_PAPERS) for key in touched):
        fresh |= _papers(board, audience)
        ids |= {key for key in told if key.partition(":")[0] == Paper.name}
    if board.meeting.projected in REPORTS or board.find(Preview):
        fresh |= as_shown(board, audience)
        ids |= REPORTS.keys()
    return difference({key: told[key] for key in ids if key in told}, fresh)


def cycle_view(cycle: Board, keeper: str, now: int) -> Shown:
    """A cycle as who holds a link to it sees it: no key, and no code of a board that is gone.

    `keeper` is the SHA-256 of the link's key.
    """
    return {
        key: seen
        for key in cycle.ids()
        if (seen := _kept_view(cycle.get(key), keeper, now)) is not None
    }


def _kept_view(record: Record | None, keeper: str, now: int) -> Record | None:
    if isinstance(record, Session):
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


def _candidates(board: Board) -> set[str]:
    return {Entrance.name} | {
        key
        for key in board.ids()
        if key.partition(":")[0] in FOR_ALL | FOR_THE_ROOM | FOR_THE_FACILITATOR | {Elsewhere.name}
    }


def _reached(touched: set[str]) -> set[str]:
    """Records whose sight depends on others: a mark on its item, the entrance on its keys."""
    reached = set(touched)
    if Keys.name in touched:
        reached.add(Entrance.name)
    for key in touched:
        kind, _, bare = key.partition(":")
        if kind == Elsewhere.name:
            reached |= {f"{Card.name}:{bare}", f"{Note.name}:{bare}"}
    return reached


def _seen(board: Board, audience: Audience, key: str) -> Record | None:
    if key == Entrance.name:
        keys = board.need(Keys)
        return None if audience == "participant" else Entrance(keys.code, keys.epoch)
    record = board.get(key)
    if audience == "facilitator":
        names = FOR_ALL | FOR_THE_ROOM | FOR_THE_FACILITATOR
        known = record is not None and record.name in names
        return record if known or isinstance(record, Elsewhere) else None
    if isinstance(record, Card | Note):
        return _contribution(board, key, record)
    if isinstance(record, Elsewhere):
        # What is on the wall is being talked over: the group words it before it agrees.
        return record if record.agreed or board.meeting.projected == key else None
    names = FOR_ALL | FOR_THE_ROOM if audience == "wall" else FOR_ALL
    return record if record is not None and record.name in names else None


def _contribution(board: Board, key: str, record: Card | Note) -> Record | None:
    """A card only once shown, nothing that was set aside, a mark only once agreed on."""
    if record.set_aside or (isinstance(record, Card) and not _is_shown(board, record)):
        return None
    if record.elsewhere:
        marked = board.get(f"{Elsewhere.name}:{key.partition(':')[2]}")
        agreed = isinstance(marked, Elsewhere) and marked.agreed
        return replace(record, elsewhere=agreed)
    return record


def _is_shown(board: Board, card: Card) -> bool:
    """What is proposed for the rules goes to the facilitator, who gathers it aloud."""
    return board.meeting.cards_shown and card.kind != "rule"


def _words(board: Board, audience: Audience) -> dict[str, Record]:
    if audience == "facilitator":
        return cloud(board, held=True)
    if not board.meeting.words_shown:
        return {}
    return cloud(board, held=False)


def _papers(board: Board, audience: Audience) -> dict[str, Record]:
    return papers(board) if audience == "facilitator" else {}
