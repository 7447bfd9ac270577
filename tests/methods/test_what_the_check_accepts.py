"""A method file that the check accepts can be held: opened, gone through, and written in."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from board.domain.board import Board
from board.domain.decide import decide
from board.domain.decide.cycle.cycling import OpenCycle
from board.methods.method import Method
from board.methods.reading import MethodError
from board.settings import read
from board.web.access import keys
from board.web.opening.new_meeting import MeetingOptions, opening
from tests.support.small_method import SMALL, Data, card, named, read_method, step, text
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, Story

LENGTHS = st.sampled_from([1, 2, 37, 38, 39, 40, 41, 79, 80, 81, 139, 140, 141, 199, 200, 201])
IDS = st.builds(str.__mul__, st.sampled_from("ab_9"), st.sampled_from([1, 37, 38, 39, 40, 41]))
ODD = st.sampled_from(["\u200b", "\u2800", " ", "e\u0301", "a\nb", "\u00a0x ", "\U0001f3f4"])
SIGNS = st.sampled_from(["a", "é", "— ", "  a"])
TEXTS = st.one_of(st.builds(str.__mul__, SIGNS, LENGTHS), ODD, st.text(max_size=9))
COUNTS = st.sampled_from([1, 2, 39, 40, 41, 240, 241, 2**64])

FULL: Data = {
    **SMALL,
    "sessions": 3,
    "topics": 2,
    "steps": [
        step("begin", "prompt", 5),
        step("write", "collect", 5),
        step("choose", "choose", 5),
        step("listen", "notes", 5),
        step("speak", "speak", 5),
        step("ended", "ended", 0),
    ],
    "repeat": [{"first": "listen", "last": "listen", "times": 2, "again": text("encore")}],
    "cards": [card("moment", "near")],
    "columns": named("echo", "care"),
    "rules": [text("Chacun son tour.")],
    "prompts": [{"text": text("Et alors ?")}],
    "posture": [{"id": "role", "title": text("Rôle"), "prompts": [text("Et vous ?")]}],
}
"""A method that has one of each thing that a command names or stores."""

PLACES = st.one_of(
    st.tuples(st.sampled_from([("steps", n, "id") for n in (0, 1, 4)]), IDS),
    st.tuples(st.sampled_from([("cards", 0, "id"), ("cards", 0, "natures", 0, "id")]), IDS),
    st.tuples(st.sampled_from([("columns", 1, "id"), ("closing", "kinds", 0, "id")]), IDS),
    st.tuples(st.just(("listen",)), IDS),
    st.tuples(
        st.sampled_from(
            [
                ("title",),
                ("rules", 0),
                ("prompts", 0, "text"),
                ("posture", 0, "prompts", 0),
                ("phases", 1, "title"),
                ("steps", 1, "question"),
                ("steps", 0, "title"),
            ]
        ),
        TEXTS.map(text),
    ),
    st.tuples(st.just(("sessions",)), COUNTS),
    st.tuples(st.just(("steps", 4, "minutes", "first")), COUNTS),
)


def method_with(changes: list[tuple[tuple[Any, ...], Any]]) -> Method:
    """The full method with these changes; raises `MethodError` if the check refuses it."""
    data = deepcopy(FULL)
    for path, value in changes:
        if path == ("listen",):
            data["steps"][3]["id"] = data["repeat"][0]["first"] = value
            data["repeat"][0]["last"] = value
            continue
        part: Any = data
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = value
    data["minutes"] = 25 + data["steps"][4]["minutes"]["first"]
    data["steps"][4]["minutes"]["later"] = data["steps"][4]["minutes"]["first"]
    return read_method("small.toml", data)


def accepted(changes: list[tuple[tuple[Any, ...], Any]]) -> Method | None:
    try:
        return method_with(changes)
    except MethodError:
        return None


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(PLACES, max_size=3), st.sampled_from(["fr", "en"]))
def test_what_the_check_accepts_can_be_held_from_the_first_step_to_the_last(changes, language):
    """[Y1] [Y6]"""
    method = accepted(changes)
    assume(method is not None)
    story = opened(method, language)
    for planned in story.board.meeting.steps:
        if planned.kind != "ended":
            story.says(FAC, "edit_step", step=planned.id, minutes=planned.minutes)
            story.says(FAC, "go_to", step=planned.id)
            assert story.board.meeting.step == planned.id
    sheet = method.sheet(language)
    writes(story, method)
    chooses_words(story, sheet)
    a_cycle_opens(method, language)


def opened(method: Method, language: Any) -> Story:
    """A meeting as the server opens it."""
    options = MeetingOptions(method, "", language)
    command = opening(CODE, keys.draw(), options, read({}))
    known = {"wall": KEYS["wall"], "facilitator": KEYS["facilitator"]}
    return Story(opened=replace(command, **known))


def writes(story: Story, method: Method) -> None:
    """A card of each kind, and a note in each column."""
    for number, kind in enumerate(method.vocabulary().cards):
        story.says(FAC, "go_to", step=method.steps[1].id)
        nature = kind.natures[0]
        story.card(FAC, f"000{number}", kind=kind.id, nature=nature)
    story.says(FAC, "agree", items=["card:card-0000"])
    for number, column in enumerate(method.vocabulary().columns):
        note = {"note": f"note-000{number}", "topic": "topic:card-0000", "column": column}
        story.says(FAC, "add_note", text="Une remarque", **note)


def chooses_words(story: Story, sheet: Any) -> None:
    """The prompt is replaced and put back, each rule set, and each prompt of posture shown."""
    prompt, rules = story.board.meeting.prompt, sheet["rules"]
    assert prompt == sheet["prompts"][0]["text"]
    story.says(FAC, "set_prompt", text="Autre chose ?", replaces=[prompt])
    story.says(FAC, "set_prompt", text=prompt, replaces=["Autre chose ?"])
    story.says(FAC, "set_rules", rules=rules, replaces=[[]])
    story.says(FAC, "set_rules", rules=[], replaces=[rules])
    story.says(FAC, "project", text=sheet["posture"][0]["prompts"][0])


def a_cycle_opens(method: Method, language: Any) -> None:
    title = method.title.of(language)
    command = OpenCycle("0" * 64, title, method.id, language, number=method.sessions)
    assert decide(Board(), command, SERVER, Story().moment())
