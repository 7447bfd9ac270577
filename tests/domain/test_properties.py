"""What holds after any sequence of commands, by anyone, in any order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.change import Rejected
from board.domain.decide.table import FACILITATOR, PARTICIPANT
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Note
from board.domain.records.private import ClosingEntry, Seat
from board.domain.views.audiences import AUDIENCES, reach_of, refresh, view
from board.domain.views.visibility import FOR_CONSOLES, FOR_CONTROLS
from board.wire.codec import encode, from_store, to_screen, to_store
from tests.support.commands import arguments, examples, random_commands
from tests.support.stories import strategies
from tests.support.stories.beginnings import stories
from tests.support.stories.cast import Story
from tests.support.stories.strategies import sent_commands

PRIVATE = {
    *("seat", "keys", "ballot", "grades", "entry", "merge", "resonance", "grouping", "passage"),
    *("preview", "pass", "ranking"),
}
TOLD_ONCE = {"undo", "redo", "recall_frame", "change_code"}
"""Said without an id, these are asked for again, as their rule says."""


def happening(story: Story, sent) -> str:
    who, name, arguments = sent
    try:
        story.says(who, name, **arguments)
    except Rejected as rejected:
        return rejected.code
    return "accepted"


@settings(max_examples=200, deadline=None)
@given(stories(), st.lists(sent_commands(), max_size=40))
def test_no_view_ever_holds_what_its_audience_may_not_see(story, commands):
    """[V1] [V2] [V3] [V4] [V5] [V6] [V7] [V8]"""
    _hides_what_it_must(story)
    for sent in commands:
        happening(story, sent)
        if not story.board.ids():
            return
        _hides_what_it_must(story)


def _hides_what_it_must(story: Story) -> None:
    for audience in AUDIENCES:
        seen = story.seen(audience)
        assert not {key.partition(":")[0] for key in seen} & PRIVATE
        _hides_people(story, seen)
        if audience != "console":
            _hides_from_the_group(story, seen)
            _hides_closing_words(story, seen, reads_wall=audience != "phone_without_wall")
    _adds_suggestions_alone(story)
    assert "entrance" not in story.seen("phone")


def _hides_people(story: Story, seen: dict) -> None:
    wire = encode({key: to_screen(record) for key, record in seen.items()}).decode()
    for seat in story.board.of(Seat):
        assert f'"{seat.partition(":")[2]}"' not in wire
    assert '"author' not in wire and '"posted_at' not in wire


def _hides_from_the_group(story: Story, seen: dict) -> None:
    assert not {key.partition(":")[0] for key in seen} & FOR_CONSOLES
    meeting = story.board.meeting
    hidden = [c for c in story.board.of(Card).values() if c.set_aside or not meeting.cards_shown]
    assert not [r for r in seen.values() if isinstance(r, Card) and r in hidden]
    assert not [r for r in seen.values() if isinstance(r, Card | Note) and r.set_aside]
    choice = seen["choice"]
    if choice.stage in ("resonance", "check"):
        assert not (choice.statuses or choice.proposed or choice.order or choice.counts)
    assert choice.counts is None or choice.answers >= 11


def _hides_closing_words(story: Story, seen: dict, *, reads_wall: bool) -> None:
    """[V3] [P18] The room's words and lines are exactly the entries neither held nor set aside."""
    entries = story.board.of(ClosingEntry).values()
    shown = [one for one in entries if not (one.held or one.set_aside)]
    counted = sum(word.count for word in seen.values() if isinstance(word, Word))
    lines = sum(isinstance(line, ClosingLine) for line in seen.values())
    are_told = reads_wall and story.board.meeting.words_shown
    assert counted + lines == (len(shown) if are_told else 0)


def _adds_suggestions_alone(story: Story) -> None:
    """[V10] A wall with controls is sent what the wall is sent, and suggestions once cards show."""
    wall, led = story.seen("wall"), story.seen("wall_with_controls")
    more = {key.partition(":")[0] for key in led.keys() - wall.keys()}
    assert {key: led[key] for key in wall} == wall
    assert more <= (FOR_CONTROLS if story.board.meeting.cards_shown else set())
    assert not {key.partition(":")[0] for key in story.seen("phone")} & FOR_CONTROLS


@settings(max_examples=200, deadline=None)
@given(stories(), st.lists(sent_commands(), max_size=30))
def test_a_command_said_twice_is_said_once(story, commands):
    """[P2] [P3]"""
    for sent in commands:
        first = happening(story, sent)
        if first == "accepted" and sent[1] not in TOLD_ONCE and story.board.ids():
            version = story.board.version
            assert happening(story, sent) in ("accepted", "forbidden"), sent
            assert story.board.version == version, sent


@settings(max_examples=200, deadline=None)
@given(stories(), st.lists(sent_commands(), max_size=40), st.data())
def test_any_coalesced_delta_on_any_earlier_view_gives_the_fresh_view(story, commands, data):
    """[P6] Whatever was skipped in between, for each audience."""
    held = {audience: dict(story.seen(audience)) for audience in AUDIENCES}
    touched: set[str] = set()
    for sent in commands:
        before = story.board
        happening(story, sent)
        touched |= _touched(before, story.board)
        if data.draw(st.booleans()):
            _tell(story, held, touched)
            touched = set()
    _tell(story, held, touched)
    for audience in AUDIENCES:
        assert held[audience] == view(story.board, audience)


def _touched(before, after) -> set[str]:
    every = before.ids() | after.ids()
    return {key for key in every if before.get(key) is not after.get(key)}


def _tell(story: Story, held: dict, touched: set[str]) -> None:
    for audience, records in held.items():
        for key, record in refresh(story.board, audience, records, reach_of(touched)).items():
            if record is None:
                del records[key]
            else:
                records[key] = record


@settings(max_examples=60, deadline=None)
@given(stories(), st.lists(sent_commands(), max_size=30))
def test_every_record_is_kept_and_read_back_the_same(story, commands):
    """[P11] What the store keeps is the record, whole."""
    for sent in commands:
        happening(story, sent)
    for key in story.board.ids():
        record = story.board.get(key)
        assert from_store(key, to_store(record)) == record


def test_the_table_of_arguments_holds_every_command_there_is():
    """A command that is never said is never tested: three sources draw on this table."""
    assert set(arguments.PARTICIPANT) == set(PARTICIPANT)
    assert set(arguments.FACILITATOR) == set(FACILITATOR)


@pytest.mark.parametrize("values", [examples.VALUES, strategies.OF, random_commands.OF])
def test_every_source_of_arguments_has_each_of_them(values):
    """Nobody erases a meeting by chance, so the simulation needs no code."""
    assert set(arguments.Argument) - set(values) <= {arguments.Argument.CODE}
