"""Which role may send which command, when and of whose things; and steps that close nothing."""

from dataclasses import fields, replace
from functools import cache
from itertools import product

import pytest

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide import decide
from board.domain.decide.people.seats import PostFor
from board.domain.decide.table import BY_NAME, FOR_THE_SERVER, PARTICIPANT, TABLE
from board.domain.records.closing import Offer
from board.domain.records.contributions import Card
from board.domain.records.meeting import Step
from board.domain.step_kinds import STEP_KINDS
from board.methods import load
from board.wire.codec import command_from
from tests.support.commands import rights
from tests.support.commands.examples import CARD, example
from tests.support.commands.rights import Sender, State, for_paper, refusal
from tests.support.stories.cast import (
    ANA,
    BEN,
    CLEO,
    FAC,
    NOON,
    PAIR,
    SERVER,
    WALL,
    Story,
    opening,
)

Owner = Actor | str
PAPER = "one"
OWNERS: tuple[Owner, ...] = (ANA, PAIR, PAPER)
ACTORS = {
    **dict.fromkeys((ANA, BEN, FAC, PAIR, WALL, SERVER), True),
    **{Actor(role, "removed"): False for role in ("participant", "facilitator", "wall")},
    Actor("link_holder", "f" * 64): False,
}
"""Who asks, and whether they have a seat."""
STATES = [
    *(
        State(kind, each)
        for kind in STEP_KINDS
        for each in (None, "resonance", "check")
        if kind != "ended"
    ),
    State("ended", ended=True),
]
MAY_BE_CLOSED = {
    *("open_resonance", "open_check", "agree", "not_yet", "next_proposal", "not_today"),
    *("close_resonance", "record_group_agreement", "set_retention"),
}
"""Commands that a stage of choosing closes, or the end if they keep more [T3]."""


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_each_command_is_refused_to_whom_the_spec_refuses_it(name):
    """[A1] [A2] [A3] [A5] [A6] [P3] In each role, at each step, of one's own things and others'."""
    command = command_from(name, example(name))
    wrong = []
    for owner, state in product(OWNERS, STATES):
        board = board_at(state, owner)
        for actor, seated in ACTORS.items():
            sender = Sender(actor.role, seated=seated, owns=actor == owner)
            wanted = refusal(name, sender, state)
            given = outcome(board, command, actor)
            if not agrees(name, given, wanted):
                wrong.append((sender, state, given, wanted))
        wrong += wrong_for_paper(name, command, owner, state)
    assert wrong == []


def wrong_for_paper(name: str, command: Command, owner: Owner, state: State) -> list:
    """The same for people without a phone, whose commands a facilitator sends."""
    wrong = []
    for person in (PAPER, "two"):
        wanted = for_paper(name, Sender("participant", owns=person == owner), state)
        given = outcome(board_at(state, owner), PostFor(command, person), FAC)
        if not agrees(name, given, wanted):
            wrong.append((person, state, given, wanted))
    return wrong


def agrees(name: str, given: str, wanted: str | None) -> bool:
    if wanted is None:
        return given not in rights.CODES or (given == "closed" and name in MAY_BE_CLOSED)
    return given == wanted


@pytest.mark.parametrize("command", FOR_THE_SERVER, ids=lambda command: command.__name__)
def test_what_no_screen_asks_is_refused_to_other_roles(command):
    """[A1] Before the command is read: its arguments are left empty here."""
    board, name = board_at(State("collect"), ANA), TABLE[command].rule.__name__
    empty = command(*(None for _ in fields(command)))
    roles = rights.NO_SCREEN[name]
    refused = {actor for actor in ACTORS if actor.role not in roles}
    assert refused
    assert {outcome(board, empty, actor) for actor in refused} == {"forbidden"}
    assert TABLE[command].roles == roles


def test_the_table_of_rights_names_only_commands_and_kinds_that_are_there():
    named = rights.GROUP_ALONE | rights.BOTH | rights.AFTER_THE_END
    assert named | {*rights.KINDS, *rights.OWNERS, *rights.ROUNDS} <= set(BY_NAME)
    assert set(PARTICIPANT) == rights.GROUP_ALONE | rights.BOTH
    assert frozenset().union(*rights.KINDS.values()) <= set(STEP_KINDS)


@cache
def board_at(state: State, owner: Owner) -> Board:
    """A meeting with a step of each kind, where this person wrote a card, a note and a word."""
    steps = tuple(Step(kind, kind, kind, 10, "all") for kind in STEP_KINDS)
    story = Story(step="collect", opened=replace(opening(), steps=steps))
    item = story.card(CLEO, "another")
    write_all(story, owner)
    if state.round is not None:
        story.says(FAC, f"open_{state.round}", items=[item])
    if state.ended:
        story.says(FAC, "end_meeting")
    else:
        story.says(FAC, "go_to", step=state.kind)
    return story.board


def write_all(story: Story, owner: Owner) -> None:
    """A card that is agreed on, a note on it; from a participant also a word and a synthesis."""
    asks(story, owner, "post_card")
    story.says(FAC, "agree", items=[f"card:{CARD}"])
    story.says(FAC, "go_to", step="notes")
    asks(story, owner, "add_note")
    story.says(FAC, "go_to", step="words")
    if owner == PAIR:
        story.says(CLEO, "post_word", **example("post_word"))
        return
    asks(story, owner, "post_word")
    asks(story, owner, "volunteer")
    (offer,) = story.board.of(Offer)
    story.says(FAC, "accept_volunteer", offer=offer.partition(":")[2])


def asks(story: Story, owner: Owner, name: str) -> None:
    if isinstance(owner, Actor):
        story.says(owner, name, **example(name))
    else:
        inner = {"name": name, "arguments": example(name)}
        story.says(FAC, "post_for", person=owner, command=inner)


def outcome(board: Board, command: Command, actor: Actor) -> str:
    try:
        decide(board, command, actor, Moment(NOON, "chance"))
    except Rejected as rejected:
        return rejected.code
    return "accepted"


@pytest.fixture
def story() -> Story:
    return Story(step="express")


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_an_argument_that_a_command_does_not_have_is_refused(story, name):
    """[P3]"""
    assert story.refused(FAC, name, **example(name), unheard_of=1) == "bad_request"


def test_a_facilitator_is_held_to_no_step(story):
    """[A2]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "post_card", card="card-0001", kind="theme", title="Une parole tardive")
    story.says(FAC, "go_to", step="aims")
    story.says(FAC, "write_synthesis", field="open", text="Et la suite ?")


def test_any_step_is_gone_to_and_nothing_is_lost_or_closed(story):
    """[S1] [S5]"""
    story.card(ANA, "a-demand")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=["card:card-a-demand"])
    assert story.refused(FAC, "go_to", step="nowhere") == "not_found"
    for step in ("explore", "express", "words", "aims", "choose"):
        story.says(FAC, "go_to", step=step)
    story.minutes = 600
    story.says(ANA, "resonate", items=["card:card-a-demand"])
    assert story.board.choice.stage == "resonance" and story.board.of(Card)


@pytest.mark.parametrize("session", ["first", "later"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_steps_of_a_meeting_make_three_hours(session, language):
    """[S2]"""
    assert sum(step.minutes for step in load("rpp").plan(session, language)) == 180
