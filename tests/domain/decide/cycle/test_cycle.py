"""A cycle: its dates, its meetings one after the other, and how long it lives."""

import pytest

from board.domain.decide.cycle.carrying import CarryOver, EraseAll, ForgetClosing, ForgetSession
from board.domain.decide.cycle.cycling import EditCycle, OpenSession
from board.domain.durations import DAY
from board.domain.records.cycle import MONTH, Cycle, CycleSession, address_of
from board.domain.records.plan import PlanStep
from board.domain.views.audiences import cycle_view
from tests.support.stories.cast import NOON, SERVER
from tests.support.stories.cycle import KEY, LINK_HOLDER, STRANGER, CycleStory

RULES = ("Ce qui se dit ici reste ici.",)


def test_a_cycle_keeps_the_digest_of_its_link_and_no_key():
    """[K1]"""
    story = CycleStory()
    assert story.links == [KEY]
    assert story.cycle == Cycle(
        "Équipe mobile", "rpp", "fr", 10, opened_at=NOON, erase_at=NOON + 10 * MONTH + 30 * DAY
    )


def test_meetings_are_numbered_one_after_the_other_and_stop_at_the_last():
    """[K2]"""
    story = CycleStory(number=2)
    assert [story.opens("AAAAAA").number, story.opens("BBBBBB").number] == [1, 2]
    assert story.refused(LINK_HOLDER, OpenSession("CCCCCC")) == "closed"
    story.happens(LINK_HOLDER, EditCycle(number=3))
    assert story.opens("CCCCCC").number == 3
    assert story.refused(LINK_HOLDER, EditCycle(number=2)) == "closed"
    story.happens(LINK_HOLDER, EditCycle(number=4))
    story.happens(LINK_HOLDER, EditCycle(number=3))
    assert story.cycle.number == 3


def test_a_meeting_that_has_not_started_exists_for_a_week():
    """[K5]"""
    assert CycleStory().opens("AAAAAA").until == NOON + 7 * DAY


def test_a_meeting_opened_again_takes_the_first_ones_place():
    """[K2] What the first still says is not heard."""
    story = CycleStory()
    story.opens("AAAAAA")
    assert story.opens("BBBBBB", number=1).number == 1
    assert story.sessions[1].code == "BBBBBB"
    assert not story.hears(1, "AAAAAA", rules=RULES)
    assert story.refused(LINK_HOLDER, OpenSession("CCCCCC", number=3)) == "bad_request"


def test_rules_and_plan_are_carried_and_said_twice_are_said_once():
    """[K3]"""
    story = CycleStory()
    story.opens("AAAAAA")
    plan = (PlanStep("aims"), PlanStep("explore", 70), PlanStep("pause", skipped=True))
    assert story.hears(1, "AAAAAA", rules=RULES, plan=plan)
    assert (story.cycle.rules, story.cycle.plan) == (RULES, plan)
    assert not story.hears(1, "AAAAAA", rules=RULES, plan=plan)


def test_a_meeting_hands_on_again_what_changed_since():
    """[K3] Its rules, and until when its board is kept."""
    story = CycleStory()
    story.opens("AAAAAA")
    story.hears(1, "AAAAAA", rules=RULES)
    story.hears(1, "AAAAAA", rules=("Chacun son tour.",), until=NOON + 9 * DAY)
    assert story.cycle.rules == ("Chacun son tour.",)
    assert story.sessions[1].until == NOON + 9 * DAY


def test_a_meeting_whose_cycle_is_over_is_told_so():
    """[K3] [P3]"""
    story = CycleStory()
    story.happens(SERVER, EraseAll())
    assert story.board.ids() == set()
    handed_on = CarryOver(1, "AAAAAA", "rpp", (), (), (), until=NOON, ended=True)
    assert story.refused(SERVER, handed_on) == "unknown"


def test_the_latest_meeting_has_the_last_word_on_rules():
    """[K4] Its wording takes the place of the earlier one, which is nowhere any more."""
    story = CycleStory()
    story.opens("AAAAAA")
    story.hears(1, "AAAAAA", rules=RULES)
    story.opens("BBBBBB")
    story.hears(2, "BBBBBB", rules=("Chacun son tour.",))
    story.hears(1, "AAAAAA", rules=RULES)
    assert story.cycle.rules == ("Chacun son tour.",)


def test_a_meeting_of_another_method_leaves_the_plan_alone():
    """[K4]"""
    story = CycleStory()
    story.opens("AAAAAA")
    story.hears(1, "AAAAAA", plan=(PlanStep("aims", 7),))
    story.opens("BBBBBB")
    story.hears(2, "BBBBBB", method="bilan", rules=RULES)
    assert story.cycle.plan == (PlanStep("aims", 7),)
    assert story.cycle.rules == RULES


def test_the_end_of_a_meeting_is_its_date():
    """[K3]"""
    story = CycleStory()
    story.opens("AAAAAA")
    story.now += DAY
    story.hears(1, "AAAAAA", ended=True)
    assert (story.sessions[1].date, story.sessions[1].ended) == (NOON + DAY, True)
    story.now += DAY
    story.hears(1, "AAAAAA", ended=True)
    assert story.sessions[1].date == NOON + DAY


