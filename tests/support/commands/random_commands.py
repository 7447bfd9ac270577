"""Random commands of simulated participants and facilitators, drawn with a seed."""

from collections.abc import Callable
from random import Random
from typing import Any

from board.domain.context import Actor
from tests.support.commands.arguments import (
    COMMANDS,
    FACILITATOR,
    PARTICIPANT,
    Argument,
    Arguments,
    filled,
)
from tests.support.stories.cast import NOON

A = Argument
STEPS = ("rules", "express", "group", "choose", "explore", "synthesis", "words")
FAREWELLS = frozenset(
    {"remove_me", "remove_seat", "remove_away", "change_code", "end_meeting", "erase"}
)
"""Commands that end a meeting or remove a seat; they are not drawn."""
OFTEN = ("post_card", "edit_card", "resonate", "grade", "post_word")
OFTEN_LED = ("go_to", "reveal", "create_theme", "move_cards", "merge_themes", "undo")
TAKING_PART = tuple(name for name in PARTICIPANT if name not in FAREWELLS)
LEADING = tuple(name for name in FACILITATOR if name not in FAREWELLS)

Drawn = Callable[[Random, Actor], Any]


def random_command(actor: Actor, chance: Random) -> tuple[str, Arguments] | None:
    """The name and the arguments of a command; None for a wall, which sends none."""
    if actor.role == "wall":
        return None
    led = actor.role == "facilitator"
    names, often = (LEADING, OFTEN_LED) if led else (TAKING_PART, OFTEN)
    name = chance.choice(often if chance.random() < 0.4 else names)
    return name, arguments(name, chance, actor)


def arguments(name: str, chance: Random, actor: Actor) -> Arguments:
    return filled(chance.choice(COMMANDS[name]), lambda argument: OF[argument](chance, actor))


def _card(chance: Random, actor: Actor) -> str:
    return f"card-{actor.seat}-{chance.randrange(4)}"


def _any_card(chance: Random) -> str:
    return f"card-person{chance.randrange(5)}-{chance.randrange(4)}"


def _theme(chance: Random) -> str:
    return f"theme-000{chance.randrange(3)}"


def _theme_item(chance: Random) -> str:
    return f"theme:{_theme(chance)}"


def _topic(chance: Random) -> str:
    return f"topic:{_theme(chance)}"


def _items(chance: Random) -> list[str]:
    return [_theme_item(chance), f"card:{_any_card(chance)}"][: chance.choice((1, 1, 1, 0, 2))]


def _any_note(chance: Random) -> str:
    return f"note-person{chance.randrange(5)}-{chance.randrange(2)}"


def _thing(chance: Random) -> str:
    things = f"card:{_any_card(chance)}", f"note:{_any_note(chance)}", _theme_item(chance)
    return chance.choice(things)


def _for_someone(chance: Random) -> Arguments:
    """A participant's command, for a person without a phone."""
    name = chance.choice(TAKING_PART)
    person = chance.choice(("paper", "second", "pile"))
    return {"name": name, "arguments": arguments(name, chance, Actor("participant", person))}


OF: dict[Argument, Drawn] = {
    A.OWN_CARD: _card,
    A.CARD: lambda c, a: _any_card(c),
    A.CARDS: lambda c, a: list({_any_card(c): None for _ in range(3)}),
    A.OWN_NOTE: lambda c, a: f"note-{a.seat}-{c.randrange(2)}",
    A.NOTE: lambda c, a: _any_note(c),
    A.OWN_ENTRY: lambda c, a: f"entry-{a.seat}-{c.randrange(2)}",
    A.ENTRY: lambda c, a: f"entry-person{c.randrange(5)}-{c.randrange(2)}",
    A.THEME: lambda c, a: _theme(c),
    A.ITEM: lambda c, a: _theme_item(c),
    A.ITEMS: lambda c, a: _items(c),
    A.OWN_THING: lambda c, a: f"card:{_card(c, a)}",
    A.THING: lambda c, a: _thing(c),
    A.TOPIC: lambda c, a: _topic(c),
    A.LINK: lambda c, a: "link-0001",
    A.STEP: lambda c, a: c.choice(STEPS),
    A.SHOWN: lambda c, a: c.choice((None, "report:traces", _thing(c), _topic(c))),
    A.TEXT: lambda c, a: f"n {c.random()}",
    A.TEXTS: lambda c, a: [f"n {c.random()}"][: c.randrange(2)],
    A.WORD: lambda c, a: c.choice(("écoute", "confiance")),
    A.FLAG: lambda c, a: c.random() < 0.7,
    A.CARD_KIND: lambda c, a: c.choice(("situation", "theme", "rule")),
    A.NATURE: lambda c, a: None,
    A.GRADE: lambda c, a: c.choice((-2, -1, 0, 1, 2, None)),
    A.FIELD: lambda c, a: "open",
    A.CLOSING_KIND: lambda c, a: c.choice(("keyword", "reflection")),
    A.MINUTES: lambda c, a: 5 * c.randrange(9),
    A.MOMENT: lambda c, a: c.choice((None, NOON + 60_000)),
    A.REVEALED: lambda c, a: c.choice(("cards", "words")),
    A.PAGE: lambda c, a: c.randrange(4),
    A.PERSON: lambda c, a: c.choice(("paper", "second", "pile")),
    A.INNER: lambda c, a: _for_someone(c),
    A.TRADE: lambda c, a: c.choice((None, "peer", "professional")),
    A.LABEL: lambda c, a: None,
    A.AGREED_ON: lambda c, a: "cards",
    A.HOURS: lambda c, a: c.choice((24, 48)),
    A.ONCE: lambda c, a: f"once-{c.random()}",
    A.BEFORE_CARD: lambda c, a: _any_card(c),
    A.BEFORE_THEME: lambda c, a: c.choice((None, _theme(c))),
    A.BEFORE_STEP: lambda c, a: c.choice(STEPS),
    A.SOME_THEME: lambda c, a: _theme(c),
    A.SOME_TOPIC: lambda c, a: c.choice((None, _topic(c))),
}
