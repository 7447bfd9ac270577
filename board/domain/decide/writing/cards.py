"""Cards: a seat posts, edits and withdraws its own until the end of the meeting [A3]."""

from dataclasses import dataclass, replace
from typing import Literal

from board.domain.board import ref
from board.domain.change import Change, Rejected
from board.domain.command import UNSET, Command, Unset
from board.domain.context import PAPER, Context
from board.domain.decide.lookup import kinds_asked, next_order
from board.domain.decide.overtaken import refuse_overtaken
from board.domain.decide.writing.moderation import reworded
from board.domain.decide.writing.ownership import check_unused, hold, let_go, own
from board.domain.decide.writing.removal import take_out
from board.domain.decide.writing.ruling import may_be_posted
from board.domain.decide.writing.unopened import card_waits
from board.domain.records.contributions import Card, Note, Theme
from board.domain.vocabulary import (
    CardText,
    Id,
    OptionId,
    Reformulation,
    Rule,
    SmallId,
    Title,
    longest,
)

CARDS_A_SEAT = 30
CARDS_A_BOARD = 3_000


@dataclass(frozen=True, slots=True)
class PostCard(Command):
    """A proposed rule may be as long as a rule of the list; any other title is a `Title`.

    `step` is the one at which a card was written, if cards are collected at several: it stays a
    card of that step if it arrives later [Y7].
    """

    card: Id
    kind: OptionId
    title: Rule
    nature: OptionId | None = None
    text: CardText = ""
    step: SmallId | Literal[Unset.UNSET] = UNSET


def post_card(context: Context, command: PostCard) -> Change:
    """A card from the actor's seat. Sent again under the same id, it changes nothing [P2]."""
    board = context.board
    if board.find(Card, command.card):
        own(context, "cards", command.card)
        return Change()
    check_unused(board, command.card, Note, Theme)
    may_be_posted(context, command.kind)
    # The pile holds the paper cards of many people, so the limit of a seat does not apply.
    if len(context.seat.cards) >= CARDS_A_SEAT and not context.actor.seat.startswith(PAPER):
        raise Rejected("too_many")
    if len(board.of(Card)) >= CARDS_A_BOARD:
        raise Rejected("too_many")
    card = Card(
        kind=command.kind,
        nature=command.nature,
        title=command.title,
        text=command.text,
        order=next_order(board.of(Card)),
        facilitator=context.leads,
        step=_step_of(context, command),
    )
    change = hold(context, "cards", command.card)
    change.put[ref(Card, command.card)] = _fitting(context, card)
    change.put |= card_waits(context, command.card, None, card)
    return change


@dataclass(frozen=True, slots=True)
class EditCard(Command):
    card: Id
    kind: OptionId | Literal[Unset.UNSET] = UNSET
    nature: OptionId | Literal[Unset.UNSET] | None = UNSET
    title: Rule | Literal[Unset.UNSET] = UNSET
    text: CardText | Literal[Unset.UNSET] = UNSET


def edit_card(context: Context, command: EditCard) -> Change:
    """Set the fields that were given, on a card of the actor's seat."""
    card = context.board.need(Card, command.card)
    own(context, "cards", command.card)
    given = {name: getattr(command, name) for name in ("kind", "nature", "title", "text")}
    fields = {name: value for name, value in given.items() if value is not UNSET}
    if card.nature not in _natures(context, fields.get("kind", card.kind)):
        fields.setdefault("nature", None)
    edited = _fitting(context, replace(card, **fields))
    if "rule" in (card.kind, edited.kind) and card.kind != edited.kind:
        raise Rejected("bad_request")
    if edited == card:
        return Change()
    waits = card_waits(context, command.card, card, edited)
    return Change({ref(Card, command.card): reworded(card, edited), **waits})


@dataclass(frozen=True, slots=True)
class WithdrawCard(Command):
    card: Id


def withdraw_card(context: Context, command: WithdrawCard) -> Change:
    """Remove the card and everything that refers to it. Sent again, it changes nothing [P2]."""
    if context.board.find(Card, command.card) is None:
        return Change()
    own(context, "cards", command.card)
    change = take_out(context.board, {ref(Card, command.card)})
    return let_go(context, "cards", command.card, change)


@dataclass(frozen=True, slots=True)
class Reformulate(Command):
    """The facilitator's reformulation of a card; an empty text removes it."""

    card: Id
    text: Reformulation
    replaces: tuple[Reformulation, ...] = ()


def reformulate(context: Context, command: Reformulate) -> Change:
    """Put the reformulation below the card. The card's own words stay as they are."""
    card = context.board.need(Card, command.card)
    refuse_overtaken(command.replaces, card.reformulation, command.text)
    changed = replace(card, reformulation=command.text)
    return Change() if changed == card else Change({ref(Card, command.card): changed})


def _step_of(context: Context, command: PostCard) -> str:
    """The step that the card belongs to; empty for a rule, and where one step alone collects."""
    meeting = context.board.meeting
    if command.kind == "rule" or not meeting.collecting:
        return ""
    if command.step is UNSET:
        return meeting.collecting
    if command.step not in {step.id for step in meeting.steps if step.kind == "collect"}:
        raise Rejected("bad_request")
    return command.step


def _fitting(context: Context, card: Card) -> Card:
    if card.kind != "rule" and len(card.title) > longest(Title):
        raise Rejected("too_long")
    if card.nature not in (None, *_natures(context, card.kind)):
        raise Rejected("bad_request")
    asked = kinds_asked(context.board.meeting, card.step)
    if card.kind != "rule" and asked and card.kind not in asked:
        raise Rejected("bad_request")
    return card


def _natures(context: Context, kind: str) -> tuple[str, ...]:
    """The natures of a kind of card of the meeting's method [Y8]. A proposed rule has none."""
    natures = () if kind == "rule" else context.board.meeting.vocabulary.natures(kind)
    if natures is None:
        raise Rejected("bad_request")
    return natures
