"""A group's own plan: what differs from the method, and the method with it."""

from board.domain.plan import plan_of, planned
from board.domain.records.meeting import Step
from board.domain.records.plan import PlanStep


def step(name: str, minutes: int, *, skipped: bool = False) -> Step:
    return Step(name, "info", name.title(), minutes, "Phase", skipped)


METHOD = (step("aims", 5), step("pause", 10), step("words", 15), step("ended", 0))
SHIPPED = {one.id: one.minutes for one in METHOD}


def test_a_path_that_nobody_changed_is_no_plan():
    """[K6]"""
    assert plan_of(METHOD, SHIPPED) == ()
    assert planned(METHOD, ()) == METHOD


def test_order_minutes_and_skipped_steps_are_a_plan_that_gives_them_back():
    """[K6]"""
    changed = (step("pause", 10, skipped=True), step("aims", 8), *METHOD[2:])
    plan = plan_of(changed, SHIPPED)
    assert plan == (
        PlanStep("pause", skipped=True),
        PlanStep("aims", 8),
        PlanStep("words"),
        PlanStep("ended"),
    )
    assert planned(METHOD, plan) == changed


def test_minutes_left_alone_are_those_of_the_meeting_it_is_now():
    """[K6] A first and a later meeting differ; what the group did not touch follows."""
    plan = plan_of((step("aims", 8), *METHOD[1:]), SHIPPED)
    later = (step("aims", 10), step("pause", 12), *METHOD[2:])
    assert [one.minutes for one in planned(later, plan)] == [8, 12, 15, 0]


def test_a_step_that_is_new_in_the_method_stands_where_the_method_puts_it():
    """[K6] And one that the method dropped is no longer on the path."""
    plan = (PlanStep("words"), PlanStep("gone"), PlanStep("aims"), PlanStep("ended"))
    path = [one.id for one in planned(METHOD, plan)]
    assert path == ["words", "aims", "pause", "ended"]


def test_a_new_first_step_comes_first():
    """[K6]"""
    plan = tuple(PlanStep(name) for name in ("pause", "words", "ended"))
    assert [one.id for one in planned(METHOD, plan)] == ["aims", "pause", "words", "ended"]
