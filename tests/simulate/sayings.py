"""What people say in a simulated meeting, and how the console leads."""

from random import Random
from typing import Any

SEATS = ("person0", "person1", "person2")
Saying = tuple[str, dict[str, Any]]
"""A command's name and its arguments."""

Shown = dict[str, Any]
"""What a tab shows: `records`, and those of its own as `you`."""

GRADES = {False: (2, 1, 0, -1, -2, None), True: ("no_objection", "concern", "objection", None)}
"""The answers of a check, and those of a round of consent [C10]."""


def leads(chance: Random, number: int) -> Saying:
    """The group goes back and forth."""
    steps = ("express", "express", "group", "choose", "choose", "words")
    going: Saying = ("go_to", {"step": chance.choice(steps)})
    return chance.choice([("set_prompt", {"text": f"Question {number} ?"}), going, going])


def writes(chance: Random, seat: str, kind: str, number: int) -> Saying:
    """Of one's own cards."""
    card = {"card": f"card-{seat}-{chance.randrange(3)}"}
    words = {"title": f"Situation {number}", "kind": kind, "nature": None, "text": ""}
    said = [("post_card", {**card, **words}), ("edit_card", {**card, "title": words["title"]})]
    return chance.choice([*said, *said, ("withdraw_card", card)])


def closes(chance: Random, seat: str, number: int) -> Saying:
    """With a closing word, or without one after all."""
    entry = {"entry": f"entry-{seat}-{chance.randrange(2)}"}
    word = {**entry, "kind": "keyword", "text": f"word {number}"}
    return chance.choice([("post_word", word), ("post_word", word), ("withdraw_word", entry)])


def asks(chance: Random, shown: Shown) -> Saying:
    """Whoever leads goes on with the choice that the console shows."""
    records = shown["records"]
    choice = records.get("choice", {})
    cards = [key for key, one in records.items() if one["type"] == "card" and not one["set_aside"]]
    if choice.get("stage") in ("resonance", "check"):
        return (f"close_{choice['stage']}", {})
    rounds: list[Saying] = [("open_resonance", {"items": cards}), ("open_check", {"items": cards})]
    return chance.choice([*rounds, *rounds, ("agree", {"items": cards[:1]}), ("not_yet", {})])


def answers(chance: Random, shown: Shown, number: int) -> list[Saying]:
    """To what the phone shows, so also to a round that has closed meanwhile."""
    choice = shown["records"].get("choice", {})
    items, own = choice.get("items", []), shown["you"].get("seat", {})
    if choice.get("stage") == "result":
        held = own.get("reservations", [])[:1]
        return [("withdraw_reservation", {"reservation": one}) for one in held]
    if choice.get("stage") == "resonance":
        return [("resonate", {"items": chance.sample(items, chance.randrange(len(items) + 1))})]
    if choice.get("stage") == "check" and items and chance.random() < 0.9:
        given = chance.sample(items, chance.randint(1, len(items)))
        return [("grade", _grade(chance, choice, item, number)) for item in given]
    said = {"said": chance.random() < 0.6}
    return [("not_today", {"item": item, **said}) for item in items[:1]]


def _grade(chance: Random, choice: dict[str, Any], item: str, number: int) -> dict[str, Any]:
    grade = chance.choice(GRADES[choice.get("by_consent", False)])
    said = {"item": item, "grade": grade}
    has_words = grade in ("concern", "objection") and chance.random() < 0.6
    return {**said, "words": f"Because {number}"} if has_words else said
