"""Brings records that an earlier version stored up to date."""

from dataclasses import replace

from board import methods
from board.domain.records.meeting import (
    USUAL,
    USUAL_CARDS,
    KindOfCard,
    Meeting,
    Step,
    Vocabulary,
)
from board.domain.records.record import Record
from board.domain.step_kinds import ONCE_DRAWN_BY_ID
from board.methods.method import Method
from board.wire.earlier_turns import WITHOUT_TOPIC, with_topicless_turns


def brought_up_to_date(record: Record, content: bytes) -> Record:
    """The record as this version stores it; the same object if nothing differs.

    `content` is what was stored, which tells a field that there was from one that has its default.
    """
    if not isinstance(record, Meeting):
        return record
    steps = tuple(_step(step) for step in record.steps)
    if WITHOUT_TOPIC not in content:
        steps = with_topicless_turns(steps, record.step)
    renamed = replace(record, steps=steps)
    made = _as_the_method_has_it(renamed)
    return record if made == record else made


def _step(step: Step) -> Step:
    """Three kinds of step were stored as `info` once, and screens knew them by their ids."""
    kind = ONCE_DRAWN_BY_ID.get(step.id)
    return replace(step, kind=kind) if kind and step.kind == "info" else step


def _as_the_method_has_it(meeting: Meeting) -> Meeting:
    """The meeting with what was not stored once, from its method, as long as that is there.

    Also a meeting that an earlier release wrote anew, as it does after going back to it.
    """
    if meeting.method not in methods.names():
        return meeting
    method = methods.load(meeting.method)
    made = replace(meeting, vocabulary=_with_cards(meeting.vocabulary, method))
    return _with_later_parts(made, method) if _lacks_later_parts(meeting) else made


def _lacks_later_parts(meeting: Meeting) -> bool:
    """Whether it was stored before there were fields of the synthesis and ways of choosing.

    What was read without any has the very default.
    """
    return meeting.vocabulary.synthesis is USUAL.synthesis


def _with_later_parts(meeting: Meeting, method: Method) -> Meeting:
    """The ways of choosing, the words for management and the fields of the synthesis."""
    ways = {step.id: step.choose.mode for step in method.steps}
    steps = tuple(replace(one, choosing=ways.get(one.id, one.choosing)) for one in meeting.steps)
    synthesis = tuple(field.id for field in method.synthesis)
    return replace(
        meeting,
        steps=steps,
        for_management=method.management,
        vocabulary=replace(meeting.vocabulary, synthesis=synthesis),
    )


def _with_cards(vocabulary: Vocabulary, method: Method) -> Vocabulary:
    """Kinds of card were not stored once: a method had some of the usual ones [Y8].

    The same object if they were stored, or if the method has nothing of what it had then.
    """
    if vocabulary.cards is not USUAL_CARDS:
        return vocabulary
    own = {kind.id: kind for kind in method.vocabulary().cards}
    cards = tuple(_both(kind, own[kind.id]) for kind in USUAL_CARDS if kind.id in own)
    unchanged = not cards or cards == USUAL_CARDS
    return vocabulary if unchanged else replace(vocabulary, cards=cards)


def _both(usual: KindOfCard, own: KindOfCard) -> KindOfCard:
    return KindOfCard(usual.id, tuple(one for one in usual.natures if one in own.natures))
