"""What each command is given: one table, from which every test draws its own arguments."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any


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
ASIDE: tuple[Given, ...] = ({"card": A.CARD}, {"note": A.NOTE}, {"entry": A.ENTRY})

PARTICIPANT: dict[str, tuple[Given, ...]] = {
    "post_card": ({"card": A.OWN_CARD, "kind": A.CARD_KIND, "title": A.TEXT},),
    "edit_card": ({"card": A.OWN_CARD, "title": A.TEXT, "nature": A.NATURE},),
    "withdraw_card": ({"card": A.OWN_CARD},),
    "resonate": ({"items": A.ITEMS},),
    "grade": ({"item": A.ITEM, "grade": A.GRADE},),
    "volunteer": ({},),
    "withdraw_offer": ({},),
    "write_synthesis": ({"field": A.FIELD, "text": A.TEXT},),
    "add_note": ({"note": A.OWN_NOTE, "topic": A.TOPIC, "column": "insight", "text": A.TEXT},),
    "edit_note": ({"note": A.OWN_NOTE, "text": A.TEXT},),
    "withdraw_note": ({"note": A.OWN_NOTE},),
    "post_word": ({"entry": A.OWN_ENTRY, "kind": A.CLOSING_KIND, "text": A.WORD},),
    "withdraw_word": ({"entry": A.OWN_ENTRY},),
    "not_today": ({"item": A.ITEM, "said": A.FLAG},),
    "wish_elsewhere": ({"item": A.OWN_THING, "frame": A.TEXT},),
    "withdraw_wish": ({"item": A.OWN_THING},),
    "recall_frame": ({},),
    "remove_me": ({},),
}
FACILITATOR: dict[str, tuple[Given, ...]] = {
    "go_to": ({"step": A.STEP},),
    "undo_step": ({"step": A.STEP},),
    "edit_step": (
        {"step": A.STEP, "minutes": A.MINUTES},
        {"step": A.STEP, "minutes": A.MINUTES, "skipped": A.FLAG},
    ),
    "move_step": ({"step": A.STEP, "before": A.BEFORE_STEP},),
    "restore_plan": ({},),
    "set_prompt": ({"text": A.TEXT},),
    "set_clock": ({"ends_at": A.MOMENT, "topic": A.SOME_TOPIC},),
    "reveal": ({"what": A.REVEALED, "shown": A.FLAG},),
    "project": ({"item": A.SHOWN},),
    "turn_page": ({"of": "cards", "view": 0, "page": A.PAGE},),
    "set_aside": ASIDE,
    "bring_back": ASIDE,
    "post_for": ({"command": A.INNER, "person": A.PERSON},),
    "seat_person": ({"person": A.PERSON},),
    "accept_volunteer": ({"offer": UNKNOWN},),
    "release_volunteer": ({"offer": UNKNOWN},),
    "lock_entrance": ({"locked": A.FLAG},),
    "change_code": ({},),
    "remove_seat": ({"device": UNKNOWN},),
    "declare_trade": ({"trade": A.TRADE},),
    "withdraw_invitation": ({"invitation": UNKNOWN},),
    "set_rules": ({"rules": A.TEXTS},),
    "build_rules": ({"building": A.FLAG},),
    "end_meeting": ({},),
    "erase": ({"code": A.CODE},),
    "create_theme": ({"theme": A.THEME, "title": A.TEXT, "cards": A.CARDS},),
    "rename_theme": ({"theme": A.THEME, "title": A.TEXT},),
    "move_theme": ({"theme": A.THEME, "before": A.BEFORE_THEME},),
    "dissolve_theme": ({"theme": A.THEME},),
    "merge_themes": ({"from": A.THEME, "into": A.THEME},),
    "move_cards": ({"cards": A.CARDS, "theme": A.SOME_THEME, "before": A.BEFORE_CARD},),
    "undo": ({}, {"once": A.ONCE}),
    "redo": ({}, {"once": A.ONCE}),
    "suggest_themes": ({},),
    "put_away_suggestion": ({"suggestion": UNKNOWN},),
    "open_resonance": ({"items": A.ITEMS},),
    "close_resonance": ({},),
    "open_check": ({"items": A.ITEMS},),
    "close_check": ({},),
    "agree": ({"items": A.ITEMS},),
    "not_yet": ({},),
    "next_proposal": ({"items": A.ITEMS},),
    "reformulate": ({"card": A.CARD, "text": A.TEXT},),
    "link": ({"link": A.LINK, "from": A.THING, "to": A.THING, "label": A.LABEL},),
    "unlink": ({"link": A.LINK},),
    "take_elsewhere": ({"item": A.THING, "frame": A.TEXT},),
    "word_elsewhere": ({"item": A.THING, "wording": A.TEXT},),
    "leave_here": ({"item": A.THING},),
    "record_agreement": ({"item": A.THING},),
    "record_group_agreement": ({"what": A.AGREED_ON, "agreed": A.FLAG},),
    "set_retention": ({"hours": A.HOURS},),
    "keep": ({"item": A.THING, "kept": A.FLAG},),
    "merge_words": ({"from": A.WORD, "into": A.WORD},),
    "split_word": ({"word": A.WORD},),
    "freeze_words": ({"frozen": A.FLAG},),
}
COMMANDS = PARTICIPANT | FACILITATOR
"""Every command by name, with the ways of saying it; the first is the usual one."""


def filled(given: Given, value: Callable[[Argument], Any]) -> Arguments:
    """The arguments, with a value for each that is not always the same."""
    return {
        name: value(argument) if isinstance(argument, Argument) else argument
        for name, argument in given.items()
    }
