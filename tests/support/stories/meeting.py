"""The meeting of the demonstration, told as a story up to where a test needs it."""

import json
from pathlib import Path
from typing import Any

from board.domain.context import Actor
from tests.support.stories.cast import FAC, WALL, Story

MEETING = json.loads(
    (Path(__file__).parents[2] / "vectors/meeting.json").read_text(encoding="utf-8")
)
PEOPLE = [Actor("participant", f"seat{number}") for number in range(MEETING["seats"])]


def held_meeting(until: str = "words") -> tuple[Story, dict[str, Any]]:
    """Runs the meeting; `until` is one of grouped, result, agreed, noted, words."""
    story = Story(*PEOPLE, FAC, WALL, step="express")
    for stage, chapter in CHAPTERS.items():
        chapter(story)
        if stage == until:
            return story, MEETING
    raise ValueError(f"the meeting has no stage {until!r}")


def _group(story: Story) -> None:
    for number, card in enumerate(MEETING["cards"]):
        story.says(PEOPLE[number % len(PEOPLE)], "post_card", **card)
    story.says(FAC, "go_to", step="group")
    for theme in MEETING["themes"]:
        story.says(FAC, "create_theme", **theme)


def _choose(story: Story) -> None:
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=[f"theme:{t['theme']}" for t in MEETING["themes"]])
    for person, ballot in zip(PEOPLE, MEETING["resonance"], strict=True):
        story.says(person, "resonate", items=[f"theme:{theme}" for theme in ballot])
    story.says(FAC, "close_resonance")
    story.says(FAC, "open_check", items=list(story.board.choice.shortlist))
    for theme, grades in MEETING["check"].items():
        for person, grade in zip(PEOPLE, grades, strict=True):
            story.says(person, "grade", item=f"theme:{theme}", grade=grade)
    story.says(FAC, "close_check")


def _agree(story: Story) -> None:
    story.says(FAC, "agree", items=["theme:theme-001", "theme:theme-002"])


def _explore(story: Story) -> None:
    story.says(FAC, "go_to", step="explore")
    for number, note in enumerate(MEETING["notes"]):
        arguments = {**note, "topic": f"topic:{note['topic']}"}
        story.says(PEOPLE[number], "add_note", note=f"note-000{number}", **arguments)


def _close(story: Story) -> None:
    story.says(FAC, "go_to", step="synthesis")
    for field, text in MEETING["synthesis"].items():
        story.says(FAC, "write_synthesis", field=field, text=text)
    story.says(FAC, "go_to", step="words")
    for number, (kind, text) in enumerate(MEETING["words"]):
        story.says(PEOPLE[number], "post_word", entry=f"entry-{number:03}", kind=kind, text=text)


CHAPTERS = {
    "grouped": _group,
    "result": _choose,
    "agreed": _agree,
    "noted": _explore,
    "words": _close,
}
