"""What the facilitators are told was erased."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.durations import DAY
from board.domain.receipt import keys_of, receipt
from board.domain.records.meeting import Place
from tests.support.stories.cast import ANA, FAC, NOON, Story, opening


def test_a_receipt_counts_what_was_written_by_kind_and_nobody():
    """[T4]"""
    story = Story(step="express")
    cards = [story.card(ANA, "a-demand"), story.card(ANA, "another")]
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "link", link="link-0001", from_=cards[0], to=cards[1])
    story.says(FAC, "take_elsewhere", item=cards[0], frame="La direction")
    assert receipt(story.board) == {"card": 2, "link": 1, "elsewhere": 1}
    assert receipt(Board()) == {}


def test_the_keys_of_a_meeting_are_its_board_a_later_code_and_what_its_cycle_keeps_of_it():
    """[T4] [T1]"""
    assert keys_of(Board()) == 0
    alone = Story(step="words")
    assert keys_of(alone.board) == 1
    alone.says(FAC, "change_code")
    assert keys_of(alone.board) == 2
    place = {"cycle": Place(1, 10), "cycle_id": "a-group", "cycle_ends_at": NOON + DAY}
    story = Story(ANA, FAC, opened=replace(opening(), **place), step="words")
    assert keys_of(story.board) == 1
    story.says(FAC, "record_group_agreement", what="closing", agreed=True)
    assert keys_of(story.board) == 1
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")
    assert keys_of(story.board) == 2
    story.says(FAC, "keep", item=story.theme("Le-silence"), kept=True)
    assert keys_of(story.board) == 3
    story.says(FAC, "change_code")
    assert keys_of(story.board) == 4
    story.says(FAC, "record_group_agreement", what="closing", agreed=False)
    assert keys_of(story.board) == 3
