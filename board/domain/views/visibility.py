"""What an audience may see of each record: the only place that hides anything."""

from dataclasses import replace
from typing import Literal

from board.domain.board import Board, bare, ref
from board.domain.records.agreements import Agreements, Elsewhere, ForManagement
from board.domain.records.carried import CarriedItems, CarriedTitle, EarlierClosing
from board.domain.records.choosing import Choice, Reservation
from board.domain.records.closing import Offer, Synthesis, Word
from board.domain.records.contributions import Card, Link, Note, Suggestion, Theme, Topic
from board.domain.records.facilitators import (
    ClockJump,
    Facilitator,
    Invitation,
    Knock,
    Recall,
    Wish,
)
from board.domain.records.meeting import Device, Entrance, Meeting, OpenedWall, WallPage
from board.domain.records.paper import Paper
from board.domain.records.private import Keys
from board.domain.records.record import Record
from board.domain.records.unopened import UnopenedCount
from board.domain.views.cloud import are_counted, at_random, cloud, entries_seen
from board.domain.views.opened import opened_card, unopened_counts
from board.domain.views.paper import papers
from board.domain.views.topics import card_of_topic, seen_topic
from board.domain.vocabulary import CLOSINGS_PAGE

Audience = Literal["phone", "phone_without_wall", "wall", "wall_with_controls", "console"]
"""Screens that are sent the same records. A wall with controls was opened with the facilitator's
key: it is sent what any wall is sent, the suggestions that its grouping board offers, and the
closings that it may show. A phone that does not read the wall lacks what its own pages never show,
and which would cost it most."""

Shown = dict[str, Record]

SEVERAL = 2
"""The count of a word that several people gave, where words are not counted [V14]."""

FOR_ALL = frozenset(
    kind.name
    for kind in (
        *(Meeting, Theme, Choice, Reservation, Topic, Link, Synthesis, Card, Note),
        *(CarriedTitle, CarriedItems, Agreements, Elsewhere, ForManagement),
    )
)
FOR_READERS = frozenset((EarlierClosing.name,))
"""What a phone is sent only while it reads the wall [H17]."""

FOR_WALLS = FOR_READERS | {WallPage.name, Entrance.name}
FOR_CONTROLS = frozenset((Suggestion.name,))
FOR_CONSOLES = frozenset(
    kind.name
    for kind in (
        Offer,
        Device,
        OpenedWall,
        Facilitator,
        Invitation,
        Knock,
        Recall,
        ClockJump,
        Wish,
        Paper,
        UnopenedCount,
    )
)
KINDS: dict[Audience, frozenset[str]] = {
    "phone": FOR_ALL | FOR_READERS,
    "phone_without_wall": FOR_ALL,
    "wall": FOR_ALL | FOR_WALLS,
    "wall_with_controls": FOR_ALL | FOR_WALLS | FOR_CONTROLS,
    "console": FOR_ALL | FOR_WALLS | FOR_CONTROLS | FOR_CONSOLES,
}
"""The kinds of record that each audience may see some of."""


def all_seen(board: Board, audience: Audience) -> Shown:
    """Every record that this audience may see, as it may see it, but for reports."""
    kinds = KINDS[audience]
    keys = {key for key in board.ids() if key.partition(":")[0] in kinds} | {Entrance.name}
    found = {key: record for key in keys if (record := seen(board, audience, key)) is not None}
    made = closing_words(board, audience) | paper_people(board, audience)
    return found | made | waiting_counts(board, audience)


def seen_by_the_room(board: Board) -> Board:
    """The board as any wall may show it: whatever leaves the meeting is made of this."""
    return Board(records=all_seen(board, "wall"))


def seen(board: Board, audience: Audience, key: str) -> Record | None:
    """The stored record of this id, or the entrance, as this audience may see it."""
    kind = key.partition(":")[0]
    if kind not in KINDS[audience]:
        return None
    if kind == Entrance.name:
        keys = board.need(Keys)
        return Entrance(keys.code, keys.epoch, keys.address)
    record = board.get(key)
    if isinstance(record, Topic):
        record = seen_topic(board, key, record)
    if audience == "console":
        return _for_facilitators(board, key, record)
    if audience == "phone_without_wall" and isinstance(record, Choice):
        return _without_progress(record)
    if audience == "wall_with_controls" and isinstance(record, EarlierClosing):
        return record
    return _in_the_room(board, key, record)


