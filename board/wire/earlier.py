"""Brings records that an earlier version stored up to date."""

from dataclasses import replace

from board import methods
from board.domain.records.meeting import USUAL_CARDS, KindOfCard, Meeting, Step, Vocabulary
from board.domain.records.record import Record
from board.domain.step_kinds import ONCE_DRAWN_BY_ID


def brought_up_to_date(record: Record) -> Record:
    """The record as this version stores it; the same object if nothing differs."""
    if not isinstance(record, Meeting):
        return record
    steps = tuple(_step(step) for step in record.steps)
    vocabulary = _vocabulary(record)
    if steps == record.steps and vocabulary is record.vocabulary:
        return record
    return replace(record, steps=steps, vocabulary=vocabulary)


def _step(step: Step) -> Step:
    """Three kinds of step were stored as `info` once, and screens knew them by their ids."""
    kind = ONCE_DRAWN_BY_ID.get(step.id)
    return replace(step, kind=kind) if kind and step.kind == "info" else step


def _vocabulary(meeting: Meeting) -> Vocabulary:
    """Kinds of card were not stored once: a method had some of the usual ones [Y8].

    The same object if they were stored, or if the method has nothing of what it had then.
    """
    vocabulary = meeting.vocabulary
    if vocabulary.cards is not USUAL_CARDS or meeting.method not in methods.names():
        return vocabulary
    own = {kind.id: kind for kind in methods.load(meeting.method).vocabulary().cards}
    cards = tuple(_both(kind, own[kind.id]) for kind in USUAL_CARDS if kind.id in own)
    unchanged = not cards or cards == USUAL_CARDS
    return vocabulary if unchanged else replace(vocabulary, cards=cards)


def _both(usual: KindOfCard, own: KindOfCard) -> KindOfCard:
    return KindOfCard(usual.id, tuple(one for one in usual.natures if one in own.natures))
