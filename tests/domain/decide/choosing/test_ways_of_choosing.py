"""A method says how its group chooses: in two rounds, in the second alone, or aloud."""

from dataclasses import replace

import pytest

from tests.support.stories.cast import ANA, BEN, FAC, Story, opening


def story_of(mode: str) -> Story:
    """Two cards, at the step of choosing."""
    steps = tuple(
        replace(step, choosing=mode, at_rest=mode == "aloud") if step.kind == "choose" else step
        for step in opening().steps
    )
    story = Story(step="express", opened=replace(opening(), steps=steps))
    story.items = [story.card(ANA, "relay"), story.card(BEN, "night")]
    story.says(FAC, "go_to", step="choose")
    return story


@pytest.mark.parametrize(
    ("mode", "resonance", "check"),
    [
        ("resonance", "accepted", "accepted"),
        ("check", "wrong_step", "accepted"),
        ("consent", "wrong_step", "accepted"),
        ("aloud", "wrong_step", "wrong_step"),
    ],
)
@pytest.mark.parametrize("step", ["choose", "group", "explore"])
def test_only_the_rounds_of_the_method_open(mode, resonance, check, step):
    """[C9] Also from another step."""
    for command, answer in (("open_resonance", resonance), ("open_check", check)):
        story = story_of(mode)
        story.says(FAC, "go_to", step=step)
        assert story.refused(FAC, command, items=story.items) == answer


def test_a_check_alone_proposes_and_the_group_agrees():
    """[C9] [C4]"""
    story = story_of("check")
    story.says(FAC, "open_check", items=story.items)
    for person in (ANA, BEN):
        story.says(person, "grade", item=story.items[0], grade=2)
        story.says(person, "grade", item=story.items[1], grade=-2)
    story.says(FAC, "close_check")
    assert story.board.choice.proposed == (story.items[0],)
    story.says(FAC, "agree", items=[story.items[0]])
    assert story.board.choice.agreed == (story.items[0],)


def test_what_is_named_aloud_is_recorded_without_a_round():
    """[C9] [C5]"""
    story = story_of("aloud")
    story.says(FAC, "agree", items=[story.items[1]])
    assert story.board.choice.agreed == (story.items[1],)


def test_rules_are_checked_also_where_topics_are_named_aloud():
    """[C9] [B2]"""
    story = story_of("aloud")
    story.says(FAC, "go_to", step="rules")
    story.says(FAC, "set_rules", rules=["Chacun son tour"])
    story.says(FAC, "open_check", items=["rules:list"])
    assert story.board.choice.stage == "check"
