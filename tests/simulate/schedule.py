"""What happens in a simulated meeting, one action after the other: a list that can be shortened."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any

SEATS = ("person0", "person1", "person2")
TABS = {
    "phone0": "person0",
    "phone0b": "person0",
    "phone1": "person1",
    "phone2": "person2",
    "console": "fac",
    "wall": "wall",
}
"""The tabs, and the seat of each: the first person has two."""

PHONES = tuple(tab for tab in TABS if tab.startswith("phone"))
ACTIONS = 40
PAUSES = (0, 0, 20, 100, 400, 2_000, 9_000)
"""Milliseconds between two actions."""


@dataclass(frozen=True)
class Action:
    """`what` is a method of the stage, called with `args` so many milliseconds after the last."""

    after: int
    what: str
    args: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Schedule:
    """`seed` draws what no action says: delays, and which process a tab comes to.

    `late`: what a tab said by an earlier connection may come after what it says by the next one.
    """

    seed: int
    actions: tuple[Action, ...] = field(default=())
    late: bool = False

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Schedule":
        read = json.loads(path.read_text())
        actions = [Action(one["after"], one["what"], tuple(one["args"])) for one in read["actions"]]
        return cls(read["seed"], tuple(actions), read["late"])


def drawn(seed: int, *, late: bool = False) -> Schedule:
    chance = Random(seed)
    return Schedule(seed, tuple(_action(chance, number) for number in range(ACTIONS)), late)


def _action(chance: Random, number: int) -> Action:
    after = chance.choice(PAUSES)
    fate = chance.random()
    if fate < 0.45:
        return Action(after, "says", _said(chance, number))
    if fate < 0.75:
        tab = chance.choice(tuple(TABS))
        return Action(after, chance.choice(TROUBLES_OF_A_TAB), (tab,))
    if fate < 0.8:
        return Action(after, chance.choice(("fills", "empties")), (chance.choice(SEATS),))
    if fate < 0.87:
        return Action(after, "crashes", (chance.randrange(2),))
    return Action(after, chance.choice(TROUBLES_OF_THE_STORE))


TROUBLES_OF_A_TAB = (
    "cuts", "swallows", "delays", "loses", "doubles",
    "falls", "wakes", "reloads", "closes", "opens",
)  # fmt: skip
TROUBLES_OF_THE_STORE = (
    "holds", "holds", "delivers_badly", "store_fails", "store_recovers", "answers_are_lost",
    "copies", "goes_back",
)  # fmt: skip


def _said(chance: Random, number: int) -> tuple[str, str, dict[str, Any]]:
    if chance.random() < 0.15:
        led = [("set_prompt", {"text": f"Question {number} ?"})] * 3
        led += [("go_to", {"step": step}) for step in ("express", "express", "group")]
        return ("console", *chance.choice(led))
    tab = chance.choice(PHONES)
    card = {"card": f"card-{TABS[tab]}-{chance.randrange(3)}"}
    words = {"title": f"Situation {number}", "kind": "situation", "nature": None, "text": ""}
    said = [("post_card", {**card, **words}), ("edit_card", {**card, "title": words["title"]})]
    return (tab, *chance.choice([*said, *said, ("withdraw_card", card)]))
