"""What a facilitator may ask for, to work on what the group gave: group, choose, link, pass on."""

from dataclasses import dataclass

from board.domain.commands.base import Command
from board.domain.vocabulary import (
    AgreedOn,
    Frame,
    Id,
    LinkLabel,
    Ref,
    Reformulation,
    SmallId,
    Title,
    Wording,
    WordKey,
)


@dataclass(frozen=True, slots=True)
class CreateTheme(Command):
    """In grouping commands `once` is the id of the step, by which it can be undone."""

    theme: Id
    title: Title
    cards: tuple[Id, ...] = ()
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class RenameTheme(Command):
    theme: Id
    title: Title
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class MoveTheme(Command):
    theme: Id
    before: Id | None = None
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class DissolveTheme(Command):
    theme: Id
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class MergeThemes(Command):
    from_: Id
    into: Id
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class MoveCard(Command):
    card: Id
    theme: Id | None
    before: Id | None = None
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class MoveCards(Command):
    cards: tuple[Id, ...]
    theme: Id | None
    before: Id | None = None
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """`step` names one of the last steps; without it, the last one of the meeting."""

    once: Id | None = None
    step: SmallId | None = None


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """`step` names one that was undone; without it, the last one of the meeting."""

    once: Id | None = None
    step: SmallId | None = None


@dataclass(frozen=True, slots=True)
class SuggestThemes(Command):
    """Asks for proposals from words in common."""


@dataclass(frozen=True, slots=True)
class PutAwaySuggestion(Command):
    suggestion: Id


@dataclass(frozen=True, slots=True)
class OpenResonance(Command):
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class CloseResonance(Command):
    pass


@dataclass(frozen=True, slots=True)
class OpenCheck(Command):
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class CloseCheck(Command):
    pass


@dataclass(frozen=True, slots=True)
class Agree(Command):
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class NotYet(Command):
    pass


@dataclass(frozen=True, slots=True)
class NextProposal(Command):
    """These are for another day; the next proposal follows in their place."""

    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Reformulate(Command):
    """What one hears in a card, below it; an empty text takes it back."""

    card: Id
    text: Reformulation


@dataclass(frozen=True, slots=True)
class MakeLink(Command):
    link: Id
    from_: Ref
    to: Ref
    label: LinkLabel | None = None


@dataclass(frozen=True, slots=True)
class Unlink(Command):
    link: Id


@dataclass(frozen=True, slots=True)
class TakeElsewhere(Command):
    item: Ref
    frame: Frame


@dataclass(frozen=True, slots=True)
class WordElsewhere(Command):
    item: Ref
    wording: Wording


@dataclass(frozen=True, slots=True)
class LeaveHere(Command):
    item: Ref


@dataclass(frozen=True, slots=True)
class RecordAgreement(Command):
    item: Ref


@dataclass(frozen=True, slots=True)
class RecordGroupAgreement(Command):
    """Whether the group agreed that its cards, or its notes, are in its traces.

    Or that its synthesis and closing words stay until its cycle ends.
    """

    what: AgreedOn
    agreed: bool


@dataclass(frozen=True, slots=True)
class SetRetention(Command):
    """How long the group agreed that the meeting is kept after its end."""

    hours: int


@dataclass(frozen=True, slots=True)
class Keep(Command):
    item: Ref
    kept: bool


@dataclass(frozen=True, slots=True)
class MergeWords(Command):
    from_: WordKey
    into: WordKey


@dataclass(frozen=True, slots=True)
class SplitWord(Command):
    word: WordKey


@dataclass(frozen=True, slots=True)
class FreezeWords(Command):
    frozen: bool
