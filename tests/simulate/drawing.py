"""The actions of a simulated meeting are drawn from a seed: what people do, and what fails."""

from random import Random
from typing import Any

from board.methods import load
from tests.simulate.sayings import SEATS, closes, leads, writes
from tests.simulate.schedule import PHONES, TABS, Action, Schedule

ACTIONS = 40
PAUSES = (0, 0, 20, 100, 400, 2_000, 9_000)
"""Milliseconds between two actions."""

METHODS, STEPS = ("rpp", "consent"), ("express", "choose", "choose", "words")

TROUBLES_OF_A_TAB = (
    "cuts", "swallows", "delays", "loses", "doubles",
    "falls", "wakes", "reloads", "closes", "opens",
)  # fmt: skip
TROUBLES_OF_THE_STORE = (
    "holds", "holds", "delivers_badly", "store_fails", "store_recovers", "answers_are_lost",
    "copies", "goes_back",
)  # fmt: skip


def drawn(seed: int, *, late: bool = False) -> Schedule:
    chance = Random(seed)
    method = chance.choice(METHODS)
    actions = tuple(_action(chance, method, number) for number in range(ACTIONS))
    return Schedule(seed, actions, late, method, chance.choice(STEPS))


def _action(chance: Random, method: str, number: int) -> Action:
    what, args = chance.choices(DOINGS, WEIGHTS)[0](chance, method, number)
    return Action(chance.choice(PAUSES), what, args)


Doing = tuple[str, tuple[Any, ...]]


def _says(chance: Random, method: str, number: int) -> Doing:
    tab, fate = chance.choice(PHONES), chance.random()
    if fate < 0.1:
        return "says", ("console", *leads(chance, number))
    if fate < 0.8:
        return "says", (tab, *writes(chance, TABS[tab], load(method).cards[0].id, number))
    return "says", (tab, *closes(chance, TABS[tab], number))


def _answers(chance: Random, _: str, number: int) -> Doing:
    return "answers", (chance.choice(PHONES), number)


def _asks(_: Random, __: str, ___: int) -> Doing:
    return "asks", ()


def _troubles_a_tab(chance: Random, _: str, __: int) -> Doing:
    return chance.choice(TROUBLES_OF_A_TAB), (chance.choice(tuple(TABS)),)


def _troubles_a_storage(chance: Random, _: str, __: int) -> Doing:
    return chance.choice(("fills", "empties")), (chance.choice(SEATS),)


def _crashes(chance: Random, _: str, __: int) -> Doing:
    return "crashes", (chance.randrange(2),)


def _troubles_the_store(chance: Random, _: str, __: int) -> Doing:
    return chance.choice(TROUBLES_OF_THE_STORE), ()


DOINGS = (
    _says, _answers, _asks, _troubles_a_tab, _troubles_a_storage, _crashes, _troubles_the_store,
)  # fmt: skip
WEIGHTS = (40, 18, 6, 26, 4, 6, 11)
