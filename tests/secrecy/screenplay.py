"""What happens in a random meeting: its acts in order, and in each the people's own doings.

An act is what the facilitators say first, and what participants may then say, each of them with
arguments that fit. A name of a card, note or entry is a number that its phone has drawn, never
somebody's own: phones draw theirs at random.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from board.domain.command import Command
from board.domain.context import Actor
from board.wire.codec import command_from
from tests.support.commands.random_commands import FAREWELLS, LEADING, arguments
from tests.support.stories.cast import FAC, PAIR

PEOPLE = tuple(Actor("participant", f"person{number}") for number in range(5))
EXCHANGED = {PEOPLE[0].seat: PEOPLE[1], PEOPLE[1].seat: PEOPLE[0]}
THEMES = ["theme:theme-0000", "theme:theme-0001"]
PAUSES = (0, 0, 0.01, 0.05, 0.4, 3)
"""Seconds before somebody says something: within a beat, between two, and a breath."""

Named = tuple[str, dict[str, Any]]
Way = Callable[[Random, int], Named]


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's command, and the seconds that pass before it."""

    after: float
    actor: Actor
    command: Command


def _text(chance: Random) -> str:
    return f"mots {chance.randrange(10 ** chance.randrange(1, 30))}"


def _card(chance: Random, person: int) -> Named:
    card = f"card-{person}-{chance.randrange(3)}"
    kind = chance.choice(("situation", "theme"))
    return "post_card", {"card": card, "kind": kind, "title": _text(chance)}


def _edit(chance: Random, person: int) -> Named:
    return "edit_card", {"card": f"card-{person}-{chance.randrange(3)}", "title": _text(chance)}


def _withdraw(chance: Random, person: int) -> Named:
    return "withdraw_card", {"card": f"card-{person}-{chance.randrange(3)}"}


def _resonate(chance: Random, person: int) -> Named:
    return "resonate", {"items": THEMES[: chance.randrange(3)]}


def _grade(chance: Random, person: int) -> Named:
    grade = chance.choice((-2, -1, 0, 1, 2, None))
    return "grade", {"item": chance.choice(THEMES), "grade": grade}


def _not_today(chance: Random, person: int) -> Named:
    return "not_today", {"item": chance.choice(THEMES), "said": chance.random() < 0.7}


def _note(chance: Random, person: int) -> Named:
    note = {"note": f"note-{person}-{chance.randrange(3)}", "text": _text(chance)}
    return "add_note", {**note, "topic": "topic:theme-0000", "column": "insight"}


def _edit_note(chance: Random, person: int) -> Named:
    return "edit_note", {"note": f"note-{person}-{chance.randrange(3)}", "text": _text(chance)}


def _withdraw_note(chance: Random, person: int) -> Named:
    return "withdraw_note", {"note": f"note-{person}-{chance.randrange(3)}"}


def _wish(chance: Random, person: int) -> Named:
    item = f"card:card-{person}-{chance.randrange(3)}"
    return chance.choice(
        (
            ("wish_elsewhere", {"item": item, "frame": _text(chance)}),
            ("withdraw_wish", {"item": item}),
        )
    )


def _offer(chance: Random, person: int) -> Named:
    return chance.choice(("volunteer", "withdraw_offer")), {}


def _word(chance: Random, person: int) -> Named:
    entry = {"entry": f"entry-000{person}", "kind": chance.choice(("keyword", "feeling"))}
    return "post_word", {**entry, "text": chance.choice(("écoute", "élan", "le temps"))}


def _withdraw_word(chance: Random, person: int) -> Named:
    return "withdraw_word", {"entry": f"entry-000{person}"}


def _step(step: str) -> Named:
    return "go_to", {"step": step}


WRITING: tuple[Way, ...] = (_card, _card, _card, _edit, _withdraw, _wish)
ACTS: tuple[tuple[tuple[Named, ...], tuple[Way, ...]], ...] = (
    ((_step("express"),), WRITING),
    ((("reveal", {"what": "cards", "shown": True}),), WRITING),
    (
        (
            _step("group"),
            ("create_theme", {"theme": "theme-0000", "title": "Le soir", "cards": ["card-0-0"]}),
            ("create_theme", {"theme": "theme-0001", "title": "Le lien", "cards": ["card-2-0"]}),
        ),
        (_edit, _withdraw, _wish),
    ),
    ((_step("choose"), ("open_resonance", {"items": THEMES})), (_resonate, _resonate, _wish)),
    ((("close_resonance", {}), ("open_check", {"items": THEMES})), (_grade, _grade, _withdraw)),
    ((("close_check", {}),), (_not_today, _wish)),
    ((("agree", {"items": THEMES[:1]}),), (_not_today, _wish)),
    ((_step("explore"),), (_note, _note, _edit_note, _withdraw_note, _wish)),
    ((_step("synthesis"),), (_offer,)),
    ((_step("words"),), (_word, _word, _withdraw_word)),
    ((("reveal", {"what": "words", "shown": True}),), (_word, _withdraw_word)),
)


def screenplay(seed: int) -> list[Said]:
    """The meeting of this seed; in each act people say four to sixteen things, leaders a few."""
    chance = Random(seed)
    lines = []
    for led, ways in ACTS:
        lines += [_say(chance, FAC, named) for named in led]
        for _ in range(chance.randrange(4, 16)):
            if chance.random() < 0.12:
                lines.append(_say(chance, PAIR, _anything(chance)))
            else:
                # Half of what is said is said by the two who are exchanged.
                person = chance.choice((0, 1, chance.randrange(5)))
                lines.append(_say(chance, PEOPLE[person], chance.choice(ways)(chance, person)))
    return lines


def _say(chance: Random, actor: Actor, named: Named) -> Said:
    return Said(chance.choice(PAUSES), actor, command_from(*named))


NOT_NOW = FAREWELLS | {"go_to", "not_yet", "next_proposal"}
"""What a facilitator does at the beginning of an act alone, so that acts keep their order."""


def _anything(chance: Random) -> Named:
    name = chance.choice([name for name in LEADING if name not in NOT_NOW])
    return name, arguments(name, chance, PAIR)


def exchanged(lines: list[Said]) -> list[Said]:
    """The same meeting, but that the first two people have exchanged what they say."""
    return [Said(it.after, EXCHANGED.get(it.actor.seat, it.actor), it.command) for it in lines]