def closing_words(board: Board, audience: Audience) -> Shown:
    """The closing words, once the room may see them; the console sees before what it opened."""
    if audience == "phone_without_wall":
        return {}
    if audience != "console" and not board.meeting.words_shown:
        return {}
    held = audience == "console"
    found = cloud(board, held=held)
    many = are_counted(entries_seen(board, held=held).values())
    return {key: _counted(key, record, many=many) for key, record in found.items()}


def _counted(key: str, record: Record, *, many: bool) -> Record:
    """The word with its count if many phones gave one, else given once or several times [V14]."""
    if not isinstance(record, Word):
        return record
    if many:
        return replace(record, counted=True)
    return replace(record, count=min(record.count, SEVERAL), order=at_random(key))


def paper_people(board: Board, audience: Audience) -> Shown:
    """What was given on paper, person by person."""
    return papers(board) if audience == "console" else {}


def waiting_counts(board: Board, audience: Audience) -> Shown:
    """How much waits to be opened [V18]."""
    return unopened_counts(board) if audience == "console" else {}


def is_set_aside(record: Record | None) -> bool:
    """Whether the facilitator took this contribution out of the room's sight."""
    return isinstance(record, Card | Note | Reservation) and record.set_aside


def _for_facilitators(board: Board, key: str, record: Record | None) -> Record | None:
    """Of hidden cards what was opened. A wish or a suggestion would tell when one was written."""
    if isinstance(record, Card):
        return opened_card(board, key, record)
    on_cards = isinstance(record, Suggestion) or (
        isinstance(record, Wish) and record.item.startswith(f"{Card.name}:")
    )
    return None if on_cards and not board.meeting.cards_shown else record


def _is_read(board: Board, record: ForManagement | EarlierClosing) -> bool:
    """Whether the room sees it: what is on the wall, and what was agreed on [K12] [R10]."""
    projected = board.meeting.projected
    if isinstance(record, EarlierClosing):
        return projected == CLOSINGS_PAGE
    return record.agreed or projected == f"report:{ForManagement.name}"


def _without_progress(choice: Choice) -> Choice:
    """A phone's pages do not show how many answered an open round [V8]."""
    return replace(choice, answers=0) if choice.is_open else choice


def _in_the_room(board: Board, key: str, record: Record | None) -> Record | None:
    if isinstance(record, Card | Note):
        return _contribution(board, key, record)
    if isinstance(record, Reservation | Topic):
        judged = board.get(card_of_topic(key)) if isinstance(record, Topic) else record
        return None if is_set_aside(judged) else record
    if isinstance(record, Elsewhere):
        return record if _is_mark_shown(board, key, record) else None
    if isinstance(record, ForManagement | EarlierClosing):
        return record if _is_read(board, record) else None
    if isinstance(record, Suggestion):
        cards = (ref(Card, card) for card in record.cards)
        return record if all(seen(board, "wall", card) for card in cards) else None
    return record


def _contribution(board: Board, key: str, record: Card | Note) -> Record | None:
    """A card only once shown, nothing that was set aside, a mark only once agreed on."""
    if is_set_aside(record) or (isinstance(record, Card) and not _is_shown(board, record)):
        return None
    if record.elsewhere:
        marked = board.find(Elsewhere, bare(key))
        return replace(record, elsewhere=marked is not None and marked.agreed)
    return record


def _is_shown(board: Board, card: Card) -> bool:
    """What is proposed for the rules goes to the facilitator, who gathers it aloud."""
    return board.meeting.cards_shown and card.kind != "rule"


def _is_mark_shown(board: Board, key: str, mark: Elsewhere) -> bool:
    """What is on the wall is being talked over: the group words it before it agrees."""
    talked_over = mark.agreed or board.meeting.projected == key
    marked = (board.get(mark.item), board.get(card_of_topic(mark.item)))
    return talked_over and not any(is_set_aside(one) for one in marked)
