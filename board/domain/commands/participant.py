"""What a participant may ask for."""

from dataclasses import dataclass
from typing import Literal

from board.domain.commands.base import UNSET, Command, Unset
from board.domain.vocabulary import (
    CardKind,
    CardText,
    ClosingKind,
    Column,
    EntryText,
    Grade,
    Id,
    Nature,
    NoteText,
    Ref,
    SynthesisField,
    SynthesisText,
    Title,
    WishedFrame,
)


@dataclass(frozen=True, slots=True)
class PostCard(Command):
    card: Id
    kind: CardKind
    title: Title
    nature: Nature | None = None
    text: CardText = ""


@dataclass(frozen=True, slots=True)
class EditCard(Command):
    card: Id
    kind: CardKind | Literal[Unset.UNSET] = UNSET
    nature: Nature | Literal[Unset.UNSET] | None = UNSET
    title: Title | Literal[Unset.UNSET] = UNSET
    text: CardText | Literal[Unset.UNSET] = UNSET


@dataclass(frozen=True, slots=True)
class WithdrawCard(Command):
    card: Id


@dataclass(frozen=True, slots=True)
class Resonate(Command):
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class GradeItem(Command):
    item: Ref
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class Volunteer(Command):
    pass


@dataclass(frozen=True, slots=True)
class WithdrawOffer(Command):
    pass


@dataclass(frozen=True, slots=True)
class WriteSynthesis(Command):
    field: SynthesisField
    text: SynthesisText


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    note: Id
    topic: Ref
    column: Column
    text: NoteText


@dataclass(frozen=True, slots=True)
class EditNote(Command):
    note: Id
    column: Column | Literal[Unset.UNSET] = UNSET
    text: NoteText | Literal[Unset.UNSET] = UNSET


@dataclass(frozen=True, slots=True)
class WithdrawNote(Command):
    note: Id


@dataclass(frozen=True, slots=True)
class PostWord(Command):
    entry: Id
    kind: ClosingKind
    text: EntryText


@dataclass(frozen=True, slots=True)
class WithdrawWord(Command):
    entry: Id


@dataclass(frozen=True, slots=True)
class NotToday(Command):
    """That one would rather not explore this today, or that one may after all (`said` false)."""

    item: Ref
    said: bool = True


@dataclass(frozen=True, slots=True)
class WishElsewhere(Command):
    """One's own card or note, by record id; `frame` says in which setting, if one knows."""

    item: Ref
    frame: WishedFrame = ""


@dataclass(frozen=True, slots=True)
class WithdrawWish(Command):
    item: Ref


@dataclass(frozen=True, slots=True)
class RecallFrame(Command):
    pass


@dataclass(frozen=True, slots=True)
class RemoveMe(Command):
    pass
