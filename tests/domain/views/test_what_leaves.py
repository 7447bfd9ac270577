"""Whatever leaves a meeting holds only what its wall may show, after any sequence of commands."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.change import Rejected
from board.domain.durations import DAY
from board.domain.handover import handover
from board.domain.records.meeting import Place
from board.domain.views.report import report
from board.report.document import Wording, document
from board.report.markdown import markdown
from board.report.plain import plain
from board.report.table import table
from board.web.pages.cloud_picture import cloud_words
from board.wire.codec import encode, to_screen, to_store
from tests.support.stories.cast import ANA, BEN, FAC, NOON, PAIR, WALL, Story, opening
from tests.support.stories.strategies import sent_commands

MARK = "canari"
WRITTEN = ("title", "text", "frame", "wording")
TODAY = date(2026, 11, 30)
OF_A_CYCLE = replace(
    opening(), cycle=Place(1, 10), cycle_ends_at=NOON + DAY, cycle_id="cycle-of-a-group"
)


def held_story() -> Story:
    """A meeting of a cycle at its closing words: all was agreed to leave, nothing is shown yet."""
    story = Story(ANA, BEN, FAC, PAIR, WALL, opened=OF_A_CYCLE)
    for number, kind in enumerate(("situation", "situation", "rule")):
        card = {"card": f"card-000{number}", "kind": kind, "title": f"carte {MARK}900{number}"}
        story.says(FAC, "post_card", **card)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=["card:card-0000"])
    story.says(FAC, "go_to", step="explore")
    note = {"topic": "topic:card-0000", "column": "insight"}
    story.says(ANA, "add_note", note="note-0000", text=f"note {MARK}9011", **note)
    story.says(FAC, "take_elsewhere", item="note:note-0000", frame=f"cadre {MARK}9012")
    story.says(FAC, "record_agreement", item="note:note-0000")
    story.says(FAC, "keep", item="card:card-0001", kept=True)
    story.says(FAC, "go_to", step="words")
    words = {ANA: ("keyword", f"{MARK}9021"), BEN: ("reflection", f"Tenir {MARK}9022")}
    for person, (kind, text) in words.items():
        entry = f"entry-000{person.seat == 'ben':d}"
        story.says(person, "post_word", entry=entry, kind=kind, text=text)
    for what in ("cards", "notes", "closing"):
        story.says(FAC, "record_group_agreement", what=what, agreed=True)
    story.says(FAC, "reveal", what="cards", shown=False)
    return story


def marked(arguments: Any, numbers: Iterator[int]) -> Any:
    """The arguments, with a mark of its own in each text that somebody writes."""
    if isinstance(arguments, list):
        return [f"{a} {MARK}{next(numbers):04}" if " " in str(a) else a for a in arguments]
    return {
        name: f"{value} {MARK}{next(numbers):04}"
        if name in WRITTEN and isinstance(value, str)
        else marked(value, numbers)
        if isinstance(value, dict)
        else value
        for name, value in arguments.items()
    }


def marks(content: object) -> set[str]:
    """The marks of the texts that stand in it."""
    words = content if isinstance(content, str) else encode(content).decode()
    return {words[i : i + len(MARK) + 4] for i in range(len(words)) if words.startswith(MARK, i)}


def shown_marks(story: Story) -> set[str]:
    return marks({key: to_screen(record) for key, record in story.seen("wall").items()})


def all_marks(story: Story) -> set[str]:
    records = [to_store(story.board.get(key)) for key in story.board.ids()]
    return {mark for record in records for mark in marks(record.decode())}


def what_leaves(story: Story) -> dict[str, str]:
    """The text of every report in every form, of the picture, and of what goes to the cycle."""
    handed_on = handover(story.board)
    found = {
        "picture": json.dumps(cloud_words(story.board)),
        "handover": msgspec.json.encode((handed_on.kept, handed_on.closed)).decode()
        if handed_on
        else "",
    }
    for which in ("traces", "elsewhere"):
        made = document(report(story.board, which), which, Wording("fr"), TODAY)
        for draw in (markdown, plain, table):
            content = draw(made)
            found[f"{which}.{draw.__name__}"] = content.replace("\n", " ")
    return found


@settings(max_examples=200, deadline=None)
@given(st.lists(sent_commands(), max_size=30))
def test_nothing_leaves_that_the_wall_may_not_show(commands):
    """[V11] [R1] [R3]"""
    story = held_story()
    numbers = count(1)
    for who, name, arguments in commands:
        try:
            story.says(who, name, **marked(arguments, numbers))
        except Rejected:
            continue
        if not story.board.ids():
            return
    hidden = all_marks(story) - shown_marks(story)
    for name, content in what_leaves(story).items():
        assert not marks(content) & hidden, name


def test_what_the_wall_shows_of_a_held_meeting_does_leave():
    """[V11] The property above compares something with something."""
    story = held_story()
    for what in ("cards", "words"):
        story.says(FAC, "reveal", what=what, shown=True)
    left = {name: marks(content) for name, content in what_leaves(story).items()}
    assert left["traces.plain"] == {f"{MARK}{n}" for n in (9000, 9001, 9011, 9021, 9022)}
    assert left["elsewhere.plain"] == {f"{MARK}{n}" for n in (9011, 9012)}
    assert left["handover"] == {f"{MARK}{n}" for n in (9001, 9021, 9022)}
    assert left["picture"] == {f"{MARK}9021"}
