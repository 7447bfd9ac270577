"""Deltas: each brings an audience what changed for it, and nothing else."""

import pytest

from board.domain.board import Board
from board.domain.records.cycle import CycleKey, CycleLink, KeptTheme, KeptThemes
from board.domain.records.record import Record
from board.domain.views.audiences import AUDIENCES, cycle_view, difference, reach_of, refresh
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, PAIR, WALL, Story
from tests.support.stories.cycle import KEY, CycleStory

CARD, OTHER = "card:card-a-demand", "card:card-another"
NOTE = {"topic": "topic:card-a-demand", "column": "insight"}
ON_PAPER = {"name": "post_word", "arguments": {"entry": "entry-03", "kind": "keyword"}}
ON_PAPER["arguments"]["text"] = "calme"
MEETING = [
    (ANA, "post_card", {"card": "card-a-demand", "kind": "situation", "title": "Une demande"}),
    (BEN, "post_card", {"card": "card-another", "kind": "situation", "title": "Un seuil"}),
    (FAC, "take_elsewhere", {"item": CARD, "frame": "La direction"}),
    (FAC, "reveal", {"what": "cards", "shown": True}),
    (FAC, "record_agreement", {"item": CARD}),
    (FAC, "project", {"item": "elsewhere:card-a-demand"}),
    (FAC, "word_elsewhere", {"item": CARD, "wording": "Une demande de plus"}),
    (FAC, "change_code", {"once": "change-01"}),
    (FAC, "agree", {"items": [CARD, OTHER]}),
    (FAC, "go_to", {"step": "explore"}),
    (PAIR, "add_note", {"note": "note-0001", "text": "Une note", **NOTE}),
    (FAC, "take_elsewhere", {"item": "note:note-0001", "frame": "La direction"}),
    (FAC, "leave_here", {"item": "note:note-0001"}),
    (FAC, "seat_person", {"person": "first"}),
    (FAC, "go_to", {"step": "words"}),
    (ANA, "post_word", {"entry": "entry-01", "kind": "keyword", "text": "écoute"}),
    (FAC, "reveal", {"what": "words", "shown": True}),
    (BEN, "post_word", {"entry": "entry-02", "kind": "reflection", "text": "Tenir, et dire."}),
    (FAC, "post_for", {"person": "first", "command": ON_PAPER}),
    (FAC, "set_aside", {"entry": "entry-01"}),
    (FAC, "bring_back", {"entry": "entry-01"}),
    (FAC, "set_aside", {"entry": "entry-02"}),
    (FAC, "set_aside", {"entry": "entry-03"}),
    (FAC, "project", {"item": "report:traces"}),
    (FAC, "write_synthesis", {"field": "open", "text": "Et la suite ?"}),
    (FAC, "project", {"item": None}),
    (FAC, "write_synthesis", {"field": "open", "text": "Et après ?"}),
    (BEN, "withdraw_card", {"card": "card-another"}),
    (FAC, "set_aside", {"card": "card-a-demand"}),
    (FAC, "post_for", {"person": "first", "command": {"name": "remove_me", "arguments": {}}}),
    (BEN, "remove_me", {}),
    (FAC, "end_meeting", {}),
]


def changed(before: Board, after: Board) -> set[str]:
    """The stored records that are not the same."""
    every = before.ids() | after.ids()
    return {key for key in every if before.get(key) is not after.get(key)}


@pytest.mark.parametrize("at_once", [1, 2, 5])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_delta_brings_what_is_new_for_its_audience_and_nothing_else(audience, at_once):
    """[P6] [W4] Of one change, or of several that are told together."""
    story = Story(ANA, BEN, CLEO, FAC, PAIR, WALL, step="express")
    for start in range(0, len(MEETING), at_once):
        before, told = story.board, story.seen(audience)
        for who, name, arguments in MEETING[start : start + at_once]:
            assert story.says(who, name, **arguments), name
        now = story.seen(audience)
        gone: dict[str, Record | None] = {key: None for key in told if key not in now}
        new = {key: record for key, record in now.items() if told.get(key) != record}
        reach = reach_of(changed(before, story.board))
        delta = refresh(story.board, audience, told, reach)
        assert delta == gone | new, MEETING[start]


def test_once_its_board_is_erased_an_audience_is_told_that_everything_is_gone():
    """[E7] [P6]"""
    story = Story(ANA, FAC, WALL)
    told = story.seen("wall")
    assert refresh(Board(), "wall", told, reach_of({"seat:ana"})) == dict.fromkeys(told)


def test_a_difference_names_what_is_new_what_is_otherwise_and_what_is_gone():
    """[P6]"""
    one, other = KeptTheme("a", "Un"), KeptTheme("a", "Deux")
    before = {"same": one, "otherwise": one, "gone": one}
    after = {"same": one, "otherwise": other, "new": one}
    assert difference(before, after) == {"otherwise": other, "new": one, "gone": None}


def test_of_a_cycle_its_link_holders_see_its_meetings_and_links_and_no_other_record():
    """[K1]"""
    story = CycleStory()
    story.opens("AAAAAA")
    ((link, _),) = story.board.of(CycleKey).items()
    hidden = {KeptThemes.name: KeptThemes(1, (), erase_at=0)}
    board = Board(1, {**{key: story.board.get(key) for key in story.board.ids()}, **hidden})
    assert cycle_view(board, KEY, story.now) == {
        "cycle": story.cycle,
        "session:1": story.sessions[1],
        link: CycleLink(own=True, order=1),
    }
