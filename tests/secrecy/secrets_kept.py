"""What differs between a meeting and one in which somebody's secrets are others.

In one act two people write other words, or answer otherwise. Until cards or words are shown, or the
round closes, nobody can tell the two meetings apart: not by a byte, an order, a size or a time.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from tests.secrecy.doings import THEMES
from tests.secrecy.performance import Performance, performed
from tests.secrecy.screenplay import ACTS, EXCHANGED, Happening, Screenplay, screenplay

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


SECRETS: dict[str, dict[str, Secret]] = {
    "writing": {"title": _other_text, "text": _other_text, "frame": _other_text},
    "sorting": {"items": _other_items},
    "grading": {"grade": _other_grade},
    "graded": {"item": _other_item},
    "closing": {"text": _other_text},
}
"""By act: the arguments of people's commands that nobody but they may know before the next act."""

LEADERS = frozenset({"console", "pair", "third"})
TELLING = frozenset(
    {"reveal", "close_resonance", "close_check", "go_to", "undo_step", "merge_words"}
    | {"suggest_themes"}
)
"""What facilitators do that shows a secret, or whose answer depends on what they may read."""


def told_secrets(seed: int) -> list[str]:
    """What others could learn in this meeting before it is shown; empty if nothing."""
    play = screenplay(seed)
    return told_secrets_of(performed(play, seed), play, seed)


def told_secrets_of(as_it_is: Performance, play: Screenplay, seed: int) -> list[str]:
    """The same, of a meeting that was performed already."""
    act = _act_of(seed, play)
    otherwise = performed(_with_other_secrets(play, act), seed)
    end = _end_of(play, act)
    outcomes = [[one[1:] for one in _until(of, "answers", end)] for of in (as_it_is, otherwise)]
    if outcomes[0] != outcomes[1]:
        return []  # one of them may be said at this moment, the other may not
    return [
        f"seed {seed}: {name}, {ACTS[act][0]}: {_until(as_it_is, name, end)[-1:]}"
        for name in sorted(as_it_is.heard.keys() - EXCHANGED.keys() - _knowing(act))
        if _until(as_it_is, name, end) != _until(otherwise, name, end)
    ]


def _act_of(seed: int, play: Screenplay) -> int:
    """One with secrets: with eleven phones, or once shown, words are told as they come [X7]."""
    names = [name for name, *_ in ACTS]
    held = {names[place] for place in range(len(play.acts) - 1)}
    early = play.happenings[: play.acts[min(names.index("closing"), len(play.acts) - 1)]]
    told = play.people > 10 or any(one.arguments.get("what") == "words" for one in early)
    acts = SECRETS.keys() & held - ({"closing"} if told else set())
    return names.index(Random(f"secrets of {seed}").choice(sorted(acts)))


def _knowing(act: int) -> frozenset[str]:
    """Facilitators may see cards, wishes and words before the room does; no answer of a round."""
    written = ACTS[act][0] in ("writing", "closing")
    return LEADERS if written else frozenset()


def _with_other_secrets(play: Screenplay, act: int) -> Screenplay:
    first, last = play.acts[act], _end_of(play, act)
    happenings = list(play.happenings)
    for place in range(first, last):
        happenings[place] = _otherwise(happenings[place], SECRETS[ACTS[act][0]])
    return replace(play, happenings=tuple(happenings))


def _otherwise(one: Happening, secrets: dict[str, Secret]) -> Happening:
    if one.who not in EXCHANGED:
        return one
    said = {name: secrets.get(name, _same)(value) for name, value in one.arguments.items()}
    return replace(one, arguments=said)


def _same(value: Any) -> Any:
    return value


def _end_of(play: Screenplay, act: int) -> int:
    """The place of the first deed of a facilitator, after the act has begun, that may show more."""
    begun = play.acts[act] + len(ACTS[act][1])
    places = range(begun, play.acts[act + 1])
    ends = (n for n in places if play.happenings[n].what in TELLING)
    return next(ends, play.acts[act + 1])


def _until(of: Performance, name: str, end: int) -> list[Any]:
    """What a screen was told up to the moment of this happening."""
    return [message for message in of.heard.get(name, []) if message[0] < of.moments[end]]
