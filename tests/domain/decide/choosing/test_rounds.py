"""Opening a round and answering it: what a ballot may hold, and what it starts from."""

import pytest

from board.domain.records.choosing import Choice
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Ranking, Resonance
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.items = tuple(
        story.card(who, name) for who, name in ((ANA, "first"), (BEN, "other"), (CLEO, "third"))
    )
    story.says(FAC, "go_to", step="choose")
    return story


def sorted_once(story: Story, *shortlisted: str) -> None:
    story.says(FAC, "open_resonance", items=story.items)
    story.says(ANA, "resonate", items=list(shortlisted))
    story.says(FAC, "close_resonance")


def test_a_round_starts_with_its_items_each_once_and_nothing_else(story):
    """[C1]"""
    first, other, third = story.items
    story.says(FAC, "open_resonance", items=[third, first, third, other])
    assert story.board.choice == Choice(
        round=1, stage="resonance", items=(third, first, other), few=True
    )


def test_a_check_starts_from_the_shortlist_and_keeps_what_resonated(story):
    """[C1] [C3]"""
    sorted_once(story, *story.items[:2])
    story.says(FAC, "open_check", items=list(story.items[:1]))
    assert story.board.choice == Choice(
        round=2, stage="check", items=story.items[:1], few=True, shortlist=story.items[:2]
    )
    assert story.board.find(Resonance) is not None


def test_a_new_first_round_forgets_what_resonated_and_what_was_ranked(story):
    """[C1] [C3]"""
    sorted_once(story, *story.items[:2])
    story.says(FAC, "open_check", items=list(story.items))
    story.says(FAC, "close_check")
    assert story.board.find(Ranking) is not None
    story.says(FAC, "open_resonance", items=list(story.items))
    assert story.board.choice == Choice(round=3, stage="resonance", items=story.items, few=True)
    assert story.board.find(Resonance) is None and story.board.find(Ranking) is None


@pytest.mark.parametrize("asked", ["open_resonance", "open_check"])
def test_a_ballot_holds_themes_and_cards_that_may_be_explored(story, asked):
    """[C1] [B1] [D1] No rule that is proposed, nothing that was set aside, no note."""
    first, other, _ = story.items
    story.says(FAC, "set_aside", card="card-other")
    story.says(FAC, "post_card", card="card-rule", kind="rule", title="Chacun son tour.")
    story.says(FAC, "agree", items=[first])
    story.says(FAC, "add_note", note="note-0001", topic=first, column="insight", text="t")
    for item, code in (
        (other, "bad_request"),
        ("card:card-rule", "bad_request"),
        ("note:note-0001", "not_found"),
        ("card:never-was", "not_found"),
        ("rules:list", "bad_request" if asked == "open_resonance" else "not_found"),
    ):
        assert story.refused(FAC, asked, items=[first, item]) == code, item
    assert story.refused(FAC, asked, items=[]) == "bad_request"
    assert story.says(FAC, asked, items=[first, story.theme("Seul")])


def test_rules_are_checked_by_themselves_once_there_are_any(story):
    """[B2] They are never sorted."""
    assert story.refused(FAC, "open_check", items=["rules:list"]) == "not_found"
    story.says(FAC, "set_rules", rules=["Ce qui se dit ici reste ici."])
    assert story.refused(FAC, "open_resonance", items=["rules:list"]) == "bad_request"
    story.says(FAC, "open_check", items=["rules:list"])
    assert story.board.choice.items == ("rules:list",)


def test_an_open_round_stays_as_it_is_whatever_else_is_asked_for(story):
    """[C1] [P2] The same round again is the same; another waits until it is closed."""
    items = list(story.items)
    story.says(FAC, "open_check", items=items)
    assert not story.says(FAC, "open_check", items=items)
    assert story.refused(FAC, "open_check", items=items[:1]) == "closed"
    assert story.refused(FAC, "open_resonance", items=items) == "closed"


def test_a_ballot_reads_in_the_order_of_the_round(story):
    """[C2] The order of tapping tells nothing; a ballot that is sent again changes nothing."""
    first, other, third = story.items
    story.says(FAC, "open_resonance", items=[first, other, third])
    story.says(ANA, "resonate", items=[third, first])
    assert story.own(ANA)["ballot"] == Ballot((first, third))
    assert not story.says(ANA, "resonate", items=[first, third])
    assert story.refused(ANA, "resonate", items=[first, "card:never-was"]) == "not_found"


def test_grades_are_given_one_by_one_and_make_one_answer(story):
    """[C2] [V7] An answer that is sent again changes nothing."""
    first, other, third = story.items
    story.says(FAC, "open_check", items=[first, other])
    story.says(ANA, "grade", item=first, grade=2)
    story.says(ANA, "grade", item=other, grade=None)
    assert not story.says(ANA, "grade", item=first, grade=2)
    story.says(ANA, "grade", item=first, grade=-1)
    assert story.own(ANA)["grades"] == Grades({first: -1, other: None})
    assert story.board.choice.answers == 1
    story.says(BEN, "grade", item=first, grade=0)
    assert story.board.choice.answers == 2
    assert story.refused(ANA, "grade", item=third, grade=1) == "not_found"
    assert story.refused(ANA, "resonate", items=[first]) == "closed"
