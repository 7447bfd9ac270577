"""What a meeting takes from its cycle when it opens."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.durations import DAY
from board.domain.from_cycle import FromCycle, from_cycle
from board.domain.records.carried import EarlierClosing
from board.domain.records.cycle import (
    MONTH,
    ClosingText,
    ClosingTexts,
    Cycle,
    KeptClosing,
    KeptTheme,
    KeptThemes,
)
from board.domain.records.meeting import Place
from board.domain.records.plan import PlanStep
from tests.support.stories.cast import NOON
from tests.support.stories.cycle import CycleStory

RULES, PLAN = ("Chacun son tour.",), (PlanStep("express", 55),)
TITLE = KeptTheme("kept-0001", "Les lettres")


CLOSED = ClosingTexts((), (ClosingText("écoute", "keyword"),), (), NOON + MONTH)


def taken(
    number: int,
    *,
    method: str = "rpp",
    kept: Board | None = None,
    closings: tuple[KeptClosing, ...] = (),
    ended: bool = False,
):
    story = CycleStory()
    story.opens("AAAAAA")
    if ended:
        story.hears(1, "AAAAAA", ended=True)
    cycle = replace(story.cycle, rules=RULES, plan=PLAN)
    board = Board(
        1, {**{key: story.board.get(key) for key in story.board.ids()}, Cycle.name: cycle}
    )
    return from_cycle("cycle-of-a-group", board, kept or Board(), number, method, closings)


def kept_by(number: int) -> Board:
    return Board(1, {KeptThemes.name: KeptThemes(number, (TITLE,), erase_at=0)})


def test_a_meeting_takes_its_place_its_rules_and_its_plan_from_its_cycle():
    """[B4] [K6]"""
    assert taken(2) == FromCycle(
        "cycle-of-a-group", Place(2, 10), NOON + 9 * MONTH + DAY, None, RULES, PLAN, kept=()
    )


def test_a_meeting_of_another_method_takes_the_rules_and_no_plan():
    """[B4] [K6] A plan is what differs from its own method."""
    other = taken(2, method="codev")
    assert (other.rules, other.plan) == (RULES, ())


def test_a_meeting_takes_the_titles_that_an_earlier_one_keeps():
    """[K10]"""
    assert taken(2, kept=kept_by(1)).kept == (TITLE,)


def test_a_meeting_opened_again_takes_no_title_of_its_own():
    """[K2] [K10] The meeting that it replaces is not an earlier one."""
    assert taken(1, kept=kept_by(1)).kept == ()


def test_a_meeting_that_looks_back_takes_the_closings_of_the_earlier_ones():
    """[K12] [K2] With the day on which each ended; none of its own if it is opened again."""
    kept = tuple(KeptClosing(number, CLOSED, NOON + MONTH) for number in (1, 2))
    assert taken(2, closings=kept).closings == (EarlierClosing(1, None, CLOSED),)
    assert taken(2, closings=kept, ended=True).closings == (EarlierClosing(1, NOON, CLOSED),)
    assert taken(1, closings=kept).closings == ()


def test_a_closing_is_taken_for_as_long_as_the_cycle_keeps_it():
    """[K12] [T5] The cycle was shortened: it ends before the date that the group agreed to."""
    shortened = KeptClosing(1, CLOSED, NOON + DAY)
    (taken_on,) = taken(2, closings=(shortened,)).closings
    assert taken_on.closed == replace(CLOSED, until=NOON + DAY)
