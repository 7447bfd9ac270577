"""How the group chooses: frozen ballots, silence while open, nothing kept after."""

import pytest

from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Resonance
from board.wire.codec import to_screen
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story
from tests.support.stories.meeting import held_meeting


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    cards = [
        story.card(who, name) for who, name in ((ANA, "first"), (BEN, "other"), (CLEO, "third"))
    ]
    story.items = cards
    story.says(FAC, "go_to", step="choose")
    return story


def test_a_small_group_is_told_before_it_answers(story):
    """[V9] An opinion can sometimes be guessed; from eleven people on it is harder."""
    story.says(FAC, "open_resonance", items=story.items)
    assert story.seen("phone")["choice"].few
    many, _ = held_meeting(until="result")
    assert not many.board.choice.few


def test_a_ballot_is_frozen_when_it_opens(story):
    """[C1] A card that comes later changes nothing of it."""
    story.says(FAC, "open_resonance", items=story.items)
    late = story.card(BEN, "late-one")
    assert late not in story.board.choice.items
    assert story.refused(ANA, "resonate", items=[late]) == "not_found"
    assert story.refused(FAC, "open_resonance", items=[*story.items, late]) == "closed"
    assert not story.says(FAC, "open_resonance", items=story.items)


def test_while_a_round_is_open_only_the_number_of_answers_is_told(story):
    """[V8]"""
    story.says(FAC, "open_resonance", items=story.items)
    told = {"phone": 1, "phone_without_wall": 0, "wall": 1, "console": 1}
    before = {a: to_screen(story.seen(a)["choice"]) for a in told}
    story.says(ANA, "resonate", items=story.items[:1])
    for audience, was in before.items():
        assert to_screen(story.seen(audience)["choice"]) == {**was, "answers": told[audience]}
        assert not any(key.startswith(("ballot", "grades")) for key in story.seen(audience))


def test_a_blank_ballot_counts_and_an_answer_may_be_changed(story):
    """[C2] [V7]"""
    story.says(FAC, "open_resonance", items=story.items)
    story.says(ANA, "resonate", items=[])
    assert story.board.choice.answers == 1
    assert story.own(ANA)["ballot"] == Ballot(())
    story.says(ANA, "resonate", items=story.items[:2])
    assert story.board.choice.answers == 1
    assert story.own(ANA)["ballot"] == Ballot(tuple(story.items[:2]))
    assert "ballot" not in story.own(BEN)


def test_a_late_answer_is_refused_and_a_new_round_starts_empty(story):
    """[C1] [C2]"""
    story.says(FAC, "open_check", items=story.items)
    story.says(ANA, "grade", item=story.items[0], grade=2)
    story.says(FAC, "close_check")
    assert story.refused(BEN, "grade", item=story.items[0], grade=2) == "closed"
    assert "grades" not in story.own(ANA)
    story.says(FAC, "not_yet")
    story.says(FAC, "open_check", items=story.items)
    assert (story.board.choice.answers, story.board.choice.round) == (0, 2)


def test_answers_are_gone_at_the_closing_and_no_count_is_kept(story):
    """[C3] [V9]"""
    story.says(FAC, "open_resonance", items=story.items)
    for who in (ANA, BEN):
        story.says(who, "resonate", items=story.items[:1])
    story.says(FAC, "close_resonance")
    assert not story.board.of(Ballot)
    assert story.board.find(Resonance).ranks == {
        story.items[0]: 1,
        story.items[1]: 0,
        story.items[2]: 0,
    }
    assert all(
        seat.ballot is None for seat in story.board.of(type(story.board.get("seat:ana"))).values()
    )

    story.says(FAC, "open_check", items=story.items)
    story.says(ANA, "grade", item=story.items[0], grade=None)
    assert story.own(ANA)["grades"] == Grades({story.items[0]: None})
    story.says(FAC, "close_check")
    assert not story.board.of(Grades) and story.board.find(Resonance) is not None
    assert story.board.choice.counts is None
    story.says(FAC, "agree", items=story.items[:1])
    assert story.board.find(Resonance) is None


def test_a_whole_meeting_gives_the_expected_shortlist_statuses_and_proposal():
    """[C4] Twelve people, six themes: the meeting of the demonstration."""
    story, meeting = held_meeting(until="result")
    choice, expected = story.board.choice, meeting["expected"]
    assert choice.shortlist == tuple(f"theme:{theme}" for theme in expected["shortlist"])
    assert choice.statuses == {f"theme:{t}": s for t, s in expected["statuses"].items()}
    assert choice.proposed == tuple(f"theme:{theme}" for theme in expected["proposed"])


def test_from_eleven_answers_on_counts_merge_reservations_and_hide_one_and_two():
    """[V9]"""
    story, _ = held_meeting(until="result")
    counts = story.board.choice.counts
    assert counts["theme:theme-004"].reservations == 3
    assert counts["theme:theme-003"].reservations is None


def test_the_group_agrees_on_one_or_two_whatever_was_computed(story):
    """[C5]"""
    first, other, third = story.items
    assert story.refused(FAC, "agree", items=[first, other, third]) == "too_many"
    assert story.refused(FAC, "agree", items=[]) == "bad_request"
    assert story.refused(FAC, "agree", items=["theme:never-was"]) == "not_found"
    story.says(FAC, "agree", items=[third])
    assert story.board.choice.agreed == (third,)
    story.says(FAC, "agree", items=[first, other])
    topics = {key for key in story.seen("wall") if key.startswith("topic:")}
    assert topics == {"topic:card-first", "topic:card-other"}
    story.says(FAC, "not_yet")
    assert not any(key.startswith("topic:") for key in story.seen("wall"))


def test_a_choice_other_than_the_computed_one_is_recorded_as_the_groups_own():
    """[C5]"""
    story, _ = held_meeting(until="result")
    story.says(FAC, "agree", items=["theme:theme-001", "theme:theme-002"])
    assert not story.board.choice.own_choice
    story.says(FAC, "agree", items=["theme:theme-004"])
    assert story.board.choice.own_choice


def test_nothing_is_agreed_while_a_round_is_open(story):
    """[C5]"""
    story.says(FAC, "open_check", items=story.items)
    assert story.refused(FAC, "agree", items=story.items[:1]) == "closed"
    assert story.refused(FAC, "not_yet") == "closed"


def test_answers_of_someone_who_leaves_leave_too(story):
    """[E5] [V8] Those received are counted on, which does not tell who left."""
    story.says(FAC, "open_resonance", items=story.items)
    story.says(ANA, "resonate", items=story.items)
    story.says(BEN, "resonate", items=[])
    story.says(ANA, "remove_me")
    assert story.board.choice.answers == 2
    assert len(story.board.of(Ballot)) == 1


def test_a_person_without_a_phone_answers_through_the_facilitator(story):
    """[A6] Each of them has an answer of their own."""
    story.says(FAC, "open_check", items=story.items)
    command = {"name": "grade", "arguments": {"item": story.items[0], "grade": 1}}
    for person in ("first", "second", "second"):
        story.says(FAC, "post_for", command=command, person=person)
    assert story.board.choice.answers == 2
    assert story.refused(FAC, "grade", item=story.items[0], grade=1) == "forbidden"
