"""What several rules look up on a board."""

from collections.abc import Mapping
from typing import Protocol

from board.domain.board import Board, bare, ref
from board.domain.context import PAPER, PILE, Context
from board.domain.records.contributions import Card, Theme, Topic
from board.domain.records.meeting import Meeting
from board.domain.records.private import Seat
from board.domain.vocabulary import ChoosingMode


class Ordered(Protocol):
    """A record with a place among others."""

    @property
    def order(self) -> int: ...


def cards_of(board: Board, theme: str | None) -> dict[str, Card]:
    """The cards of a theme (None: of no theme), by record id, in their order."""
    cards = {key: card for key, card in board.of(Card).items() if card.theme == theme}
    return dict(sorted(cards.items(), key=lambda pair: (pair[1].order, pair[0])))


def agreed_items(board: Board) -> tuple[str, ...]:
    """The cards and themes (record ids) that are topics, also while a later round is open."""
    topics = sorted(board.of(Topic).items(), key=lambda pair: pair[1].order)
    cards = board.of(Card)
    found = (ref(Card, bare(key)) for key, _ in topics)
    return tuple(card if card in cards else ref(Theme, bare(card)) for card in found)


def kinds_asked(meeting: Meeting, step: str) -> tuple[str, ...]:
    """The kinds of card that are asked for at a step which collects; all if there are none [Y7].

    An empty `step` stands for the only one that collects.
    """
    collect = (one for one in meeting.steps if one.kind == "collect" and step in ("", one.id))
    asking = next(collect, None)
    return asking.cards if asking else ()


def choosing_mode(meeting: Meeting) -> ChoosingMode:
    """How the group chooses at this step, or else at the first step at which it does [C9]."""
    steps = [step for step in meeting.steps if step.kind == "choose"]
    steps.sort(key=lambda step: step.id != meeting.step)
    return steps[0].choosing if steps else "resonance"


def cards_here(board: Board) -> dict[str, Card]:
    """The cards that the group works with now, by record id [Y7]."""
    here = board.meeting.collecting
    return {key: card for key, card in board.of(Card).items() if card.step == here}


def people(context: Context) -> int:
    """How many participants there are, with or without a phone."""
    return len(persons(context.board))


def known_phones(board: Board) -> set[str]:
    """The ids of the seats whose phone was connected at least once."""
    seats = persons(board).items()
    return {k for k, seat in seats if not (k.startswith(ref(Seat, PAPER)) or seat.waits_since)}


def persons(board: Board) -> dict[str, Seat]:
    """The seats of participants, by record id. The pile is no person's seat [A6]."""
    pile = ref(Seat, f"{PAPER}{PILE}")
    seats = board.of(Seat).items()
    return {key: seat for key, seat in seats if seat.role == "participant" and key != pile}


def next_order(records: Mapping[str, Ordered]) -> int:
    """One more than the greatest `order` among records."""
    return max((record.order for record in records.values()), default=0) + 1


def has_gone_on(context: Context, at: str | None) -> bool:
    """Whether the meeting is no longer at the step where a button was pressed [S15]."""
    return at is not None and context.board.meeting.step != at
