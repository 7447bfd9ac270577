"""What people do in a random meeting, each of it with arguments that fit.

A name of a card, note or entry is one that its phone has drawn, never somebody's own: phones draw
theirs at random. What `random_commands` has facilitators do names the same.
"""

from collections.abc import Callable
from random import Random
from typing import Any

Named = tuple[str, dict[str, Any]]
Doing = Callable[[Random, int], Named]

THEMES = ["theme:theme-0000", "theme:theme-0001"]
WORDS = ("écoute", "élan", "le temps", "ecoute", "Écoute !", "un silence qui porte longtemps")
SUBJECTS = ("mots", "la nuit", "une famille", "le silence", "un refus de soins")
FIELDS = ("key_points", "connections", "open")


def text(chance: Random) -> str:
    """Of many lengths; some have a word in common, of which suggestions are made."""
    return f"{chance.choice(SUBJECTS)} {chance.randrange(10 ** chance.randrange(1, 30))}"


def card(chance: Random, person: int) -> Named:
    name = f"card-person{person}-{chance.randrange(3)}"
    kind = chance.choice(("situation", "theme", "situation", "rule"))
    said = {"card": name, "kind": kind, "title": text(chance)}
    return "post_card", said if chance.random() < 0.5 else {**said, "text": text(chance)}


def edit(chance: Random, person: int) -> Named:
    return "edit_card", {
        "card": f"card-person{person}-{chance.randrange(3)}",
        "title": text(chance),
    }


def withdraw(chance: Random, person: int) -> Named:
    return "withdraw_card", {"card": f"card-person{person}-{chance.randrange(3)}"}


def resonate(chance: Random, person: int) -> Named:
    return "resonate", {"items": THEMES[: chance.randrange(3)]}


def grade(chance: Random, person: int) -> Named:
    value = chance.choice((-2, -1, 0, 1, 2, None))
    return "grade", {"item": chance.choice(THEMES), "grade": value}


def consent(chance: Random, person: int) -> Named:
    """With words or without; what is no concern and no objection loses them."""
    answer = chance.choice(("no_objection", "concern", "objection", "objection", None))
    said = {"item": chance.choice(THEMES), "grade": answer}
    return "grade", said if chance.random() < 0.3 else {**said, "words": text(chance)}


def withdraw_reservation(chance: Random, person: int) -> Named:
    return "withdraw_reservation", {"reservation": f"words-person{person}-0"}


def not_today(chance: Random, person: int) -> Named:
    return "not_today", {"item": chance.choice(THEMES), "said": chance.random() < 0.7}


def note(chance: Random, person: int) -> Named:
    said = {"note": f"note-person{person}-{chance.randrange(3)}", "text": text(chance)}
    column = chance.choice(("association", "insight", "resonance"))
    return "add_note", {**said, "topic": "topic:theme-0000", "column": column}


def edit_note(chance: Random, person: int) -> Named:
    return "edit_note", {"note": f"note-person{person}-{chance.randrange(3)}", "text": text(chance)}


def withdraw_note(chance: Random, person: int) -> Named:
    return "withdraw_note", {"note": f"note-person{person}-{chance.randrange(3)}"}


def wish(chance: Random, person: int) -> Named:
    item = f"card:card-person{person}-{chance.randrange(3)}"
    wishes = ("wish_elsewhere", {"item": item, "frame": text(chance)})
    return chance.choice((wishes, ("withdraw_wish", {"item": item})))


def offer(chance: Random, person: int) -> Named:
    return chance.choice(("volunteer", "volunteer", "withdraw_offer")), {}


def synthesis(chance: Random, person: int) -> Named:
    return "write_synthesis", {"field": chance.choice(FIELDS), "text": text(chance)}


def word(chance: Random, person: int) -> Named:
    kind = chance.choice(("keyword", "feeling", "reflection"))
    said = {"entry": f"entry-person{person}-0", "kind": kind}
    return "post_word", {**said, "text": chance.choice(WORDS)}


def withdraw_word(chance: Random, person: int) -> Named:
    return "withdraw_word", {"entry": f"entry-person{person}-0"}


def open_cards(chance: Random, person: int) -> Named:
    """Of a facilitator, like the next four."""
    return "open_lot", {"what": "cards", "rest": chance.random() < 0.6}


def suggest(chance: Random, person: int) -> Named:
    return "suggest_themes", {}


def mark(chance: Random, person: int) -> Named:
    """Mark a card for another setting, or no longer, or word it, or agree to pass it on."""
    item = {"item": f"card:card-person{chance.randrange(2)}-{chance.randrange(2)}"}
    marks = ("take_elsewhere", {**item, "frame": "Direction"}), ("leave_here", item)
    return chance.choice((*marks, ("record_agreement", item)))


def open_words(chance: Random, person: int) -> Named:
    return "open_lot", {"what": "words", "rest": chance.random() < 0.6}


def merge(chance: Random, person: int) -> Named:
    one, other = chance.sample(("e-coute", "e-lan", "temps"), 2)
    return "merge_words", {"from": one, "into": other}


def recall(chance: Random, person: int) -> Named:
    return "recall_frame", {}


def link(chance: Random, person: int) -> Named:
    """Of a facilitator, between two cards that may be there."""
    ends = [f"card:card-person{chance.randrange(3)}-{chance.randrange(3)}" for _ in range(2)]
    return "link", {"link": "link-0001", "from": ends[0], "to": ends[1], "label": None}
