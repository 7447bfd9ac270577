"""People without a phone: facilitators know them by a number; they have everyone's rights."""

import pytest

from board.domain.decide.lookup import known_phones, persons
from board.domain.records.choosing import Reservation
from board.domain.records.paper import Paper, PaperWord
from board.domain.records.private import Seat
from tests.support.stories.cast import ANA, FAC, PAIR, Story
from tests.support.stories.consent import consenting


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def says_for(story: Story, person: str, name: str, lead=FAC, **arguments: object):
    command = {"name": name, "arguments": arguments}
    return story.says(lead, "post_for", person=person, command=command)


def writes_for(story: Story, person: str, card: str, **fields: object) -> None:
    arguments = {"card": card, "kind": "situation", "title": card, **fields}
    says_for(story, person, "post_card", **arguments)


def papers(story: Story) -> dict[str, Paper]:
    seen = story.seen("console").items()
    return {key.partition(":")[2]: r for key, r in seen if isinstance(r, Paper)}


def test_each_has_a_number_known_to_those_who_lead_alone(story):
    """[A8] [P2] Two who add somebody at once have added two; a number is not given again."""
    story.says(FAC, "seat_person", person="first")
    story.says(PAIR, "seat_person", person="second")
    assert story.board.need(Seat, "paper-first") == Seat("participant", device="", paper=1)
    assert not story.says(PAIR, "seat_person", person="second")
    assert {who: paper.number for who, paper in papers(story).items()} == {"first": 1, "second": 2}
    for audience in ("phone", "wall"):
        assert not [key for key in story.seen(audience) if key.startswith("paper:")]
    left = says_for(story, "first", "remove_me")
    assert (left.put, left.drop) == ({}, {"seat:paper-first"})
    story.says(FAC, "seat_person", person="third")
    assert {who: paper.number for who, paper in papers(story).items()} == {"second": 2, "third": 3}


def test_whoever_is_written_for_first_has_a_place_too(story):
    """[A8] [P2] And who is not there has nothing to take back."""
    assert not says_for(story, "nobody", "remove_me")
    writes_for(story, "first", "card-0001")
    assert papers(story)["first"] == Paper(1, cards=("card-0001",))


def test_a_pile_is_everyones_and_nobodys(story):
    """[A8] It has no number, and is not counted among the people."""
    writes_for(story, "pile", "card-0001")
    story.says(FAC, "seat_person", person="first")
    assert papers(story) == {"pile": Paper(0, cards=("card-0001",)), "first": Paper(1)}
    for number in range(7):
        story.says(FAC, "seat_person", person=f"person-{number}")
    # Three phones, eight on paper: eleven people, and not twelve.
    assert (len(persons(story.board)), len(known_phones(story.board))) == (11, 3)
    says_for(story, "first", "remove_me")
    assert len(persons(story.board)) == 10


def test_either_facilitator_rewords_and_takes_back_what_was_written(story):
    """[A6] Cards until the end, at any step; their links and places go with them."""
    writes_for(story, "first", "card-0001")
    writes_for(story, "first", "card-0002")
    story.says(FAC, "go_to", step="explore")
    says_for(story, "first", "edit_card", PAIR, card="card-0001", title="Autrement")
    assert story.seen("console")["card:card-0001"].title == "Autrement"
    says_for(story, "first", "withdraw_card", PAIR, card="card-0001")
    assert "card:card-0001" not in story.board.ids()
    assert papers(story)["first"].cards == ("card-0002",)


def test_nobody_changes_what_is_not_theirs(story):
    """[A3] [A6] One person's card is not another's, on paper or on a phone."""
    writes_for(story, "first", "card-0001")
    story.card(ANA, "hers")
    story.says(FAC, "seat_person", person="second")
    for who, card in (("second", "card-0001"), ("first", "card-hers")):
        command = {"name": "withdraw_card", "arguments": {"card": card}}
        assert story.refused(FAC, "post_for", person=who, command=command) == "not_yours"
    assert story.refused(ANA, "withdraw_card", card="card-0001") == "not_yours"


