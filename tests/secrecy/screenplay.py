"""What happens in a random meeting: its acts in order, and in each what people and screens do.

An act is what the facilitators say first, and what participants may then say. Screens come and go
meanwhile, ask for what they missed, and facilitators fetch reports.
"""

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from board.domain.context import Actor
from tests.secrecy import doings
from tests.secrecy.doings import THEMES, Doing, Named
from tests.support.commands.random_commands import FAREWELLS, LEADING, arguments

EXCHANGED = {"person 0": "person 1", "person 1": "person 0"}
PAUSES = (0, 0, 0, 0.01, 0.05, 0.4, 3)
"""Seconds before something happens: within a beat, between two, and a breath."""

LEADER = Actor("facilitator", "pair")


@dataclass(frozen=True, slots=True)
class Happening:
    """A screen or a person (`who`) does something, `after` so many seconds.

    `what` is the name of a command, or one of the `DEEDS` of a screen.
    """

    after: float
    who: str
    what: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Screenplay:
    """A meeting of so many people. `acts` are the places at which each act begins."""

    people: int
    happenings: tuple[Happening, ...]
    acts: tuple[int, ...]
    method: str = "rpp"


DEEDS = ("goes", "comes", "stalls", "reads", "resumes", "pings", "fetches")
WALKING = ("person 0", "person 1", "person 2", "person 3", "tab", "third", "controls", "wall")
"""The screens that come and go."""

WRITING: tuple[Doing, ...] = (
    *(doings.card, doings.card, doings.card, doings.edit, doings.edit, doings.withdraw),
    *(doings.wish, doings.recall),
)
FIRST_THEME = {
    "theme": "theme-0000",
    "title": "Le soir",
    "cards": ["card-person0-0", "card-person1-0"],
}
SECOND_THEME = {
    "theme": "theme-0001",
    "title": "Le lien",
    "cards": ["card-person2-0", "card-person1-1"],
}

LED_MEANWHILE: dict[str, tuple[Doing, ...]] = {
    "writing": (doings.open_cards, doings.open_cards, doings.suggest, doings.mark),
    "closing": (doings.open_words, doings.open_words, doings.merge),
}
"""By act: what the second facilitator does often, of which chance alone does too little."""


def _step(step: str) -> Named:
    return "go_to", {"step": step}


def _shown(what: str) -> Named:
    return "reveal", {"what": what, "shown": True}


Act = tuple[str, tuple[Named, ...], tuple[Doing, ...]]
ACTS: tuple[Act, ...] = (
    ("writing", (_step("express"),), WRITING),
    ("shown", (_shown("cards"),), WRITING),
    (
        "grouping",
        (_step("group"), ("create_theme", FIRST_THEME), ("create_theme", SECOND_THEME)),
        (doings.edit, doings.withdraw, doings.wish),
    ),
    (
        "sorting",
        (_step("choose"), ("open_resonance", {"items": THEMES})),
        (doings.resonate, doings.resonate, doings.wish),
    ),
    (
        "grading",
        (("close_resonance", {}), ("open_check", {"items": THEMES})),
        (doings.grade, doings.grade, doings.withdraw),
    ),
    ("graded", (("close_check", {}),), (doings.not_today, doings.wish)),
    ("agreed", (("agree", {"items": THEMES[:1]}),), (doings.not_today, doings.wish)),
    (
        "exploring",
        (_step("explore"), doings.link(Random(0), 0)),
        (doings.note, doings.note, doings.edit_note, doings.withdraw_note, doings.wish),
    ),
    ("offering", (_step("synthesis"),), (doings.offer, doings.recall)),
    ("composing", (("accept_volunteer", {"offer": "first"}),), (doings.synthesis, doings.offer)),
    ("closing", (_step("words"),), (doings.word, doings.word, doings.withdraw_word)),
    ("closed", (_shown("words"),), (doings.word, doings.withdraw_word)),
)


BY_CONSENT: dict[str, Act] = {
    "grouping": (
        "grouping",
        (_step("choose"), ("create_theme", FIRST_THEME), ("create_theme", SECOND_THEME)),
        (doings.edit, doings.withdraw, doings.wish),
    ),
    "sorting": ("reacting", (), (doings.edit, doings.withdraw, doings.wish)),
    "grading": (
        "consenting",
        (("open_check", {"items": THEMES}),),
        (doings.consent, doings.consent, doings.withdraw),
    ),
    "graded": (
        "heard",
        (("close_check", {}),),
        (doings.not_today, doings.wish, doings.withdraw_reservation),
    ),
}
"""The acts that differ where the group chooses by consent [C10]."""