def test_a_code_is_kept_no_longer_than_its_board():
    """[K5] Nobody is told it in between, and the next change drops it."""
    story = CycleStory()
    story.opens("AAAAAA")
    assert cycle_view(story.board, KEY, story.now)["session:1"].code == "AAAAAA"
    story.now += 7 * DAY
    assert cycle_view(story.board, KEY, story.now - 1)["session:1"].code == "AAAAAA"
    assert cycle_view(story.board, KEY, story.now)["session:1"].code is None
    story.opens("BBBBBB")
    story.opens("CCCCCC")
    assert [story.sessions[number].code for number in (1, 2, 3)] == [None, "BBBBBB", "CCCCCC"]


def test_a_meeting_that_was_erased_keeps_its_number_and_loses_its_code():
    """[K3] [E7]"""
    story = CycleStory()
    story.opens("AAAAAA")
    assert not story.happens(SERVER, ForgetSession(1, "BBBBBB"))
    assert not story.happens(SERVER, ForgetSession(2, "AAAAAA"))
    story.now += DAY
    story.happens(SERVER, ForgetSession(1, "AAAAAA"))
    assert story.sessions[1] == CycleSession(1, NOON, story.now, None, ended=True)
    assert not story.hears(1, "AAAAAA", rules=RULES)
    assert story.opens("BBBBBB").number == 2


def test_a_cycle_without_dates_is_gone_thirty_days_after_as_many_months():
    """[K5]"""
    story = CycleStory(number=3)
    assert story.cycle.erase_at == NOON + 3 * MONTH + 30 * DAY
    story.now += 10 * DAY
    story.opens("AAAAAA")
    assert story.cycle.erase_at == NOON + 10 * DAY + 2 * MONTH + 30 * DAY


def test_a_cycle_with_dates_is_gone_thirty_days_after_the_last():
    """[K5]"""
    dates = tuple(NOON + 40 * DAY * number for number in (1, 2, 3))
    story = CycleStory(number=3, dates=dates)
    assert story.cycle.erase_at == dates[-1] + 30 * DAY
    story.happens(LINK_HOLDER, EditCycle(dates=(*dates[:2], dates[2] + 5 * DAY)))
    assert story.cycle.erase_at == dates[-1] + 35 * DAY


def test_a_cycle_whose_meetings_were_all_held_is_gone_thirty_days_after_the_last_one():
    """[K5]"""
    story = CycleStory(number=1)
    story.now += 3 * DAY
    story.opens("AAAAAA")
    story.hears(1, "AAAAAA", ended=True)
    assert story.cycle.erase_at == NOON + 33 * DAY


@pytest.mark.parametrize(
    "fields",
    [
        {"number": 0},
        {"number": 41},
        {"number": 2, "dates": (NOON, NOON, NOON)},
        {"dates": (NOON + 2_000 * DAY,)},
        {"number": 2, "addresses": ("", "", "Salle 3")},
        {"addresses": ("http://visio.example/salle",)},
        {"addresses": ("javascript://visio.example/%0aalert(1)",)},
        {"addresses": ("https://moi:secret@visio.example/",)},
        {"addresses": ("https://visio.example/une salle",)},
        {"addresses": ("https://",)},
    ],
)
def test_a_cycle_out_of_reason_is_refused(fields):
    """[P3] [K5] It could not be said when it is gone."""
    story = CycleStory()
    assert story.refused(LINK_HOLDER, EditCycle(**fields)) == "bad_request"


def test_each_meeting_may_have_the_address_of_its_room():
    """[K11] A link, a place, or nothing; and 500 characters at most."""
    story = CycleStory()
    link = "https://visio.example:8443/j/équipe?pwd=a@b#c"
    story.happens(LINK_HOLDER, EditCycle(addresses=(link, " Salle 2 :\nau fond ", "")))
    assert story.cycle.addresses == (link, "Salle 2 : au fond", "")
    assert [address_of(story.cycle, number) for number in (1, 3, 4)] == [link, "", ""]
    assert story.refused(LINK_HOLDER, EditCycle(addresses=("x" * 501,))) == "too_long"


def test_a_cycle_has_forty_meetings_at_most_and_plans_three_years_ahead_at_most():
    """[K5]"""
    story = CycleStory()
    farthest = NOON + 3 * 366 * DAY
    story.happens(LINK_HOLDER, EditCycle(number=40, dates=(farthest,)))
    assert (story.cycle.number, story.cycle.dates) == (40, (farthest,))
    assert story.refused(LINK_HOLDER, EditCycle(dates=(farthest + 1,))) == "bad_request"


def test_what_a_meeting_left_is_erased_by_hand_only_once_its_board_is_gone():
    """[T5] Until then its group decides."""
    story = CycleStory()
    story.opens("AAAAAA")
    assert story.refused(LINK_HOLDER, ForgetClosing(1)) == "closed"
    story.now += 8 * DAY
    assert story.refused(LINK_HOLDER, ForgetClosing(1)) == "accepted"
    assert story.refused(STRANGER, ForgetClosing(1)) == "unknown"


def test_a_meeting_that_is_planned_for_later_is_not_erased_before_its_date():
    """[T2] It was opened long before; one without a date waits for seven days."""
    planned = NOON + 20 * DAY
    story = CycleStory(number=3, dates=(planned, None, None))
    story.happens(LINK_HOLDER, OpenSession("AAAAAA"))
    story.happens(LINK_HOLDER, OpenSession("BBBBBB"))
    assert story.sessions[1].until == planned + 7 * DAY
    assert story.sessions[2].until == NOON + 7 * DAY