def test_a_person_without_a_phone_leads_nothing(story):
    """[A6] [A1]"""
    command = {"name": "go_to", "arguments": {"step": "words"}}
    assert story.refused(FAC, "post_for", person="first", command=command) == "bad_request"


def test_notes_and_closing_words_are_reworded_and_taken_back_too(story):
    """[A6] [X4] [D1] And facilitators see that one was set aside."""
    writes_for(story, "first", "card-0001")
    story.says(FAC, "agree", items=["card:card-0001"])
    story.says(FAC, "go_to", step="explore")
    note = {"note": "note-0001", "topic": "topic:card-0001", "column": "insight", "text": "a"}
    says_for(story, "first", "add_note", **note)
    says_for(story, "first", "edit_note", note="note-0001", text="b")
    assert papers(story)["first"].notes == ("note-0001",)
    says_for(story, "first", "withdraw_note", note="note-0001")
    story.says(FAC, "go_to", step="words")
    says_for(story, "first", "post_word", entry="entry-01", kind="keyword", text="écoute")
    says_for(story, "first", "post_word", entry="entry-01", kind="feeling", text="calme")
    story.says(FAC, "set_aside", entry="entry-01")
    paper = papers(story)["first"]
    assert paper.notes == ()
    assert paper.word == PaperWord("entry-01", "feeling", "calme", set_aside=True)
    says_for(story, "first", "withdraw_word", entry="entry-01")
    assert papers(story)["first"].word is None


def test_who_leaves_takes_all_of_it_back_and_the_end_forgets_everyone(story):
    """[A6] [E5] [E6]"""
    writes_for(story, "first", "card-0001")
    writes_for(story, "second", "card-0002")
    says_for(story, "first", "remove_me")
    assert "card:card-0001" not in story.board.ids()
    story.says(FAC, "end_meeting")
    assert papers(story) == {}
    assert not [seat for seat in story.board.of(Seat).values() if seat.role == "participant"]


def test_that_an_answer_was_given_is_told_to_those_who_lead_and_never_which(story):
    """[V8] [A6] [L3] Whoever gave it; the room is told no more than the number of answers."""
    for card in ("card-0001", "card-0002"):
        writes_for(story, "first", card)
    items = ["card:card-0001", "card:card-0002"]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=items)
    assert papers(story)["first"].answered == ()
    says_for(story, "first", "resonate", items=[])
    assert papers(story)["first"].answered == tuple(items)
    story.says(FAC, "close_resonance")
    assert papers(story)["first"].answered == ()
    story.says(FAC, "open_check", items=items)
    says_for(story, "first", "grade", item=items[1], grade=None)
    assert papers(story)["first"].answered == (items[1],)
    for grade in (2, -2):
        says_for(story, "first", "grade", PAIR, item=items[0], grade=grade)
        assert papers(story)["first"].answered == tuple(items)
    for audience in ("phone", "wall"):
        assert "answered" not in str(story.seen(audience))
    says_for(story, "first", "withdraw_card", card="card-0001")
    assert papers(story)["first"].answered == ("card:card-0002",)
    story.says(FAC, "close_check")
    assert papers(story)["first"].answered == ()


def test_words_with_an_objection_are_given_and_taken_back_for_a_person_without_a_phone():
    """[A6] [C10] Facilitators know whose they are once the round has closed, and not before."""
    story, (item,) = consenting()
    said = {"item": item, "grade": "objection", "words": "Trop tôt."}
    says_for(story, "first", "grade", **said)
    assert papers(story) == {"first": Paper(1, answered=(item,))}
    story.says(FAC, "close_check")
    (key,) = (key.partition(":")[2] for key in story.board.of(Reservation))
    assert papers(story) == {"first": Paper(1, reservations=(key,))}
    says_for(story, "first", "withdraw_reservation", reservation=key)
    assert papers(story) == {"first": Paper(1)}
    assert not story.board.of(Reservation)
