"""What a simulated person or facilitator says next, drawn from a seeded chance."""

from collections.abc import Callable
from random import Random
from typing import Any

from board.domain.context import Actor
from board.domain.decide.table import FACILITATOR, PARTICIPANT
from tests.support.cast import NOON

STEPS = ("rules", "express", "group", "choose", "explore", "synthesis", "words")
FAREWELLS = frozenset({"remove_me", "remove_seat", "change_code", "end_meeting", "erase"})
"""What ends a meeting, or somebody's part in it; all else keeps it alive."""
OFTEN = ("post_card", "edit_card", "resonate", "grade", "post_word")
OFTEN_LED = ("go_to", "reveal", "create_theme", "move_cards", "merge_themes", "undo")

Arguments = dict[str, Any]
Drawn = Callable[[Random, Actor], Arguments]


def said_by(actor: Actor, chance: Random) -> tuple[str, Arguments] | None:
    """(name, arguments) of a command, or None for who only looks."""
    if actor.role == "wall":
        return None
    led = actor.role == "facilitator"
    table, often = (LEADING, OFTEN_LED) if led else (TAKING_PART, OFTEN)
    name = chance.choice(often if chance.random() < 0.4 else tuple(table))
    return name, table[name](chance, actor)


def _card(chance: Random, actor: Actor) -> str:
    return f"card-{actor.seat}-{chance.randrange(4)}"


def _any_card(chance: Random) -> str:
    return f"card-person{chance.randrange(5)}-{chance.randrange(4)}"


def _theme(chance: Random) -> str:
    return f"theme-000{chance.randrange(3)}"


def _theme_item(chance: Random) -> str:
    return f"theme:{_theme(chance)}"


def _items(chance: Random) -> list[str]:
    return [_theme_item(chance), f"card:{_any_card(chance)}"][: chance.randrange(3)]


def _note(chance: Random, actor: Actor) -> str:
    return f"note-{actor.seat}-{chance.randrange(2)}"


def _any_note(chance: Random) -> str:
    return f"note-person{chance.randrange(5)}-{chance.randrange(2)}"


def _thing(chance: Random) -> str:
    things = f"card:{_any_card(chance)}", f"note:{_any_note(chance)}", _theme_item(chance)
    return chance.choice(things)


def _entry(chance: Random, actor: Actor) -> str:
    return f"entry-{actor.seat}-{chance.randrange(2)}"


def _any_entry(chance: Random) -> str:
    return f"entry-person{chance.randrange(5)}-{chance.randrange(2)}"


def _word(chance: Random) -> str:
    return chance.choice(("écoute", "confiance"))


def _said(chance: Random) -> str:
    return f"n {chance.random()}"


def _flag(chance: Random) -> bool:
    return chance.random() < 0.7


def _once(chance: Random) -> Arguments:
    return {"once": f"once-{chance.random()}"}


def _for_someone(chance: Random) -> Arguments:
    """One of the same commands, for a person without a phone."""
    person = chance.choice(("paper", "second", "pile"))
    name = chance.choice(tuple(TAKING_PART))
    said = TAKING_PART[name](chance, Actor("participant", person))
    return {"person": person, "command": {"name": name, "arguments": said}}


def _aside(chance: Random) -> Arguments:
    named = {"card": _any_card, "note": _any_note, "entry": _any_entry}
    what = chance.choice(tuple(named))
    return {what: named[what](chance)}


def _topic(chance: Random) -> str:
    return f"topic:{_theme(chance)}"


