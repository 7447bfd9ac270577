"""A small method as parsed from a file, and its parts, for tests that change one of them."""

from collections.abc import Callable
from typing import Any

from board.domain.records.meeting import USUAL
from board.methods.checks import faults
from board.methods.method import Method
from board.methods.reading import MethodError, read_form

Data = dict[str, Any]


def text(words: str) -> Data:
    return {"fr": words, "en": words}


def named(*ids: str) -> list[Data]:
    """Options, each by a title."""
    return [{"id": one, "title": text(one)} for one in ids]


def step(name: str, kind: str, minutes: int, phase: str = "only") -> Data:
    return {
        "id": name,
        "kind": kind,
        "phase": phase,
        "minutes": {"first": minutes, "later": minutes},
        "title": {"fr": f"{name} en français", "en": f"{name} in English"},
        "say": text("à dire"),
        "next": text("ensuite"),
        "rest": text("repos"),
    }


def card(kind: str, *natures: str) -> Data:
    leaning = [{"id": nature, "title": text(nature)} for nature in natures]
    return {"id": kind, "title": text(kind), "helper": text("Aide"), "natures": leaning}


SMALL: Data = {
    "id": "small",
    "title": text("Petite"),
    "minutes": 30,
    "sessions": 1,
    "topics": 1,
    "phases": [
        {"id": "only", "number": 1, "title": {"fr": "Temps", "en": "Time"}},
        {"id": "hinge", "title": text("Charnière")},
    ],
    "steps": [step("talk", "speak", 30), step("ended", "ended", 0)],
    "aims": {"short": [], "full": []},
    "principles": {"short": [], "full": []},
    "rules": [],
    "prompts": [{"text": text("Alors ?"), "from_session": 2}, {"text": text("Et ?")}],
    "posture": [],
    "cards": [card(one.id, *one.natures) for one in USUAL.cards],
    "columns": named(*USUAL.columns),
    "links": named(*USUAL.labels),
    "synthesis": named(*USUAL.synthesis),
    "closing": {"question": text("Un mot ?"), "kinds": named(*USUAL.closing)},
    "roles": [{"id": "teller", "title": text("Qui raconte")}],
}


def read_method(file: str, data: Data) -> Method:
    """The method, or its first fault."""
    method = read_form(file, data)
    for place, reason in faults(method):
        raise MethodError(file, place, reason)
    return method


def small() -> Method:
    return read_method("small.toml", SMALL)


def changed(*path: str | int, to: object) -> Callable[[Data], None]:
    """A change of the data of a file: what stands at this path."""

    def change(data: Data) -> None:
        for key in path[:-1]:
            data = data[key]  # type: ignore[index]
        data[path[-1]] = to  # type: ignore[index]

    return change


ASKING = {**step("talk", "collect", 30), "cards": ["idea"]}
