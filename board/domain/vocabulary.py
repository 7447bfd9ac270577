"""The closed lists, ids and lengths of texts that commands and records share."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias, get_args

Role = Literal["participant", "wall", "facilitator"]
Grade = Literal[2, 1, 0, -1, -2]
Consent = Literal["no_objection", "concern", "objection"]
"""The answers of a round of consent [C10]."""

Answer: TypeAlias = Grade | Consent
"""An answer of a check: a grade, or in a round of consent one of `Consent`."""

Stage = Literal["idle", "resonance", "shortlist", "check", "result", "agreed"]
ChoosingMode = Literal["resonance", "check", "consent", "aloud"]
"""How a group chooses: in two rounds, in the second alone, by consent, or without any [C9]."""

Status = Literal[
    "consensus",
    "reservations",
    "little_pull",
    "not_yet",
    "no_objection",
    "concerns",
    "objection",
    "too_few",
]
"""The result of a check for an item, best first; of a round of consent the last four [C10]."""

Flag = Literal["empty", "tie_at_limit", "tie_too_wide", "rescue_tie"]
Revealed = Literal["cards", "words"]
AgreedOn = Literal["cards", "notes", "closing"]
GroupingCommand = Literal[
    "create_theme",
    "rename_theme",
    "move_theme",
    "dissolve_theme",
    "merge_themes",
    "move_cards",
    "move_card",
]
"""The command of a grouping action. Boards of an earlier version may hold a `move_card`."""

Trade = Literal["professional", "peer"]
"""What a facilitator says of their own trade: formateur métier, formateur pair."""

NoticeName = Literal["recall", "knock", "clock_jump"]
"""What facilitators are told until one of them has seen it."""

NoteMark = Literal["facilitator", "other_view"]
"""What is said beside a note: a facilitator's own input, another view."""

Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Length:
    """How many characters a text may have, both ends included, and whether it may have lines."""

    least: int
    most: int
    lines: bool = True


def longest(text: Any) -> int:
    """The most characters of a kind of text, such as `Title`."""
    length: Length = get_args(text)[1]
    return length.most


@dataclass(frozen=True, slots=True)
class Shape:
    """The regular expression an id must match from end to end."""

    pattern: str


def shape_of(id_: Any) -> str:
    """The regular expression of a kind of id, such as `OptionId`."""
    shape: Shape = get_args(id_)[1]
    return shape.pattern


KEEPING_PAGE = "keeping:list"
"""The page of the wall that lists what the group keeps for its next meeting."""

RULES_LIST = "rules:list"
"""The list of rules: a page of the wall, and the single item of a check of the rules."""

JOIN_PAGE = "entrance:large"
"""The page of the wall that shows how to enter, large, for whoever comes late."""

CLOSINGS_PAGE = "closings:list"
"""The page of the wall with the closings that the group kept over its cycle [K12]."""

PAGES = frozenset({KEEPING_PAGE, RULES_LIST, JOIN_PAGE, CLOSINGS_PAGE})
"""The pages of the wall: what `project` may name besides records."""

Id = Annotated[str, Shape(r"[A-Za-z0-9_-]{8,40}")]
"""A bare id, made by the client."""

Ref = Annotated[str, Shape(r"[a-z]{4,9}:[A-Za-z0-9_-]{1,80}")]
"""A record's id, where records of several kinds may be named."""

ScreenName = Annotated[str, Shape(r"[A-Za-z0-9_:-]{1,100}")]
"""The name of what a wall shows, so that turning a page of one thing turns no other."""

PhoneAddress = Annotated[
    str, Shape(r"(http://([0-9]{1,3}([.][0-9]{1,3}){3}|\[[0-9a-f:]+\])(:[0-9]{1,5})?)?")
]
"""Where phones reach this computer: an address by number, or nothing for the usual one."""

OptionId = Annotated[str, Shape(r"[a-z0-9_]{1,40}")]
"""The id of an option of a method: a kind of card, a column, a field and so on [Y8]."""

SmallId = Annotated[str, Shape(r"[A-Za-z0-9_-]{1,40}")]
WordKey = Annotated[str, Length(1, 140)]
CycleTitle = Annotated[str, Length(1, 80, lines=False)]
RoomAddress = Annotated[str, Length(0, 500, lines=False)]
"""Where a meeting is held: the `https` address of a remote room, or a place; or nothing [K11]."""

MeetingTitle = Annotated[str, Length(1, 80, lines=False)]
Title = Annotated[str, Length(1, 60)]
CardText = Annotated[str, Length(0, 400)]
Reformulation = Annotated[str, Length(0, 280)]
NoteText = Annotated[str, Length(1, 280)]
ReservationText = Annotated[str, Length(0, 280)]
EntryText = Annotated[str, Length(1, 140)]
SynthesisText = Annotated[str, Length(0, 600)]
ManagementText = Annotated[str, Length(0, 2000)]
Setting = Annotated[str, Length(1, 120)]
Wording = Annotated[str, Length(1, 600)]
WishedSetting = Annotated[str, Length(0, 120)]
ReplacedWording = Annotated[str, Length(0, 600)]
"""As `Wording`; empty while the item has no words of its own."""

Prompt = Annotated[str, Length(0, 200)]
Rule = Annotated[str, Length(1, 140)]

COUNTS_FROM = 11
"""With fewer answers than this a count could reveal a person's answer, so none is shown [V9].

Only the answers of phones are counted for it, in a round only of those that were there when it
opened: anyone can add people whose answers they know."""
