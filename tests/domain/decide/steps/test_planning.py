"""A meeting's own plan: facilitators change the order, the minutes and the skipped steps."""

import pytest

from board.domain.plan import opens_at, plan_of, planned
from board.domain.records.contributions import Card
from board.domain.records.meeting import Meeting, Step
from board.domain.records.plan import PlanStep
from board.domain.records.private import Shipped
from board.methods import load
from tests.support.stories.cast import ANA, FAC, NOON, PAIR, Story

MINUTE = 60_000
LATER = load("rpp").plan("later", "fr")


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def meeting(story: Story) -> Meeting:
    return story.board.meeting


def step(story: Story, name: str) -> Step:
    return next(step for step in meeting(story).steps if step.id == name)


def order(story: Story) -> list[str]:
    return [step.id for step in meeting(story).steps]


def test_minutes_count_when_one_goes_to_the_step_and_no_clock_that_runs_moves(story):
    """[S9]"""
    before = meeting(story).clock_ends_at
    story.says(FAC, "edit_step", step="express", minutes=20)
    story.says(FAC, "edit_step", step="explore", minutes=50)
    assert meeting(story).clock_ends_at == before
    story.says(FAC, "go_to", step="explore")
    assert meeting(story).clock_ends_at == NOON + 50 * MINUTE
    assert step(story, "express").minutes == 20


def test_two_who_plan_at_once_keep_what_both_said(story):
    """[S9] [P2] Each says how one thing is to be; said again it changes nothing."""
    story.says(FAC, "edit_step", step="explore", minutes=50)
    story.says(PAIR, "edit_step", step="explore", skipped=True)
    story.says(FAC, "move_step", step="pause", before="group")
    story.says(PAIR, "move_step", step="synthesis", before="explore")
    explore = step(story, "explore")
    assert (explore.minutes, explore.skipped) == (50, True)
    path = order(story)
    wanted = "express pause group choose synthesis explore words ended"
    assert path[path.index("express") :] == wanted.split()
    for command, arguments in (
        ("edit_step", {"step": "explore", "minutes": 50, "skipped": True}),
        ("move_step", {"step": "pause", "before": "group"}),
        ("move_step", {"step": "pause", "before": "pause"}),
        ("edit_step", {"step": "pause"}),
    ):
        assert not story.says(PAIR, command, **arguments)


def test_a_step_goes_to_the_end_of_the_path_and_no_further(story):
    """[S9]"""
    for before in (None, "ended"):
        story.says(FAC, "move_step", step="welcome", before=before)
        assert order(story)[-2:] == ["welcome", "ended"]


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("edit_step", {"step": "dance", "minutes": 5}, "not_found"),
        ("move_step", {"step": "dance"}, "not_found"),
        ("move_step", {"step": "pause", "before": "dance"}, "not_found"),
        ("edit_step", {"step": "ended", "skipped": True}, "bad_request"),
        ("edit_step", {"step": "ended", "minutes": 5}, "bad_request"),
        ("move_step", {"step": "ended", "before": "aims"}, "bad_request"),
        ("edit_step", {"step": "pause", "minutes": -1}, "bad_request"),
        ("edit_step", {"step": "pause", "minutes": 241}, "bad_request"),
        ("edit_step", {"step": "express", "skipped": True}, "wrong_step"),
    ],
)
def test_what_no_plan_can_be_is_refused(story, name, arguments, code):
    """[S9] [P3]"""
    assert story.refused(FAC, name, **arguments) == code


def test_only_who_leads_plans(story):
    """[S9] [A1]"""
    assert story.refused(ANA, "edit_step", step="pause", minutes=5) == "forbidden"
    assert story.refused(ANA, "restore_plan") == "forbidden"


def test_a_step_that_is_passed_over_can_be_gone_to_and_stays_so_until_it_is_taken_back(story):
    """[S10]"""
    story.says(FAC, "edit_step", step="pause", skipped=True)
    story.says(FAC, "go_to", step="pause")
    assert meeting(story).step == "pause" and step(story, "pause").skipped
    assert not story.says(FAC, "edit_step", step="pause", skipped=True)
    story.says(FAC, "edit_step", step="pause", skipped=False)
    assert not step(story, "pause").skipped


