"""Meetings of which each topic has a turn of its own [Y10]."""

from dataclasses import replace

from board.domain.records.meeting import Repetition, Step
from tests.support.stories.cast import ANA, BEN, FAC, Story, opening


def _turn(step: Step, number: int) -> Step:
    name = step.id if number == 1 else f"{step.id}_{number}"
    return replace(
        step, id=name, skipped=False, minutes=20, turn=Repetition(number, 2, each_topic=True)
    )


def story_of_turns(
    topics: int, *, cards: tuple[str, ...] = (), **more: object
) -> tuple[Story, list[str]]:
    """Two cards, so many of which become topics, and more; each topic has a turn to explore it."""
    steps: list[Step] = []
    for step in opening().steps:
        turns = [_turn(step, number) for number in (1, 2)] if step.id == "explore" else [step]
        steps += turns
    story = Story(step="express", opened=replace(opening(), steps=tuple(steps), **more))
    items = [story.card(ANA, "relay"), story.card(BEN, "night")]
    for name in cards:
        story.card(ANA, name)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=items[:topics])
    return story, [f"topic:{item.partition(':')[2]}" for item in items]


def left_out(story: Story) -> list[str]:
    return [step.id for step in story.board.meeting.steps if step.is_left_out]
