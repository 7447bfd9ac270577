"""A method file is read whole or refused with its place and the reason."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from board.domain.records.meeting import USUAL, KindOfCard, Step
from board.methods.reading import MethodError
from tests.support.small_method import (
    ASKING,
    SMALL,
    Data,
    card,
    changed,
    named,
    read_method,
    small,
    step,
    text,
)


def test_plan_is_the_steps_in_order_with_their_phase_heading_in_the_language() -> None:
    assert small().plan("later", "en") == (
        Step("talk", "speak", "talk in English", 30, "Time"),
        Step("ended", "ended", "ended in English", 0, "Time"),
    )


def test_plan_takes_the_minutes_of_its_session() -> None:
    data = deepcopy(SMALL)
    data["steps"].insert(0, step("open", "info", 0))
    data["steps"][0]["minutes"]["later"] = 10
    data["steps"][1]["minutes"]["later"] = 20
    method = read_method("small.toml", data)
    assert [planned.minutes for planned in method.plan("first", "fr")] == [0, 30, 0]
    assert [planned.minutes for planned in method.plan("later", "fr")] == [10, 20, 0]


@pytest.mark.parametrize("rest", ["always", {**text("Au calme"), "always": True}])
def test_phones_rest_at_a_step_that_says_so(rest: Any) -> None:
    """[Y5]"""
    data = deepcopy(SMALL)
    data["steps"][0]["rest"] = rest
    talk, ended = read_method("small.toml", data).plan("first", "fr")
    assert talk.at_rest and not ended.at_rest


def test_phones_rest_at_every_step_of_a_method_that_says_so_but_not_at_the_end() -> None:
    """[Y5]"""
    method = read_method("small.toml", {**SMALL, "rest": "always"})
    assert [step.at_rest for step in method.plan("first", "fr")] == [True, False]
    assert not any(step.at_rest for step in small().plan("first", "fr"))


@pytest.mark.parametrize("mode", ["resonance", "check", "consent", "aloud"])
def test_a_step_says_how_the_group_chooses(mode: str) -> None:
    """[C9] Aloud, phones rest [Y5]."""
    data = deepcopy(SMALL)
    data["steps"][0] = {**step("talk", "choose", 30), "choose": {"mode": mode}}
    talk = read_method("small.toml", data).plan("first", "fr")[0]
    assert (talk.choosing, talk.at_rest) == (mode, mode == "aloud")


def test_a_step_asks_for_itself_in_the_language_of_the_meeting() -> None:
    """[Y7]"""
    data = {**deepcopy(SMALL), "cards": [card("idea")]}
    asking = {"question": {"fr": "Et vous ?", "en": "And you?"}}
    data["steps"][0] = {**ASKING, **asking}
    talk = read_method("small.toml", data).plan("first", "en")[0]
    assert (talk.question, talk.cards, talk.columns) == ("And you?", ("idea",), ())


def test_a_method_names_its_own_kinds_of_card_and_natures() -> None:
    """[Y8]"""
    data = {**deepcopy(SMALL), "cards": [card("dream", "near", "far"), card("rumour")]}
    method = read_method("small.toml", data)
    dream, rumour = KindOfCard("dream", ("near", "far")), KindOfCard("rumour")
    assert method.vocabulary().cards == (dream, rumour)
    assert method.vocabulary().natures("rumour") == ()
    assert method.vocabulary().natures("situation") is None


def test_a_method_names_its_own_columns_labels_fields_and_kinds_of_closing_word() -> None:
    """[Y8]"""
    data = {**deepcopy(SMALL), "columns": named("idea", "step"), "links": []}
    data["synthesis"] = named("kept")
    data["closing"]["kinds"] = [*named("word"), {**named("advice")[0], "line": True}]
    vocabulary = read_method("small.toml", data).vocabulary()
    assert (vocabulary.columns, vocabulary.labels) == (("idea", "step"), ())
    assert vocabulary.synthesis == ("kept",)
    assert (vocabulary.closing, vocabulary.lines) == (("word", "advice"), ("advice",))
    assert small().vocabulary() == USUAL


def test_prompt_suits_the_first_session_unless_the_file_says_later() -> None:
    assert [prompt.from_session for prompt in small().prompts] == [2, 1]


def test_hinge_is_a_phase_without_number() -> None:
    assert [phase.number for phase in small().phases] == [1, None]


def test_sheet_is_the_whole_method_in_one_language_as_plain_data() -> None:
    sheet = small().sheet("fr")
    assert sheet["phases"] == [
        {"id": "only", "title": "Temps", "short": None, "number": 1},
        {"id": "hinge", "title": "Charnière", "short": None, "number": None},
    ]
    assert sheet["roles"] == [{"id": "teller", "title": "Qui raconte"}]
    extra = {"rest", "repeat", "who", "phones", "source", "management", "looks_back"}
    assert set(sheet) == {*SMALL, *extra}


TWO_CHOICES = [
    *(step(f"collect_{n}", "collect", 5) for n in (1, 2)),
    *(step(f"choose_{n}", "choose", 10) for n in (1, 2)),
    step("ended", "ended", 0),
]


def without(*path: str | int) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        for key in path[:-1]:
            data = data[key]  # type: ignore[index]
        del data[path[-1]]  # type: ignore[arg-type]

    return change


def unwritten(data: Data) -> None:
    """A step at which a synthesis is written, in a method without any."""
    data["synthesis"] = []
    data["steps"][0] = step("talk", "volunteer_text", 30)


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (changed("title", to="Petite"), "title", "must be a table"),
        (changed("title", "fr", to=" "), "title.fr", "must be a text that is not empty"),
        (without("title", "en"), "title.en", "is missing"),
        (changed("title", "de", to="Klein"), "title.de", "is not known here"),
        (changed("colour", to="blue"), "colour", "is not known here"),
        (changed("id", to="petite méthode"), "id", "may hold a-z, 0-9 and _ only"),
        (changed("who", to="nous"), "who", "must be a table"),
        (changed("closing", "who", to=text("nous")), "closing.who", "at the top of the file"),
        (without("cards"), "", "nothing yet called “cards”"),
        (changed("sessions", to=0), "sessions", "must be a whole number, 1 or more"),
        (changed("sessions", to=True), "sessions", "must be a whole number"),
        (changed("rules", to="aucune"), "rules", "must be a list"),
        (changed("rules", to=["aucune"]), "rules[0]", "must be a table"),
        (changed("steps", 0, "kind", to="dance"), "steps[0].kind", "“dance” is none of aims, "),
        (changed("steps", 0, to=step("pause", "info", 30)), "steps[0].kind", "is of kind “pause”"),
        (changed("steps", 0, "minutes", "first", to=-5), "steps[0].minutes.first", "0 or more"),
        (changed("steps", 0, "phase", to="other"), "steps[0].phase", "“other” is no phase"),
        (changed("steps", 0, "phase", to="hinge"), "steps[1].phase", "comes after a later phase"),
        (changed("steps", 0, "kind", to="ended"), "steps[0].kind", "is “ended”"),
        (changed("steps", 1, "kind", to="info"), "steps[1].kind", "is “ended”"),
        (changed("steps", 1, "id", to="over"), "steps[1].id", "is “ended”"),
        (changed("steps", to=[]), "steps", "there is no step besides the end"),
        (changed("steps", 1, "id", to="talk"), "steps[1].id", "“talk” is there twice"),
        (changed("minutes", to=31), "steps", "minutes.first add up to 30, not 31"),
        (
            changed("steps", 0, "minutes", "later", to=29),
            "steps",
            "minutes.later add up to 29, not 30",
        ),
        (changed("columns", 1, "id", to="association"), "columns[1].id", "is there twice"),
        (changed("columns", to=[]), "columns", "there are 0, and must be 1 to 6"),
        (changed("columns", to=named(*"abcdefg")), "columns", "there are 7, and must be 1 to 6"),
        (changed("links", to=named(*"abcdefg")), "links", "there are 7, and must be 0 to 6"),
        (changed("closing", "kinds", to=[]), "closing.kinds", "there are 0, and must be 1 to 6"),
        (changed("synthesis", to=named(*"abcde")), "synthesis", "there are 5, and must be 0 to 4"),
        (changed("synthesis", 1, "id", to="open"), "synthesis[2].id", "is there twice"),
        (unwritten, "steps[0].kind", "no field of synthesis to write"),
        (changed("cards", to=[]), "cards", "there are 0, and must be 1 to 4"),
        (changed("cards", to=[card("rule")]), "cards[0].id", "“rule” is not for a method to name"),
        (changed("cards", 0, to=card("a", "none")), "cards[0].natures[0].id", "“none” is not for"),
        (changed("cards", 0, to=card("a", "theme")), "cards[0].natures[0].id", "is there twice"),
        (changed("cards", 0, to=card(*"abcdefgh")), "cards[0].natures", "there are 7, and must"),
        (changed("cards", 0, to={**card("a"), "look": "pink"}), "cards[0].look", "none of plain"),
        (changed("steps", 0, "rest", to="never"), "steps[0].rest", "“never” is none of always"),
        (changed("steps", 0, "rest", to=3), "steps[0].rest", "in each language, or “always”"),
        (changed("rest", to="never"), "rest", "“never” is none of always"),
        (
            changed("steps", 0, "question", to=text("Quoi ?")),
            "steps[0].question",
            "collect or notes",
        ),
        (changed("steps", 0, to=ASKING), "steps[0].cards", "“idea” is none of the method’s cards"),
        (changed("steps", to=TWO_CHOICES), "steps", "one step of kind choose at most"),
        (
            changed("steps", 0, "choose", to={"mode": "lot"}),
            "steps[0].choose.mode",
            "“lot” is none of resonance, check, consent, aloud",
        ),
        (
            changed("steps", 0, "choose", to={"mode": "check"}),
            "steps[0].choose.mode",
            "only a step of kind choose has it",
        ),
        (changed("topics", to=3), "topics", "“3” is none of 1, 2"),
        (changed("steps", 0, "speaks", to=["nobody"]), "steps[0].speaks", "none of the roles"),
        (changed("steps", 0, "listens", to="teller"), "steps[0].listens", "must be a list"),
    ],
)
def test_bad_file_is_refused_with_its_place_and_the_reason(
    change: Callable[[Data], None], place: str, reason: str
) -> None:
    data = deepcopy(SMALL)
    change(data)
    with pytest.raises(MethodError) as caught:
        read_method("small.toml", data)
    assert (caught.value.file, caught.value.place) == ("small.toml", place)
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"small.toml: {place}: " if place else "small.toml: ")
