"""What each command is given, from which every test draws its own arguments.

A new command is given what arguments of its names are usually given (`USUAL`), flags besides. It
needs a row of its own only where it is given something else.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from enum import Enum, auto
from typing import Any, get_type_hints

from board.domain.command import Command
from board.domain.decide import table


class Argument(Enum):
    """What an argument names; each source of arguments has its own values for it."""

    OWN_CARD = auto()
    CARD = auto()
    CARDS = auto()
    OWN_NOTE = auto()
    NOTE = auto()
    OWN_ENTRY = auto()
    ENTRY = auto()
    THEME = auto()
    ITEM = auto()
    ITEMS = auto()
    OWN_THING = auto()
    THING = auto()
    TOPIC = auto()
    LINK = auto()
    STEP = auto()
    SHOWN = auto()
    TEXT = auto()
    TEXTS = auto()
    WORD = auto()
    FLAG = auto()
    CARD_KIND = auto()
    NATURE = auto()
    GRADE = auto()
    FIELD = auto()
    CLOSING_KIND = auto()
    MINUTES = auto()
    MOMENT = auto()
    REVEALED = auto()
    PAGE = auto()
    PERSON = auto()
    INNER = auto()
    TRADE = auto()
    LABEL = auto()
    AGREED_ON = auto()
    HOURS = auto()
    CODE = auto()
    ONCE = auto()
    BEFORE_CARD = auto()
    BEFORE_THEME = auto()
    BEFORE_STEP = auto()
    SOME_THEME = auto()
    SOME_TOPIC = auto()


A = Argument
Arguments = dict[str, Any]
Given = Mapping[str, Any]
"""By name: an `Argument`, or a value that is always the same."""
UNKNOWN = "unknown-0001"
ASIDE: tuple[Given, ...] = (
    *({"card": A.CARD}, {"note": A.NOTE}, {"entry": A.ENTRY}),
    {"reservation": UNKNOWN},
)

USUAL: Given = {
    "address": "http://10.42.0.1:8000",
    "card": A.CARD,
    "cards": A.CARDS,
    "code": A.CODE,
    "device": UNKNOWN,
    "entry": A.ENTRY,
    "field": A.FIELD,
    "frame": A.TEXT,
    "grade": A.GRADE,
    "hours": A.HOURS,
    "invitation": UNKNOWN,
    "item": A.THING,
    "items": A.ITEMS,
    "link": A.LINK,
    "note": A.NOTE,
    "offer": UNKNOWN,
    "person": A.PERSON,
    "reservation": UNKNOWN,
    "rules": A.TEXTS,
    "step": A.STEP,
    "suggestion": UNKNOWN,
    "text": A.TEXT,
    "theme": A.THEME,
    "title": A.TEXT,
    "topic": A.TOPIC,
    "trade": A.TRADE,
    "word": A.WORD,
    "wording": A.TEXT,
}
"""What an argument of this name names, in most commands."""

OTHERWISE: Mapping[str, tuple[Given, ...]] = {
    "post_card": (
        {"card": A.OWN_CARD, "kind": A.CARD_KIND, "title": A.TEXT},
        {"card": A.OWN_CARD, "kind": A.CARD_KIND, "title": A.TEXT, "step": A.STEP},
    ),
    "edit_card": ({"card": A.OWN_CARD, "title": A.TEXT, "nature": A.NATURE},),
    "withdraw_card": ({"card": A.OWN_CARD},),
    "grade": (
        {"item": A.ITEM, "grade": A.GRADE},
        {"item": A.ITEM, "grade": "concern", "words": A.TEXT},
    ),
    "add_note": ({"note": A.OWN_NOTE, "topic": A.TOPIC, "column": "insight", "text": A.TEXT},),
    "edit_note": ({"note": A.OWN_NOTE, "text": A.TEXT},),
    "withdraw_note": ({"note": A.OWN_NOTE},),
    "post_word": ({"entry": A.OWN_ENTRY, "kind": A.CLOSING_KIND, "text": A.WORD},),
    "withdraw_word": ({"entry": A.OWN_ENTRY},),
    "not_today": ({"item": A.ITEM, "said": A.FLAG},),
    "wish_elsewhere": ({"item": A.OWN_THING, "frame": A.TEXT},),
    "withdraw_wish": ({"item": A.OWN_THING},),
    "edit_step": (
        {"step": A.STEP, "minutes": A.MINUTES},
        {"step": A.STEP, "minutes": A.MINUTES, "skipped": A.FLAG},
    ),
    "move_step": ({"step": A.STEP, "before": A.BEFORE_STEP},),
    "acknowledge": ({"notice": "recall", "at": 1},),
    "set_clock": ({"ends_at": A.MOMENT, "topic": A.SOME_TOPIC},),
    "keep_silence": ({"ends_at": A.MOMENT, "minutes": 5, "writing": A.FLAG},),
    "open_lot": ({"what": A.REVEALED}, {"what": A.REVEALED, "rest": A.FLAG}),
    "reveal": ({"what": A.REVEALED, "shown": A.FLAG},),
    "project": ({"item": A.SHOWN},),
    "turn_page": ({"of": "cards", "view": 0, "page": A.PAGE},),
    "set_aside": ASIDE,
    "bring_back": ASIDE,
    "post_for": ({"command": A.INNER, "person": A.PERSON},),
    "create_theme": ({"theme": A.THEME, "title": A.TEXT, "cards": A.CARDS},),
    "move_theme": ({"theme": A.THEME, "before": A.BEFORE_THEME},),
    "merge_themes": ({"from": A.THEME, "into": A.THEME},),
    "move_cards": ({"cards": A.CARDS, "theme": A.SOME_THEME, "before": A.BEFORE_CARD},),
    "undo": ({}, {"once": A.ONCE}),
    "redo": ({}, {"once": A.ONCE}),
    "link": ({"link": A.LINK, "from": A.THING, "to": A.THING, "label": A.LABEL},),
    "record_group_agreement": ({"what": A.AGREED_ON, "agreed": A.FLAG},),
    "merge_words": ({"from": A.WORD, "into": A.WORD},),
}
"""By command: the ways of asking for it that are not the usual one; the first is the commonest."""


def _ways(name: str, command: type[Command]) -> tuple[Given, ...]:
    """Every way in which this command is given its arguments."""
    return OTHERWISE[name] if name in OTHERWISE else (_usual(name, command),)


def _usual(name: str, command: type[Command]) -> Given:
    """What it cannot do without; `LookupError` where a name says nothing."""
    types = get_type_hints(command)
    needed = [field.name for field in fields(command) if field.default is MISSING]
    unknown = [one for one in needed if types[one] is not bool and one not in USUAL]
    if unknown:
        raise LookupError(f"{name}: say in USUAL or in OTHERWISE what is given as {unknown}")
    return {one: A.FLAG if types[one] is bool else USUAL[one] for one in needed}


PARTICIPANT = {name: _ways(name, command) for name, command in table.PARTICIPANT.items()}
FACILITATOR = {name: _ways(name, command) for name, command in table.FACILITATOR.items()}
COMMANDS = PARTICIPANT | FACILITATOR
"""Every command by name, with the ways of asking for it; the first is the usual one."""


def filled(given: Given, value: Callable[[Argument], Any]) -> Arguments:
    """The arguments, with a value for each that is not always the same."""
    return {
        name: value(argument) if isinstance(argument, Argument) else argument
        for name, argument in given.items()
    }
