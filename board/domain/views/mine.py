"""What one seat alone is sent, and when its screens must close [V7]."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from board.domain.board import Board, bare, ref
from board.domain.grouping import history
from board.domain.records.agreements import Elsewhere
from board.domain.records.closing import Offer
from board.domain.records.contributions import Card, Note
from board.domain.records.facilitators import Wish
from board.domain.records.grouping import GroupingAction, GroupingHistory
from board.domain.records.own import (
    Ballot,
    Grades,
    OwnCard,
    OwnEntry,
    OwnNote,
    OwnSeat,
    OwnStep,
    OwnSteps,
    Wished,
)
from board.domain.records.private import ClosingEntry, Keys, Seat
from board.domain.records.record import Record
from board.domain.views.opened import opened_card
from board.domain.vocabulary import Role

Farewell = Literal["ended", "erased", "lost", "removed", "code_changed"]


def mine(board: Board, seat_id: str) -> dict[str, Record]:
    """The seat's own records: itself, its cards, notes and answers, and its closing entry."""
    seat = board.find(Seat, seat_id)
    if seat is None:
        return {}
    own = {OwnSeat.name: _seat(board, seat), **dict(_contributions(board, seat))}
    return own | _next_actions(board, seat_id) if seat.role == "facilitator" else own


def depends_on(seat: Seat) -> set[str]:
    """The ids of the stored records, besides the seat, from which `mine` is made."""
    held = {ref(Card, card) for card in seat.cards} | {ref(Note, note) for note in seat.notes}
    for item in seat.wishes:
        held |= {ref(Wish, bare(item)), ref(Elsewhere, bare(item))}
    if seat.ballot:
        held |= {ref(Ballot, seat.ballot), ref(Grades, seat.ballot)}
    if seat.entry:
        held.add(ref(ClosingEntry, seat.entry))
    if seat.offer:
        held.add(ref(Offer, seat.offer))
    if seat.role == "facilitator":
        held.add(GroupingHistory.name)
    return held


def farewell(board: Board, seat_id: str, role: Role) -> Farewell | None:
    """Why the screens of this seat must close, or None while they may stay."""
    keys = board.find(Keys)
    if keys is None:
        return "erased"
    if keys.ended and role != "facilitator":
        return "ended"
    seat = board.find(Seat, seat_id)
    if seat is None:
        return "removed"
    if seat.role == "wall":
        return "code_changed" if seat.epoch < keys.wall_epoch else None
    return "code_changed" if role == "participant" and seat.epoch != keys.epoch else None


def _seat(board: Board, seat: Seat) -> OwnSeat:
    offer = board.find(Offer, seat.offer) if seat.offer else None
    if seat.role == "facilitator":
        return OwnSeat(seat.role, pen=False, offer="none", facilitator=seat.device or None)
    own = OwnSeat(
        seat.role,
        pen=False,
        offer="none",
        not_today=seat.not_today,
        reservations=seat.reservations,
    )
    if offer is None:
        return own
    return replace(own, pen=offer.accepted, offer="accepted" if offer.accepted else "waiting")


def _next_actions(board: Board, seat_id: str) -> dict[str, Record]:
    past = board.find(GroupingHistory)
    if past is None:
        return {}
    undo = _own_action(board, seat_id, history.next_to_undo(board, past, seat_id))
    redo = _own_action(board, seat_id, history.next_to_redo(board, past, seat_id))
    return {OwnSteps.name: OwnSteps(undo, redo)}


def _own_action(board: Board, seat_id: str, action: GroupingAction | None) -> OwnStep | None:
    if action is None:
        return None
    titles = [standing.title for pair in action.themes.values() for standing in pair if standing]
    if len(action.cards) == 1 and not titles:
        titles = [_title(board, card) for card in action.cards]
    title = titles[-1] if titles else ""
    return OwnStep(action.id, action.what, title, len(action.cards), action.seat == seat_id)


def _title(board: Board, key: str) -> str:
    """The title of a card, as facilitators may know it [V18]."""
    card = opened_card(board, ref(Card, key), board.need(Card, key))
    return card.title if card else ""


def _contributions(board: Board, seat: Seat) -> Iterator[tuple[str, Record]]:
    for key in seat.cards:
        card = board.find(Card, key)
        if card:
            shape = (card.kind, card.nature, card.title, card.text, card.set_aside)
            wish = _wish(board, seat, ref(Card, key))
            yield f"mine:{key}", OwnCard("card", *shape, card.rephrased, wish, card.step)
    for key in seat.notes:
        note = board.find(Note, key)
        if note:
            wish = _wish(board, seat, ref(Note, key))
            fields = (note.topic, note.column, note.text, note.set_aside)
            yield f"mine:{key}", OwnNote("note", *fields, note.rephrased, wish, note.other_view)
    yield from _answers(board, seat)


def _wish(board: Board, seat: Seat, item: str) -> Wished:
    """The state of the seat's wish; `heard` once a facilitator has made it a mark."""
    if item not in seat.wishes:
        return "none"
    return "waiting" if board.find(Wish, bare(item)) else "heard"


def _answers(board: Board, seat: Seat) -> Iterator[tuple[str, Record]]:
    ballot = board.find(Ballot, seat.ballot) if seat.ballot else None
    grades = board.find(Grades, seat.ballot) if seat.ballot else None
    entry = board.find(ClosingEntry, seat.entry) if seat.entry else None
    if ballot:
        yield Ballot.name, ballot
    if grades:
        yield Grades.name, grades
    if entry and seat.entry:
        fields = (entry.kind, entry.text, entry.set_aside, entry.rephrased)
        yield OwnEntry.name, OwnEntry(seat.entry, *fields)
