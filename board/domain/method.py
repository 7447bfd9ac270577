"""A method: the path of a meeting, and all that it says on the way, in both languages.

Methods are data files (`board/methods/*.toml`); `method_reading` turns one into these shapes.
"""

from dataclasses import dataclass, fields, is_dataclass
from typing import Literal, TypeAlias

from board.domain.records import meeting
from board.domain.vocabulary import Language, StepKind

Session = Literal["first", "later"]
"""Which meeting of a cycle: the first one builds the rules, the later ones recall them."""

PlannedStep: TypeAlias = meeting.Step
"""A step with its title and its phase's heading in one language, and its minutes."""

Sheet: TypeAlias = dict[str, "SheetValue"]
SheetValue: TypeAlias = str | int | list["SheetValue"] | Sheet | None


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in each language."""

    fr: str
    en: str

    def of(self, language: Language) -> str:
        return self.fr if language == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Phase:
    """A heading of the path; `short` is for where there is little room, a hinge has no number."""

    id: str
    title: Text
    short: Text
    number: int | None


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long a step lasts, by session. Advisory: nothing ever closes by itself."""

    first: int
    later: int


@dataclass(frozen=True, slots=True)
class Step:
    """A stop on the path: what the facilitator may say, what comes next, what a phone at rest says.

    `phase` is a phase's id; `say_first` replaces `say` in the first session where there is one.
    `wall` is what the room reads; `speaks` and `listens` are ids of roles.
    """

    id: str
    kind: StepKind
    phase: str
    minutes: Minutes
    title: Text
    say: Text
    say_first: Text | None
    next: Text
    rest: Text
    wall: Text | None
    speaks: tuple[str, ...]
    listens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Sentences shown on the wall: the short form first, all of it on demand."""

    short: tuple[Text, ...]
    full: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """An opening prompt; `from_session` is the first meeting of a cycle that suits it."""

    text: Text
    from_session: int


@dataclass(frozen=True, slots=True)
class Posture:
    """The prompts of one of the facilitator's roles."""

    id: str
    title: Text
    prompts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list, as the wire names it and as a screen says it."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Column(Choice):
    """Where a note is put, and what belongs there in a few words, if the method says so."""

    helper: Text | None


@dataclass(frozen=True, slots=True)
class CardKind(Choice):
    """A kind of card, its helper and its natures, none of them chosen in advance."""

    helper: Text
    natures: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The last question, and the kinds of answer to it."""

    question: Text
    kinds: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """All of a method. `minutes` is the length of a session, `sessions` of a cycle."""

    id: str
    title: Text
    minutes: int
    sessions: int
    phases: tuple[Phase, ...]
    steps: tuple[Step, ...]
    aims: Statement
    principles: Statement
    rules: tuple[Text, ...]
    prompts: tuple[Prompt, ...]
    posture: tuple[Posture, ...]
    cards: tuple[CardKind, ...]
    columns: tuple[Column, ...]
    links: tuple[Choice, ...]
    synthesis: tuple[Choice, ...]
    closing: Closing
    roles: tuple[Choice, ...]

    def plan(self, session: Session, language: Language) -> tuple[PlannedStep, ...]:
        """The path of one meeting, in order."""
        headings = {phase.id: phase.title.of(language) for phase in self.phases}
        return tuple(
            PlannedStep(
                id=step.id,
                kind=step.kind,
                title=step.title.of(language),
                minutes=step.minutes.first if session == "first" else step.minutes.later,
                phase=headings[step.phase],
            )
            for step in self.steps
        )

    def sheet(self, language: Language) -> Sheet:
        """The whole method in one language, as plain data under the names of these fields."""
        return {field.name: _plain(getattr(self, field.name), language) for field in fields(self)}


def _plain(value: object, language: Language) -> SheetValue:
    if isinstance(value, Text):
        return value.of(language)
    if isinstance(value, tuple):
        return [_plain(each, language) for each in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), language) for field in fields(value)}
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(type(value))
