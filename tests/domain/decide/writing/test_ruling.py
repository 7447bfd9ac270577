"""The group's rules: proposed on phones, gathered into one list, checked, agreed on, changed."""

from dataclasses import replace

import pytest

from board.domain.records.choosing import Choice
from board.domain.records.contributions import Card
from board.domain.records.meeting import Place
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story, opening

RULES = ["Ce qui se dit ici reste ici.", "On questionne, on ne juge pas."]


@pytest.fixture
def story() -> Story:
    """A first meeting, at the step where rules are made."""
    return Story(step="rules")


def proposes(story: Story, name: str = "Chacun-son-tour") -> str:
    return story.card(ANA, name, kind="rule")


def test_phones_propose_rules_while_they_are_made_and_nothing_else(story: Story):
    """[B1] [A2]"""
    proposes(story)
    arguments = {"card": "card-0001", "kind": "situation", "title": "Un seuil"}
    assert story.refused(ANA, "post_card", **arguments) == "wrong_step"
    story.says(FAC, "go_to", step="express")
    arguments = {"card": "card-0002", "kind": "rule", "title": "Une règle"}
    assert story.refused(ANA, "post_card", **arguments) == "wrong_step"


def test_a_proposed_rule_goes_to_the_facilitator_and_its_author_alone(story: Story):
    """[B1] [V2] Also once cards are shown."""
    card = proposes(story)
    story.says(FAC, "reveal", what="cards", shown=True)
    assert card in story.seen("console")
    assert card not in story.seen("wall") and card not in story.seen("phone")
    assert f"mine:{card.partition(':')[2]}" in story.own(ANA)
    assert f"mine:{card.partition(':')[2]}" not in story.own(BEN)


def test_a_card_becomes_no_rule_and_a_rule_no_card(story: Story):
    """[B1] [P3]"""
    card = proposes(story).partition(":")[2]
    assert story.refused(ANA, "edit_card", card=card, kind="theme") == "bad_request"
    story.says(ANA, "edit_card", card=card, title="Chacune et chacun son tour")


def test_the_list_as_it_stands_is_checked_as_a_whole(story: Story):
    """[B2] [C2] One thing to answer; meanwhile its words do not change."""
    assert story.refused(FAC, "open_check", items=["rules:list"]) == "not_found"
    story.says(FAC, "set_rules", rules=RULES)
    assert story.refused(FAC, "open_resonance", items=["rules:list"]) == "bad_request"
    story.says(FAC, "open_check", items=["rules:list"])
    for person in (ANA, BEN, CLEO):
        story.says(person, "grade", item="rules:list", grade=1)
    assert story.refused(FAC, "set_rules", rules=RULES[:1]) == "closed"
    story.says(FAC, "close_check")
    assert story.board.choice.statuses == {"rules:list": "consensus"}
    story.says(FAC, "set_rules", rules=RULES[:1])
    assert story.board.meeting.rules == tuple(RULES[:1])


def test_while_something_else_is_checked_the_list_may_change(story: Story):
    """[B2]"""
    story.says(FAC, "open_check", items=[story.theme("Seul")])
    story.says(FAC, "set_rules", rules=RULES)
    assert story.board.meeting.rules == tuple(RULES)


def test_what_was_proposed_is_gone_once_the_group_agrees(story: Story):
    """[B2] [B3] And choosing begins as if nothing had been asked."""
    card = proposes(story)
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(FAC, "close_check")
    story.says(FAC, "agree", items=["rules:list"])
    meeting = story.board.meeting
    assert (meeting.rules, meeting.rules_agreed, meeting.rules_open) == (tuple(RULES), True, False)
    assert story.board.get(card) is None
    assert story.own(ANA).keys() == {"seat"}
    assert story.board.choice == Choice(round=1)
    assert not story.says(FAC, "agree", items=["rules:list"])


def test_a_proposed_rule_leaves_the_seat_that_wrote_it_and_other_seats_as_they_were(story: Story):
    """[B3] [P6] What else a seat wrote stays its own."""
    story.says(FAC, "go_to", step="express")
    kept = [story.card(who, f"of-{who.seat}").partition(":")[2] for who in (ANA, BEN)]
    story.says(FAC, "go_to", step="rules")
    proposes(story)
    story.says(FAC, "set_rules", rules=RULES)
    change = story.says(FAC, "agree", items=["rules:list"])
    assert story.board.need(Seat, ANA.seat).cards == (kept[0],)
    assert set(change.put) == {f"seat:{ANA.seat}", "meeting"}


def test_a_small_group_agrees_aloud_without_a_check(story: Story):
    """[B2] [C6]"""
    assert story.refused(FAC, "agree", items=["rules:list"]) == "not_found"
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "agree", items=["rules:list"])
    assert story.board.meeting.rules_agreed


def test_not_yet_leaves_the_list_and_the_proposals(story: Story):
    """[B2] [C5]"""
    card = proposes(story)
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "open_check", items=["rules:list"])
    story.says(FAC, "close_check")
    story.says(FAC, "not_yet")
    assert story.board.choice == Choice(round=1)
    assert story.board.meeting.rules == tuple(RULES)
    assert isinstance(story.board.get(card), Card)


def test_other_words_than_those_agreed_on_are_not_agreed_on_yet(story: Story):
    """[B3] The earlier wording is nowhere."""
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "agree", items=["rules:list"])
    story.says(FAC, "set_rules", rules=["Chacun son tour."])
    assert story.board.meeting.rules_agreed is False
    assert not any("juge" in repr(story.board.get(key)) for key in story.board.ids())


def test_a_rule_is_in_no_ballot_of_what_is_explored(story: Story):
    """[B1] [C1]"""
    card = proposes(story)
    story.says(FAC, "go_to", step="choose")
    assert story.refused(FAC, "open_check", items=[card]) == "bad_request"


def test_a_later_meeting_shows_its_rules_and_builds_them_only_if_asked():
    """[B4] “Modifier ensemble” lets phones propose again."""
    command = replace(opening(), cycle=Place(2, 10), cycle_id="group", rules=tuple(RULES))
    story = Story(opened=command)
    assert (story.board.meeting.rules_open, story.board.meeting.rules_agreed) == (False, True)
    story.says(FAC, "go_to", step="rules")
    arguments = {"card": "card-0001", "kind": "rule", "title": "Chacun son tour"}
    assert story.refused(ANA, "post_card", **arguments) == "closed"
    story.says(FAC, "build_rules", building=True)
    assert not story.says(FAC, "build_rules", building=True)
    story.says(ANA, "post_card", **arguments)


def test_rules_may_be_shown_large_at_any_step(story: Story):
    """[B4]"""
    story.says(FAC, "set_rules", rules=RULES)
    story.says(FAC, "go_to", step="explore")
    story.says(FAC, "project", item="rules:list")
    assert story.board.meeting.projected == "rules:list"


def test_a_group_has_thirty_rules_at_most(story: Story):
    """[A9]"""
    assert story.refused(FAC, "set_rules", rules=["Chacun son tour."] * 31) == "too_many"
    story.says(FAC, "set_rules", rules=["Chacun son tour."] * 30)
    assert len(story.board.meeting.rules) == 30