def test_what_was_written_is_left_as_it_is(story):
    """[S9]"""
    story.card(ANA, "a-demand")
    cards = story.board.of(Card)
    story.says(FAC, "edit_step", step="group", skipped=True)
    story.says(FAC, "move_step", step="express", before="aims")
    story.says(FAC, "restore_plan")
    assert story.board.of(Card) == cards and meeting(story).step == "express"


def test_the_path_goes_back_to_what_its_method_says(story):
    """[S9] Wherever the meeting is; said again it changes nothing."""
    story.says(FAC, "move_step", step="words", before="aims")
    story.says(FAC, "edit_step", step="pause", minutes=20, skipped=True)
    story.says(FAC, "restore_plan")
    assert meeting(story).steps == LATER
    assert not story.says(FAC, "restore_plan")


def test_until_it_has_begun_a_meeting_stands_where_its_plan_opens():
    """[S11]"""
    story = Story()
    story.says(FAC, "move_step", step="welcome", before="aims")
    assert meeting(story).step == "welcome" and meeting(story).clock_ends_at is None
    story.says(FAC, "edit_step", step="welcome", skipped=True)
    assert meeting(story).step == "aims"
    story.says(FAC, "set_clock", ends_at=NOON)
    assert story.refused(FAC, "edit_step", step="aims", skipped=True) == "wrong_step"
    story.says(FAC, "move_step", step="prompt", before="welcome")
    assert meeting(story).step == "aims"


def test_something_is_always_left_to_do():
    """[S9]"""
    story = Story()
    for one in LATER[:-2]:
        story.says(FAC, "edit_step", step=one.id, skipped=True)
    assert meeting(story).step == "words"
    assert story.refused(FAC, "edit_step", step="words", skipped=True) == "wrong_step"


def test_the_next_meeting_opens_as_the_group_left_its_plan():
    """[K6] [S11] Also where the step that its method opens with is passed over."""
    story = Story(step="express")
    story.says(FAC, "edit_step", step="aims", skipped=True)
    story.says(FAC, "move_step", step="pause", before="explore")
    story.says(FAC, "edit_step", step="explore", minutes=65)
    shipped = story.board.need(Shipped).minutes
    plan = plan_of(meeting(story).steps, shipped)
    assert PlanStep("aims", skipped=True) in plan and PlanStep("explore", 65) in plan
    assert planned(LATER, plan) == meeting(story).steps
    assert opens_at(planned(LATER, plan)).id == "rules"


def test_a_plan_that_leaves_nothing_of_a_changed_method_opens_with_its_first_step():
    """[S11]"""
    left = tuple(Step(name, "info", name, 5, "P", skipped=True) for name in ("aims", "rules"))
    end = Step("ended", "ended", "Fin", 0, "P")
    assert opens_at((*left, end)).id == "aims"


def test_nothing_is_planned_after_the_end(story):
    """[A5]"""
    story.says(FAC, "end_meeting")
    assert story.refused(FAC, "edit_step", step="pause", minutes=5) == "closed"


@pytest.mark.parametrize("minutes", [0, 240])
def test_a_step_takes_from_no_time_at_all_to_four_hours(story, minutes):
    """[S9]"""
    story.says(FAC, "edit_step", step="pause", minutes=minutes)
    assert step(story, "pause").minutes == minutes


def test_a_meeting_has_begun_once_a_card_was_written_or_a_step_was_gone_to():
    """[S11] [S10] From then on the step where it stands cannot be passed over."""
    written, gone_on = Story(), Story()
    written.card(FAC, "early")
    gone_on.says(FAC, "go_to", step="express")
    for story, here in ((written, "aims"), (gone_on, "express")):
        assert story.refused(FAC, "edit_step", step=here, skipped=True) == "wrong_step"
        story.says(FAC, "move_step", step="pause", before="aims")
        assert story.board.meeting.step == here


def test_a_plan_changed_after_the_end_was_undone_leaves_the_meeting_where_it_is():
    """[S9] [S10] [S11] [E21] Nothing was written yet: the meeting has begun all the same."""
    story = Story(step="express")
    story.says(FAC, "end_meeting")
    story.says(FAC, "undo_end")
    story.says(FAC, "edit_step", step="explore", minutes=7)
    assert meeting(story).step == "express"
    assert story.refused(FAC, "edit_step", step="express", skipped=True) == "wrong_step"
    story.says(FAC, "restore_plan")
    assert meeting(story).step == "express"
