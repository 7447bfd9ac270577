"""A method: the path of a meeting and its texts, in both languages.

Methods are data files (`board/methods/*.toml`). These classes define what such a file may hold;
`reading` reads a file into them.
"""

from typing import Literal

import msgspec

from board.domain.records.meeting import KindOfCard, Repetition, Step, Vocabulary
from board.domain.step_kinds import StepKind
from board.domain.vocabulary import ChoosingMode, Language
from board.methods.repeating import Repeat, Titled, path_of
from board.methods.shapes import Counted, Duration, FirstOrLater, Id, Look, PhaseNumber, Sessions
from board.methods.sheet import Part, Sheet, Text, sheet_of


class RestText(Text, frozen=True):
    """What a phone shows while it asks nothing; with `always`, it asks nothing at this step."""

    always: bool = False


class Phase(Part, frozen=True, kw_only=True):
    """A heading of the path; `short` is for narrow places. `number` is None between two phases."""

    id: Id
    title: Text
    short: Text | None = None
    number: PhaseNumber | None = None

    @property
    def heading(self) -> Text:
        """The title for narrow places."""
        return self.short or self.title


class Minutes(Part, frozen=True):
    """How long a step lasts, by session. It is a guide: nothing closes by itself [S5]."""

    first: Duration
    later: Duration


class WayOfChoosing(Part, frozen=True):
    """How the group chooses [C9]. Aloud, phones ask nothing."""

    mode: ChoosingMode = "resonance"


class MethodStep(Titled, frozen=True, kw_only=True):
    """A step of the path: the facilitator's text, what comes next, and the text of a resting phone.

    `phase` is a phase's id; `say_first`, if any, replaces `say` in the first session. `wall` is the
    text of the wall; `speaks` and `listens` are ids of roles. `question`, `cards` (kinds) and
    `columns` are what a step that collects cards or notes asks for itself [Y7]. With
    `rest = "always"` phones ask nothing at this step and show its title alone [Y5].
    """

    id: Id
    kind: StepKind
    phase: Id
    minutes: Minutes
    title: Text
    say: Text
    say_first: Text | None = None
    next: Text
    rest: RestText | Literal["always"]
    wall: Text | None = None
    speaks: tuple[str, ...] = ()
    listens: tuple[str, ...] = ()
    question: Text | None = None
    cards: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    choose: WayOfChoosing = WayOfChoosing()

    @property
    def at_rest(self) -> bool:
        """Whether the step itself asks nothing of phones."""
        if self.choose.mode == "aloud":
            return True
        return self.rest == "always" or self.rest.always

    def rest_text(self, language: Language) -> str:
        """What a phone shows while it asks nothing; empty if the title says it all."""
        return "" if self.rest == "always" else self.rest.of(language)


class Statement(Part, frozen=True):
    """Sentences of the wall: the short form first, the full form on request."""

    short: tuple[Text, ...] = ()
    full: tuple[Text, ...] = ()


class Prompt(Part, frozen=True):
    """An opening prompt; `from_session` is the first meeting of a cycle that suits it."""

    text: Text
    from_session: Sessions = 1


class Posture(Part, frozen=True):
    """The prompts of one of the facilitator's roles."""

    id: Id
    title: Text
    prompts: tuple[Text, ...]


class Option(Part, frozen=True):
    """One option of a closed list: its id on the wire, and its title on screens."""

    id: Id
    title: Text


class Column(Option, frozen=True):
    """A column of notes, and in a few words what belongs there."""

    helper: Text | None = None


class CardOption(Option, frozen=True):
    """A kind of card or a nature. A nature without a look has that of its kind."""

    look: Look | None = None


class CardKind(CardOption, frozen=True, kw_only=True):
    """A kind of card, its helper text and its natures."""

    helper: Text
    natures: tuple[CardOption, ...] = ()


class ClosingKind(Option, frozen=True):
    """A kind of closing word; a `line` is never part of the cloud, nor is a reflection."""

    line: bool = False


class ClosingQuestion(Part, frozen=True):
    """The last question, and the kinds of answer to it."""

    question: Text
    kinds: tuple[ClosingKind, ...]


class Method(Part, frozen=True, kw_only=True):
    """A method. `minutes` is the length of a session, `sessions` the number of them in a cycle.

    `who` uses it, what `phones` do in it and its `source` are told before it is chosen [Y9].
    `topics` is how many topics a group takes at most: one, or two. With `management` the group may
    write, apart, words that it agrees to give to management [R10]. With `rest`, phones ask nothing
    at any step. A block of steps may `repeat` [Y10]. A method that `looks_back` shows the closings
    that the group kept over its cycle [K12].
    """

    id: Id
    title: Text
    who: Text | None = None
    phones: Text | None = None
    source: Text | None = None
    minutes: Counted
    sessions: Sessions
    phases: tuple[Phase, ...]
    steps: tuple[MethodStep, ...]
    aims: Statement = Statement()
    principles: Statement = Statement()
    rules: tuple[Text, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    posture: tuple[Posture, ...] = ()
    cards: tuple[CardKind, ...]
    columns: tuple[Column, ...]
    links: tuple[Option, ...] = ()
    synthesis: tuple[Option, ...] = ()
    closing: ClosingQuestion
    roles: tuple[Option, ...] = ()
    topics: Literal[1, 2] = 2
    repeat: tuple[Repeat, ...] = ()
    rest: Literal["always"] | None = None
    management: bool = False
    looks_back: bool = False

    @property
    def unchosen_kind(self) -> str | None:
        """The kind of a card whose author chose none; None if there is nothing to choose [S12]."""
        first = self.cards[0]
        return first.id if first.natures or len(self.cards) > 1 else None

    def vocabulary(self) -> Vocabulary:
        """The ids of its options, which the meeting keeps [Y8]."""
        kinds = self.closing.kinds
        return Vocabulary(
            columns=tuple(column.id for column in self.columns),
            labels=tuple(label.id for label in self.links),
            synthesis=tuple(field.id for field in self.synthesis),
            closing=tuple(kind.id for kind in kinds),
            lines=tuple(kind.id for kind in kinds if kind.line or kind.id == "reflection"),
            cards=tuple(
                KindOfCard(card.id, tuple(nature.id for nature in card.natures))
                for card in self.cards
            ),
        )

    @property
    def path(self) -> tuple[tuple[MethodStep, Repetition | None], ...]:
        """Its steps in order, each with its turn: those of a repeated block once a turn [Y10]."""
        return tuple(path_of(self.steps, self.repeat, self.topics))

    def plan(self, session: FirstOrLater, language: Language) -> tuple[Step, ...]:
        """The path of one meeting, in order."""
        headings = {phase.id: phase.title.of(language) for phase in self.phases}
        return tuple(
            Step(
                id=step.id,
                kind=step.kind,
                title=step.title.of(language),
                minutes=step.minutes.first if session == "first" else step.minutes.later,
                phase=headings[step.phase],
                at_rest=step.kind != "ended" and (self.rest == "always" or step.at_rest),
                question=step.question.of(language) if step.question else "",
                cards=step.cards,
                columns=step.columns,
                choosing=step.choose.mode,
                turn=turn,
            )
            for step, turn in self.path
        )

    def sheet(self, language: Language) -> Sheet:
        """The whole method in one language, as plain data under the names of these fields."""
        steps = tuple(step for step, _ in self.path)
        return sheet_of(msgspec.structs.replace(self, steps=steps), language)
