"""What people do in a random meeting, each of it with arguments that fit.

A name of a card, note or entry is a number that its phone has drawn, never somebody's own: phones
draw theirs at random.
"""

from collections.abc import Callable
from random import Random
from typing import Any

Named = tuple[str, dict[str, Any]]
Doing = Callable[[Random, int], Named]

THEMES = ["theme:theme-0000", "theme:theme-0001"]
WORDS = ("écoute", "élan", "le temps", "ecoute", "Écoute !", "un silence qui porte longtemps")
FIELDS = ("key_points", "connections", "open")


def text(chance: Random) -> str:
    return f"mots {chance.randrange(10 ** chance.randrange(1, 30))}"


def card(chance: Random, person: int) -> Named:
    name = f"card-{person:02}-{chance.randrange(3)}"
    kind = chance.choice(("situation", "theme", "situation", "rule"))
    said = {"card": name, "kind": kind, "title": text(chance)}
    return "post_card", said if chance.random() < 0.5 else {**said, "text": text(chance)}


def edit(chance: Random, person: int) -> Named:
    return "edit_card", {"card": f"card-{person:02}-{chance.randrange(3)}", "title": text(chance)}


def withdraw(chance: Random, person: int) -> Named:
    return "withdraw_card", {"card": f"card-{person:02}-{chance.randrange(3)}"}


def resonate(chance: Random, person: int) -> Named:
    return "resonate", {"items": THEMES[: chance.randrange(3)]}


def grade(chance: Random, person: int) -> Named:
    value = chance.choice((-2, -1, 0, 1, 2, None))
    return "grade", {"item": chance.choice(THEMES), "grade": value}


def not_today(chance: Random, person: int) -> Named:
    return "not_today", {"item": chance.choice(THEMES), "said": chance.random() < 0.7}


def note(chance: Random, person: int) -> Named:
    said = {"note": f"note-{person:02}-{chance.randrange(3)}", "text": text(chance)}
    column = chance.choice(("association", "insight", "resonance"))
    return "add_note", {**said, "topic": "topic:theme-0000", "column": column}


def edit_note(chance: Random, person: int) -> Named:
    return "edit_note", {"note": f"note-{person:02}-{chance.randrange(3)}", "text": text(chance)}


def withdraw_note(chance: Random, person: int) -> Named:
    return "withdraw_note", {"note": f"note-{person:02}-{chance.randrange(3)}"}


def wish(chance: Random, person: int) -> Named:
    item = f"card:card-{person:02}-{chance.randrange(3)}"
    wishes = ("wish_elsewhere", {"item": item, "frame": text(chance)})
    return chance.choice((wishes, ("withdraw_wish", {"item": item})))


def offer(chance: Random, person: int) -> Named:
    return chance.choice(("volunteer", "volunteer", "withdraw_offer")), {}


def synthesis(chance: Random, person: int) -> Named:
    return "write_synthesis", {"field": chance.choice(FIELDS), "text": text(chance)}


def word(chance: Random, person: int) -> Named:
    kind = chance.choice(("keyword", "feeling", "reflection"))
    said = {"entry": f"entry-{person:04}", "kind": kind}
    return "post_word", {**said, "text": chance.choice(WORDS)}


def withdraw_word(chance: Random, person: int) -> Named:
    return "withdraw_word", {"entry": f"entry-{person:04}"}


def recall(chance: Random, person: int) -> Named:
    return "recall_frame", {}


def link(chance: Random, person: int) -> Named:
    """Of a facilitator, between two cards that may be there."""
    ends = [f"card:card-{chance.randrange(3):02}-{chance.randrange(3)}" for _ in range(2)]
    return "link", {"link": "link-0001", "from": ends[0], "to": ends[1], "label": None}
