"""The meeting, its path, its devices and its entrance."""

from dataclasses import dataclass
from typing import ClassVar

from board.domain.records.record import Record
from board.domain.step_kinds import StepKind
from board.domain.vocabulary import ChoosingMode, Language, PhoneAddress


@dataclass(frozen=True, slots=True)
class Repetition:
    """Which turn of a repeated block it is; with `each_topic`, one for each topic [Y10].

    A turn is `without_topic` once the group has agreed on topics and none of them has this turn.
    """

    number: int
    of: int
    each_topic: bool = False
    without_topic: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the meeting's path. Its `minutes` are a guide; `phase` is the heading above it.

    Going on or back leaves out a step that the group has `skipped`; it can still be opened
    directly. At a step `at_rest` phones ask for nothing, whatever its kind [Y5]. A step that asks
    for itself [Y7] has a `question`, and the `cards` (kinds) or `columns` (of notes) that it takes;
    without any, it takes all. `choosing` says how the group chooses, at a step of this kind [C9].
    A step of a repeated block has its `turn`; a turn without a topic is left out likewise.
    """

    id: str
    kind: StepKind
    title: str
    minutes: int
    phase: str
    skipped: bool = False
    at_rest: bool = False
    question: str = ""
    cards: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    choosing: ChoosingMode = "resonance"
    turn: Repetition | None = None

    @property
    def is_left_out(self) -> bool:
        """Whether going on or back passes over it."""
        return self.skipped or (self.turn is not None and self.turn.without_topic)


@dataclass(frozen=True, slots=True)
class Place:
    """The number of this meeting in its cycle, and how many the cycle has."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence of so many `minutes`, until `ends_at` (milliseconds since the epoch) [S13].

    `writing` if it is there to write in.
    """

    ends_at: int
    minutes: int
    writing: bool = False


@dataclass(frozen=True, slots=True)
class KindOfCard:
    """A kind of card that people may write, and the natures it may have."""

    id: str
    natures: tuple[str, ...] = ()


USUAL_CARDS = (
    KindOfCard("situation", ("questioning", "tension", "success")),
    KindOfCard("theme", ("active_theme", "team_issue")),
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The options of the meeting's method, by id and in order [Y8].

    `lines` are the `closing` kinds whose words are never part of the cloud. What stands here is the
    practice meeting's, which every method had until options became open.
    """

    columns: tuple[str, ...] = ("association", "insight", "resonance", "co_construction")
    labels: tuple[str, ...] = ("representation", "value", "ethics", "stance", "practice")
    closing: tuple[str, ...] = ("keyword", "feeling", "reflection")
    lines: tuple[str, ...] = ("reflection",)
    cards: tuple[KindOfCard, ...] = USUAL_CARDS
    synthesis: tuple[str, ...] = ("key_points", "connections", "open")

    def natures(self, kind: str) -> tuple[str, ...] | None:
        """The natures of this kind of card; None if the method has no such kind."""
        return next((one.natures for one in self.cards if one.id == kind), None)


USUAL = Vocabulary()


@dataclass(frozen=True, slots=True)
class Meeting(Record):
    """The meeting itself. Times are milliseconds since the epoch; `projected` is a record's id.

    A clock runs (`clock_ends_at`), waits (`clock_left`, in milliseconds), or is absent [S7].
    Until it has `begun`, `erase_at` is not what people are told [T2]. After the end it may be
    reopened until `reopens_until` [E21]. A `silence` has a clock of its own beside it.
    `topic` is the record id of the current topic, once the group has turned to one. `cycle_ends_at`
    is the end of the cycle, as it was planned when the meeting was opened. `topics_at_most` is how
    many topics the group may agree on [C5]. If cards are collected at several steps, `collecting`
    is the one whose cards the group works with [Y7]; otherwise it is empty. In a `rehearsal` all
    people but who leads are simulated [Z1]. Where words are given `for_management`, the group
    writes these apart [R10]. A meeting that `looks_back` has the closings that the group kept of
    the earlier meetings of its cycle [K12].
    """

    name: ClassVar[str] = "meeting"
    title: str
    method: str
    language: Language
    step: str
    steps: tuple[Step, ...]
    prompt: str
    erase_at: int
    begun: bool = False
    reopens_until: int | None = None
    clock_ends_at: int | None = None
    clock_left: int | None = None
    silence: Silence | None = None
    topic: str | None = None
    cards_shown: bool = False
    words_shown: bool = False
    words_frozen: bool = False
    locked: bool = False
    rules: tuple[str, ...] = ()
    rules_open: bool = False
    rules_agreed: bool = False
    cycle: Place | None = None
    cycle_ends_at: int | None = None
    projected: str | None = None
    projected_text: str | None = None
    topics_at_most: int = 2
    collecting: str = ""
    vocabulary: Vocabulary = USUAL
    rehearsal: bool = False
    for_management: bool = False
    looks_back: bool = False


@dataclass(frozen=True, slots=True)
class WallPage(Record):
    """The page to which the walls were turned. `of` names what they show; both count from 0."""

    name: ClassVar[str] = "turned"
    of: str
    view: int
    page: int


@dataclass(frozen=True, slots=True)
class Device(Record):
    """A participant's phone; nothing tells what was written on it [V1]."""

    name: ClassVar[str] = "device"
    connected: bool = False


@dataclass(frozen=True, slots=True)
class OpenedWall(Record):
    """A wall that was opened with the wall's link, for facilitators to keep or to remove."""

    name: ClassVar[str] = "wall"
    connected: bool = False


@dataclass(frozen=True, slots=True)
class Entrance(Record):
    """For walls and consoles: the present join code, and how often it was changed [V5].

    `address` is where phones reach the board, if a facilitator chose it [E23].
    """

    name: ClassVar[str] = "entrance"
    stored: ClassVar[bool] = False
    code: str
    epoch: int
    address: PhoneAddress = ""