def acts_of(method: str) -> tuple[Act, ...]:
    """The acts of a meeting of this method."""
    return tuple(BY_CONSENT.get(act[0], act) for act in ACTS) if method == "consent" else ACTS


LAST_ACTS = (4, 5, 9, *[len(ACTS)] * 5)
"""Three meetings in nine end early: in a round that is open, or before anyone may write for all."""


def screenplay(seed: int) -> Screenplay:
    """The meeting of this seed.

    One in five has twelve people, so that answers are counted; one in three is by consent.
    """
    chance = Random(seed)
    people = 12 if seed % 5 == 0 else 5
    method = "consent" if seed % 3 == 1 else "rpp"
    happenings: list[Happening] = []
    acts = []
    for act, led, ways in acts_of(method)[: chance.choice((*LAST_ACTS, len(ACTS)))]:
        acts.append(len(happenings))
        happenings += [_do(chance, "console", *named) for named in led]
        if act == "writing" and chance.random() < 0.5:
            happenings += _a_lot(chance, people)
        least = 12 if act in LED_MEANWHILE else 4
        for _ in range(chance.randrange(least, 16) if people == 5 else chance.randrange(16, 26)):
            happenings.append(_something(chance, people, ways))
            if act in LED_MEANWHILE and chance.random() < 0.2:
                led_meanwhile = chance.choice(LED_MEANWHILE[act])
                happenings.append(_do(chance, "pair", *led_meanwhile(chance, 0)))
    acts.append(len(happenings))
    happenings += _leaving(chance)
    return Screenplay(people, tuple(happenings), tuple(acts), method)


def _do(chance: Random, who: str, what: str, said: dict[str, Any] | None = None) -> Happening:
    return Happening(chance.choice(PAUSES), who, what, said or {})


def _a_lot(chance: Random, people: int) -> list[Happening]:
    """Everyone writes a card, so that a lot may be opened of which some stay closed [V19]."""
    cards = [doings.card(chance, person) for person in range(people)]
    wrote = [
        _do(chance, f"person {person}", name, {**said, "kind": "situation"})
        for person, (name, said) in enumerate(cards)
    ]
    return [*wrote, _do(chance, "pair", "open_lot", {"what": "cards"})]


def _something(chance: Random, people: int, ways: tuple[Doing, ...]) -> Happening:
    fate = chance.random()
    if fate < 0.09:
        return _do(chance, "pair", *_anything(chance))
    if fate < 0.19:
        return _do(chance, chance.choice(WALKING), chance.choice(("goes", "comes", "comes")))
    if fate < 0.26:
        deed = chance.choice(("stalls", "reads", "resumes", "pings"))
        return _do(chance, chance.choice(WALKING), deed)
    if fate < 0.27:
        return _do(chance, "pair", "fetches")
    if fate < 0.28:
        return _do(chance, f"person {chance.randrange(3, people)}", "remove_me")
    # Half of what is said is said by the two who are exchanged.
    person = chance.choice((0, 1, chance.randrange(people), chance.randrange(people)))
    return _do(chance, f"person {person}", *chance.choice(ways)(chance, person))


NOT_NOW = FAREWELLS | {"go_to", "not_yet", "next_proposal"}
"""What a facilitator does at the beginning of an act alone, so that acts keep their order."""


def _anything(chance: Random) -> Named:
    name = chance.choice([name for name in LEADING if name not in NOT_NOW])
    return name, arguments(name, chance, LEADER)


def _leaving(chance: Random) -> list[Happening]:
    """One of the two may leave, all reports are agreed to, and the meeting ends."""
    leaves = [_do(chance, "person 0", "remove_me")] if chance.random() < 0.5 else []
    agreed = [
        _do(chance, "console", "record_group_agreement", {"what": what, "agreed": True})
        for what in ("cards", "notes")
    ]
    return [
        *(Happening(0, name, "reads") for name in EXCHANGED),
        Happening(35, "pair", "fetches"),  # by then facilitators are told of every phone
        *leaves,
        Happening(35, "console", "resumes"),
        *agreed,
        _do(chance, "pair", "fetches"),
        _do(chance, "console", "end_meeting"),
        Happening(15, "pair", "fetches"),
    ]


def exchanged(play: Screenplay) -> Screenplay:
    """The same meeting, but that the first two people have exchanged what they say."""
    return replace(play, happenings=tuple(_by_the_other(one) for one in play.happenings))


def _by_the_other(one: Happening) -> Happening:
    said = one.what not in DEEDS
    return replace(one, who=EXCHANGED.get(one.who, one.who)) if said else one
