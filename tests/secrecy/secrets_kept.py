"""What differs between a meeting and one in which somebody's secrets are others.

In one act two people write other words, or answer otherwise. Until cards or words are shown, or the
round closes, nobody can tell the two meetings apart: not by a byte, an order, a size or a time.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from tests.secrecy.compared import first_difference
from tests.secrecy.doings import THEMES
from tests.secrecy.performance import Performance, performed
from tests.secrecy.screenplay import EXCHANGED, Happening, Screenplay, acts_of, screenplay

Secret = Callable[[Any], Any]
"""What somebody says instead; two things are equal if what they are said to be instead is."""


def _other_text(text: str) -> str:
    return f"autrement : {text}"


def _other_item(item: str) -> str:
    return THEMES[1 - THEMES.index(item)] if item in THEMES else item


def _other_items(items: list[str]) -> list[str]:
    return [_other_item(item) for item in items]


def _other_grade(grade: int | None) -> int | None:
    return {-2: None, -1: 2, 0: -2, 1: 0, 2: -1}.get(grade, 1) if grade is not None else 1


def _other_consent(answer: str | None) -> str | None:
    others = {"no_objection": "objection", "objection": "concern", "concern": None}
    return others[answer] if answer else "no_objection"


SECRETS: dict[str, dict[str, Secret]] = {
    "writing": {"title": _other_text, "text": _other_text, "frame": _other_text},
    "sorting": {"items": _other_items},
    "grading": {"grade": _other_grade},
    "graded": {"item": _other_item},
    "consenting": {"grade": _other_consent, "words": _other_text},
    "heard": {"item": _other_item},
    "closing": {"text": _other_text},
}
"""By act: the arguments of people's commands that nobody but they may know before the next act."""

LEADERS = frozenset({"console", "pair", "third"})
SHOWING = frozenset({"reveal", "close_resonance", "close_check", "go_to", "undo_step"})
"""What facilitators do that shows a secret to the room."""

SHOWING_IN = dict.fromkeys(("graded", "heard"), frozenset({"agree"}))
"""What shows the secrets of one act only: an agreement puts off what is not for today [C7]."""

SHOWING_OPENED = SHOWING | {"merge_words", "suggest_themes"}
"""For the room also what depends on words that facilitators may have opened."""

OPENING = SHOWING | {"open_lot"}
"""What shows facilitators a hidden card or word: nothing else does [V18]."""

WRITTEN = frozenset({"writing", "closing"})
"""The acts in which facilitators may open a secret before the room is shown it."""

UNTOLD = "edit_card"
"""What facilitators are told as little of as of a wish, while cards are hidden: in half of the
meetings people wish instead [V20]."""


def told_secrets(seed: int) -> list[str]:
    """What others could learn in this meeting before it is shown; empty if nothing."""
    play = screenplay(seed)
    return told_secrets_of(performed(play, seed), play, seed)


def told_secrets_of(as_it_is: Performance, play: Screenplay, seed: int) -> list[str]:
    """The same, of a meeting that was performed already."""
    act = _act_of(seed, play)
    first = _beginning(seed, play, act)
    otherwise = performed(_with_other_secrets(play, act, first, wishing=seed % 2 == 1), seed)
    written = acts_of(play.method)[act][0] in WRITTEN
    room = as_it_is.heard.keys() - EXCHANGED.keys() - LEADERS - {"answers"}
    return [
        f"seed {seed}: {name}, {acts_of(play.method)[act][0]}: {first_difference(*told)}"
        for names, showing in ((room, SHOWING_OPENED), (LEADERS, OPENING if written else SHOWING))
        for name in sorted(names)
        for told in _told(name, as_it_is, otherwise, _end_of(play, act, first, showing))
    ]


def _told(
    name: str, one: Performance, other: Performance, end: int
) -> Iterator[tuple[list[Any], list[Any]]]:
    """What a screen was told in the two, if it differs and everybody could say the same in both."""
    outcomes = [[content for *_, content in _until(of, "answers", end)] for of in (one, other)]
    told = tuple(_until(of, name, end) for of in (one, other))
    if told[0] != told[1] and outcomes[0] == outcomes[1]:
        yield told


def _act_of(seed: int, play: Screenplay) -> int:
    """One with secrets: with eleven phones, or once shown, words are told as they come [X7]."""
    names = [name for name, *_ in acts_of(play.method)]
    held = {names[place] for place in range(len(play.acts) - 1)}
    early = play.happenings[: play.acts[min(names.index("closing"), len(play.acts) - 1)]]
    told = play.people > 10 or any(one.arguments.get("what") == "words" for one in early)
    acts = SECRETS.keys() & held - ({"closing"} if told else set())
    # While people write, most is hidden: from the room, and of what is opened from facilitators.
    chosen = Random(f"secrets of {seed}").choice(sorted(acts) + ["writing"] * 2)
    return names.index(chosen)


def _beginning(seed: int, play: Screenplay, act: int) -> int:
    """Where the secrets begin: with the act, or once facilitators have opened some of it."""
    begun = play.acts[act] + len(acts_of(play.method)[act][1])
    places = range(begun, _end_of(play, act, begun, SHOWING))
    lots = [place + 1 for place in places if play.happenings[place].what == "open_lot"]
    return Random(f"beginning of {seed}").choice([begun, *lots, *lots])


def _with_other_secrets(play: Screenplay, act: int, first: int, *, wishing: bool) -> Screenplay:
    happenings, name = list(play.happenings), acts_of(play.method)[act][0]
    for place in range(first, play.acts[act + 1]):
        one = happenings[place]
        if one.who in EXCHANGED:
            wishes = wishing and name == "writing" and one.what == UNTOLD
            happenings[place] = _wish(one) if wishes else _otherwise(one, SECRETS[name])
    return replace(play, happenings=tuple(happenings))


def _wish(one: Happening) -> Happening:
    item, frame = f"card:{one.arguments['card']}", one.arguments["title"]
    return replace(one, what="wish_elsewhere", arguments={"item": item, "frame": frame})


def _otherwise(one: Happening, secrets: dict[str, Secret]) -> Happening:
    said = {name: secrets.get(name, _same)(value) for name, value in one.arguments.items()}
    return replace(one, arguments=said)


def _same(value: Any) -> Any:
    return value


def _end_of(play: Screenplay, act: int, first: int, showing: frozenset[str]) -> int:
    """The place of the first deed of a facilitator, from this one on, that may show more."""
    places = range(first, play.acts[act + 1])
    showing |= SHOWING_IN.get(acts_of(play.method)[act][0], frozenset())
    ends = (n for n in places if play.happenings[n].what in showing)
    return next(ends, play.acts[act + 1])


def _until(of: Performance, name: str, end: int) -> list[Any]:
    """What a screen was told up to the moment of this happening."""
    return [message for message in of.heard.get(name, []) if message[0] < of.moments[end]]
