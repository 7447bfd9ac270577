"""What a facilitator may ask for, to work on what the group gave: group, choose, link, pass on."""

from dataclasses import dataclass

from board.domain.commands.base import Command
from board.domain.vocabulary import (
    Frame,
    Id,
    LinkLabel,
    Ref,
    Title,
    WordKey,
)


@dataclass(frozen=True, slots=True)
class CreateTheme(Command):
    theme: Id
    title: Title
    cards: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameTheme(Command):
    theme: Id
    title: Title


@dataclass(frozen=True, slots=True)
class DissolveTheme(Command):
    theme: Id


@dataclass(frozen=True, slots=True)
class MergeThemes(Command):
    from_: Id
    into: Id


@dataclass(frozen=True, slots=True)
class MoveCard(Command):
    card: Id
    theme: Id | None
    before: Id | None = None


@dataclass(frozen=True, slots=True)
class Undo(Command):
    once: Id | None = None


@dataclass(frozen=True, slots=True)
class Redo(Command):
    once: Id | None = None


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
class LeaveHere(Command):
    item: Ref


@dataclass(frozen=True, slots=True)
class RecordAgreement(Command):
    item: Ref


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
