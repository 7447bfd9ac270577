"""What a meeting hands on to its cycle."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.handover import handover, kept
from board.domain.records.meeting import Place
from board.domain.records.plan import PlanStep
from tests.support.stories.cast import CODE, FAC, Story, opening

RULES = ["Ce qui se dit ici reste ici."]


def held(**fields: object) -> Story:
    """A meeting that has rules, a plan of its own, and a title that the group keeps."""
    story = Story(FAC, opened=replace(opening(), **fields))
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "edit_step", step="aims", minutes=7)
    story.says(FAC, "keep", item=story.theme("Le-silence"), kept=True)
    return story


def test_a_meeting_of_a_cycle_hands_on_its_rules_its_plan_its_titles_and_its_state():
    """[K3] [K6] [K9] Under the code by which its cycle knows it, also after a change of code."""
    story = held(cycle=Place(3, 10), cycle_id="a-group")
    story.says(FAC, "change_code")
    handed_on = handover(story.board)
    assert handed_on is not None
    assert handed_on == CarryOver(
        number=3,
        code=CODE,
        method="rpp",
        rules=tuple(RULES),
        plan=handed_on.plan,
        kept=kept(story.board),
        until=story.board.meeting.erase_at,
        ended=False,
    )
    assert handed_on.plan[0] == PlanStep("aims", 7)
    story.says(FAC, "end_meeting")
    ended = handover(story.board)
    assert ended == replace(handed_on, ended=True, until=story.board.meeting.erase_at)


def test_a_meeting_outside_any_cycle_or_one_that_was_erased_hands_nothing_on():
    """[K3] [E7]"""
    assert handover(Board()) is None
    assert handover(held().board) is None
    assert handover(held(cycle=Place(3, 10)).board) is None
    assert handover(held(cycle_id="a-group").board) is None


def test_a_kept_title_has_an_id_of_its_own_in_each_meeting():
    """[K9] From it nobody can tell which item it was."""
    story = held()
    story.says(FAC, "keep", item=story.theme("Les-seuils"), kept=True)
    ids = [one.id for one in (*kept(story.board), *kept(held(code="ABCDEF").board))]
    assert len(set(ids)) == 3
    assert {len(one) for one in ids} == {22}
