"""How many records a board holds; one more is answered `too_many`, and changes nothing."""

import pytest

from board.domain.board import ref
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor
from board.domain.decide.choosing.rounds import OpenResonance
from board.domain.decide.grouping.themes import CreateTheme
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.seats import SeatPerson
from board.domain.decide.writing.cards import PostCard
from board.domain.decide.writing.links import MakeLink
from board.domain.decide.writing.notes import AddNote
from board.domain.records.contributions import Card, Link, Note, Theme
from board.domain.records.own import Grades
from board.domain.records.private import Seat
from board.domain.records.record import Record
from tests.support.stories.cast import ANA, BEN, CLEO, CODE, FAC, SERVER, Story
from tests.support.stories.consent import consenting

CARD = Card("situation", None, "Un titre", "", order=1)
NOTE = Note("topic:card-first", "insight", "Une note", order=1)
LIMITS = {
    "cards": (3_000, CARD, ANA, PostCard("card-last", "theme", "t")),
    "notes": (2_000, NOTE, FAC, AddNote("note-last", "topic:card-first", "insight", "t")),
    "links": (
        500,
        Link("card:card-first", "card:card-other", None),
        FAC,
        MakeLink("link-last", "card:card-first", "card:card-other"),
    ),
    "themes": (300, Theme("Un thème", order=1), FAC, CreateTheme("theme-last", "t")),
    "seats": (2_500, Seat("participant", device=""), SERVER, Enter("last", CODE)),
    "people without a phone": (2_500, Seat("participant", device=""), FAC, SeatPerson("last")),
}


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    items = [story.card(ANA, "first"), story.card(ANA, "other")]
    story.says(FAC, "agree", items=items)
    return story


def hold(story: Story, record: Record, count: int) -> None:
    """Put records of this kind on the board until it holds so many of them."""
    there = len(story.board.of(type(record)))
    more = {ref(type(record), f"more-{number}"): record for number in range(count - there)}
    story.board = story.board.draft()
    story.board.take_in(more, (), story.board.version + 1)


def answered(story: Story, actor: Actor, command: Command) -> str:
    try:
        story.happens(actor, command)
    except Rejected as rejected:
        return rejected.code
    return "accepted"


@pytest.mark.parametrize("what", LIMITS)
def test_a_board_holds_so_many_and_no_more(story, what):
    """[A9]"""
    most, record, actor, command = LIMITS[what]
    hold(story, record, most)
    assert answered(story, actor, command) == "too_many"
    assert len(story.board.of(type(record))) == most


@pytest.mark.parametrize("what", LIMITS)
def test_the_last_one_that_a_board_holds_is_accepted(story, what):
    """[A9]"""
    most, record, actor, command = LIMITS[what]
    hold(story, record, most - 1)
    assert answered(story, actor, command) == "accepted"
    assert len(story.board.of(type(record))) == most


def test_a_seat_holds_sixty_notes(story):
    """[A9]"""
    story.says(FAC, "go_to", step="explore")
    said = {"topic": "topic:card-first", "column": "insight", "text": "t"}
    for number in range(60):
        story.says(ANA, "add_note", note=f"note-00{number:02}", **said)
    assert story.refused(ANA, "add_note", note="note-0060", **said) == "too_many"


def test_a_seat_writes_words_on_sixty_items():
    """[A9] [C10] It may still answer, and change what it wrote."""
    story, items = consenting(cards=61)
    for item in items[:60]:
        story.says(BEN, "grade", item=item, grade="objection", words="t")
    more = {"item": items[60], "grade": "objection"}
    assert story.refused(BEN, "grade", **more, words="t") == "too_many"
    story.says(BEN, "grade", **more)
    story.says(BEN, "grade", item=items[0], grade="concern", words="Autrement.")
    story.says(BEN, "grade", item=items[0], grade="no_objection")
    story.says(BEN, "grade", **more, words="t")


def test_a_round_holds_two_thousand_words_of_concerns_and_objections():
    """[A9] [C10]"""
    story, (item,) = consenting()
    hold(story, Grades({item: "objection"}, {item: "t"}), 1_999)
    story.says(BEN, "grade", item=item, grade="objection", words="t")
    assert story.refused(CLEO, "grade", item=item, grade="concern", words="t") == "too_many"
    story.says(CLEO, "grade", item=item, grade="concern")


def test_a_ballot_holds_three_hundred_items(story):
    """[A9]"""
    hold(story, CARD, 302)
    items = tuple(story.board.of(Card))
    assert answered(story, FAC, OpenResonance(items[:301])) == "too_many"
    assert answered(story, FAC, OpenResonance(items[:300])) == "accepted"
