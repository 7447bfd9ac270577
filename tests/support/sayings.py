"""What a simulated person or facilitator says next, drawn from a seeded chance."""

from random import Random
from typing import Any

from board.domain.context import Actor

STEPS = ("express", "group", "choose", "explore", "synthesis", "words")


def said_by(actor: Actor, chance: Random) -> tuple[str, dict[str, Any]] | None:
    """(name, arguments) of a command, or None for who only looks."""
    if actor.role == "wall":
        return None
    table = LEADING if actor.role == "facilitator" else TAKING_PART
    return chance.choice(table)(chance, actor)


def _card(chance: Random, actor: Actor) -> str:
    return f"card-{actor.seat}-{chance.randrange(4)}"


def _any_card(chance: Random) -> str:
    return f"card-person{chance.randrange(5)}-{chance.randrange(4)}"


def _theme(chance: Random) -> str:
    return f"theme-000{chance.randrange(3)}"


def _items(chance: Random) -> list[str]:
    return [f"theme:{_theme(chance)}", f"card:{_any_card(chance)}"][: chance.randrange(3)]


TAKING_PART = (
    lambda c, a: (
        "post_card",
        {"card": _card(c, a), "kind": "situation", "title": f"n {c.random()}"},
    ),
    lambda c, a: ("post_card", {"card": _card(c, a), "kind": "theme", "title": "une autre"}),
    lambda c, a: ("edit_card", {"card": _card(c, a), "title": f"edited {c.random()}"}),
    lambda c, a: ("withdraw_card", {"card": _card(c, a)}),
    lambda c, a: ("resonate", {"items": _items(c)}),
    lambda c, a: (
        "grade",
        {"item": f"theme:{_theme(c)}", "grade": c.choice((-2, -1, 0, 1, 2, None))},
    ),
    lambda c, a: (
        "post_word",
        {
            "entry": f"entry-{a.seat}-{c.randrange(2)}",
            "kind": "keyword",
            "text": c.choice(("écoute", "confiance")),
        },
    ),
    lambda c, a: ("volunteer", {}),
    lambda c, a: ("withdraw_offer", {}),
)
LEADING = (
    lambda c, a: ("go_to", {"step": c.choice(STEPS)}),
    lambda c, a: ("go_to", {"step": c.choice(STEPS)}),
    lambda c, a: ("reveal", {"what": c.choice(("cards", "words")), "shown": c.random() < 0.7}),
    lambda c, a: (
        "create_theme",
        {"theme": _theme(c), "title": "Seul", "cards": [_any_card(c) for _ in range(3)]},
    ),
    lambda c, a: ("move_card", {"card": _any_card(c), "theme": _theme(c), "before": None}),
    lambda c, a: (
        "move_cards",
        {"cards": [_any_card(c), _any_card(c)], "theme": _theme(c), "before": _any_card(c)},
    ),
    lambda c, a: ("dissolve_theme", {"theme": _theme(c)}),
    lambda c, a: ("merge_themes", {"from": _theme(c), "into": _theme(c)}),
    lambda c, a: ("suggest_themes", {}),
    lambda c, a: ("undo", {"once": f"once-{c.random()}"}),
    lambda c, a: ("redo", {"once": f"once-{c.random()}"}),
    lambda c, a: ("set_aside", {"card": _any_card(c)}),
    lambda c, a: ("turn_page", {"of": "cards", "view": 0, "page": c.randrange(4)}),
    lambda c, a: ("open_resonance", {"items": [f"theme:{_theme(c)}"]}),
    lambda c, a: ("close_resonance", {}),
    lambda c, a: ("open_check", {"items": [f"theme:{_theme(c)}"]}),
    lambda c, a: ("close_check", {}),
    lambda c, a: ("agree", {"items": [f"theme:{_theme(c)}"]}),
    lambda c, a: ("set_prompt", {"text": f"Qu’est-ce qui… {c.random()}"}),
)