TAKING_PART: dict[str, Drawn] = {
    "post_card": lambda c, a: {
        "card": _card(c, a),
        "kind": c.choice(("situation", "theme", "rule")),
        "title": _said(c),
    },
    "edit_card": lambda c, a: {"card": _card(c, a), "title": _said(c)},
    "withdraw_card": lambda c, a: {"card": _card(c, a)},
    "resonate": lambda c, a: {"items": _items(c)},
    "grade": lambda c, a: {"item": _theme_item(c), "grade": c.choice((-2, -1, 0, 1, 2, None))},
    "volunteer": lambda c, a: {},
    "withdraw_offer": lambda c, a: {},
    "write_synthesis": lambda c, a: {"field": "open", "text": _said(c)},
    "add_note": lambda c, a: {
        "note": _note(c, a),
        "topic": _topic(c),
        "column": "insight",
        "text": _said(c),
    },
    "edit_note": lambda c, a: {"note": _note(c, a), "text": _said(c)},
    "withdraw_note": lambda c, a: {"note": _note(c, a)},
    "post_word": lambda c, a: {
        "entry": _entry(c, a),
        "kind": c.choice(("keyword", "reflection")),
        "text": _word(c),
    },
    "withdraw_word": lambda c, a: {"entry": _entry(c, a)},
    "not_today": lambda c, a: {"item": _theme_item(c), "said": _flag(c)},
    "wish_elsewhere": lambda c, a: {"item": f"card:{_card(c, a)}", "frame": "ailleurs"},
    "withdraw_wish": lambda c, a: {"item": f"card:{_card(c, a)}"},
    "recall_frame": lambda c, a: {},
}
LEADING: dict[str, Drawn] = {
    "go_to": lambda c, a: {"step": c.choice(STEPS)},
    "undo_step": lambda c, a: {"step": c.choice(STEPS)},
    "edit_step": lambda c, a: {"step": c.choice(STEPS), "minutes": 5 * c.randrange(9)},
    "move_step": lambda c, a: {"step": c.choice(STEPS), "before": c.choice(STEPS)},
    "restore_plan": lambda c, a: {},
    "set_prompt": lambda c, a: {"text": f"Qu’est-ce qui… {c.random()}"},
    "set_clock": lambda c, a: {
        "ends_at": c.choice((None, NOON + 60_000)),
        "topic": c.choice((None, _topic(c))),
    },
    "reveal": lambda c, a: {"what": c.choice(("cards", "words")), "shown": _flag(c)},
    "project": lambda c, a: {"item": c.choice((None, "report:traces", _thing(c), _topic(c)))},
    "turn_page": lambda c, a: {"of": "cards", "view": 0, "page": c.randrange(4)},
    "set_aside": lambda c, a: _aside(c),
    "bring_back": lambda c, a: _aside(c),
    "post_for": lambda c, a: _for_someone(c),
    "seat_person": lambda c, a: {"person": c.choice(("paper", "second", "pile"))},
    "accept_volunteer": lambda c, a: {"offer": "unknown-offer"},
    "release_volunteer": lambda c, a: {"offer": "unknown-offer"},
    "lock_entrance": lambda c, a: {"locked": _flag(c)},
    "declare_trade": lambda c, a: {"trade": c.choice((None, "peer", "professional"))},
    "withdraw_invitation": lambda c, a: {"invitation": "unknown-invitation"},
    "set_rules": lambda c, a: {"rules": [_said(c)][: c.randrange(2)]},
    "build_rules": lambda c, a: {"building": _flag(c)},
    "create_theme": lambda c, a: {
        "theme": _theme(c),
        "title": "Seul",
        "cards": [_any_card(c) for _ in range(3)],
    },
    "rename_theme": lambda c, a: {"theme": _theme(c), "title": _said(c)},
    "move_theme": lambda c, a: {"theme": _theme(c), "before": c.choice((None, _theme(c)))},
    "dissolve_theme": lambda c, a: {"theme": _theme(c)},
    "merge_themes": lambda c, a: {"from": _theme(c), "into": _theme(c)},
    "move_cards": lambda c, a: {
        "cards": [_any_card(c), _any_card(c)],
        "theme": _theme(c),
        "before": _any_card(c),
    },
    "undo": lambda c, a: _once(c),
    "redo": lambda c, a: _once(c),
    "suggest_themes": lambda c, a: {},
    "put_away_suggestion": lambda c, a: {"suggestion": "unknown-suggestion"},
    "open_resonance": lambda c, a: {"items": [_theme_item(c)]},
    "close_resonance": lambda c, a: {},
    "open_check": lambda c, a: {"items": [_theme_item(c)]},
    "close_check": lambda c, a: {},
    "agree": lambda c, a: {"items": [_theme_item(c)]},
    "not_yet": lambda c, a: {},
    "next_proposal": lambda c, a: {"items": [_theme_item(c)]},
    "reformulate": lambda c, a: {"card": _any_card(c), "text": _said(c)},
    "link": lambda c, a: {"link": "link-0001", "from": _thing(c), "to": _thing(c)},
    "unlink": lambda c, a: {"link": "link-0001"},
    "take_elsewhere": lambda c, a: {"item": _thing(c), "frame": "ailleurs"},
    "word_elsewhere": lambda c, a: {"item": _thing(c), "wording": _said(c)},
    "leave_here": lambda c, a: {"item": _thing(c)},
    "record_agreement": lambda c, a: {"item": _thing(c)},
    "record_group_agreement": lambda c, a: {"what": "cards", "agreed": _flag(c)},
    "set_retention": lambda c, a: {"hours": c.choice((24, 48))},
    "keep": lambda c, a: {"item": _thing(c), "kept": _flag(c)},
    "merge_words": lambda c, a: {"from": _word(c), "into": _word(c)},
    "split_word": lambda c, a: {"word": _word(c)},
    "freeze_words": lambda c, a: {"frozen": _flag(c)},
}


def unsaid() -> set[str]:
    """The commands of the protocol that nobody ever says here."""
    return {*PARTICIPANT, *FACILITATOR} - {*TAKING_PART, *LEADING} - FAREWELLS
