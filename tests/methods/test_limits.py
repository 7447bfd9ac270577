"""A method file says nothing that its meetings could not store, or that nobody could see."""

from collections.abc import Callable
from copy import deepcopy

import pytest

from board.methods.reading import MethodError
from tests.support.small_method import SMALL, Data, card, changed, named, read_method, step, text

MANY = "a" * 41


def repeated(name: str) -> Callable[[Data], None]:
    """The step has this id, and comes twice."""

    def change(data: Data) -> None:
        data["steps"][0] = step(name, "speak", 15)
        data["repeat"] = [{"first": name, "last": name, "times": 2, "again": text("encore")}]

    return change


def of_one_title(data: Data) -> None:
    data["phases"][1]["title"] = {"fr": "Pont", "en": "Time "}


def only_the_end(data: Data) -> None:
    data["steps"] = [step("ended", "ended", 30)]


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (changed("title", "fr", to="a" * 81), "title.fr", "has 81 characters, and may have 80"),
        (changed("title", "en", to="\u200b"), "title.en", "must be a text that is not empty"),
        (changed("steps", 0, "say", "fr", to="\u2060"), "steps[0].say.fr", "that is not empty"),
        (changed("rules", to=[text("a" * 141)]), "rules[0].fr", "has 141 characters, and may"),
        (changed("prompts", 1, "text", to=text("a" * 201)), "prompts[1].text.fr", "may have 200"),
        (
            changed("posture", to=[{**named("role")[0], "prompts": [text("b" * 201)]}]),
            "posture[0].prompts[0].fr",
            "has 201 characters, and may have 200",
        ),
        (changed("steps", 0, "id", to=MANY), "steps[0].id", "and _ only, 40 characters at most"),
        (
            changed("steps", 0, "id", to="talk\n"),
            "steps[0].id",
            "and _ only, 40 characters at most",
        ),
        (repeated("a" * 39), "steps[0].id", "which has over 40 characters"),
        (changed("cards", 0, to=card(MANY)), "cards[0].id", "40 characters at most"),
        (changed("columns", 0, to=named(MANY)[0]), "columns[0].id", "40 characters at most"),
        (changed("sessions", to=41), "sessions", "must be a whole number, 40 or less"),
        (changed("steps", 0, "minutes", "first", to=241), "steps[0].minutes.first", "240 or less"),
        (changed("phases", 0, "number", to=2**70), "phases[0].number", "99 or less"),
        (only_the_end, "steps", "there is no step besides the end"),
        (of_one_title, "phases[1].title.en", "“Time” is there twice"),
    ],
)
def test_what_a_meeting_could_not_store_is_refused_with_its_place(
    change: Callable[[Data], None], place: str, reason: str
) -> None:
    """[Y1] [Y6]"""
    data = deepcopy(SMALL)
    change(data)
    with pytest.raises(MethodError) as caught:
        read_method("small.toml", data)
    assert caught.value.place == place
    assert reason in caught.value.reason


def test_a_text_is_shown_as_the_board_stores_it() -> None:
    """[A4] So that a rule that was ticked, or the prompt that is replaced, is found again."""
    data = {**deepcopy(SMALL), "rules": [text(" E\u0301couter\u200b ")]}
    assert read_method("small.toml", data).rules[0].of("fr") == "Écouter"
