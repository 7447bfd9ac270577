"""What opening a meeting writes, and what coming in and going change, to the field."""

from dataclasses import replace

import pytest

from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.facilitators import Invite
from board.domain.decide.people.presence import Arrive, Leave, NobodyHere, TellDevices, is_missing
from board.domain.records.carried import CarriedTitle
from board.domain.records.choosing import Choice
from board.domain.records.closing import Synthesis
from board.domain.records.cycle import KeptTheme
from board.domain.records.facilitators import Facilitator, Invitation
from board.domain.records.meeting import Device, Meeting, Place
from board.domain.records.plan import PlanStep
from board.domain.records.private import Keys, Seat, Shipped
from tests.support.stories.cast import ANA, BEN, CODE, FAC, KEYS, NOON, SERVER, WALL, Story, opening

HOUR = 3_600_000
ENDS = NOON + 90 * 24 * HOUR


def opened(**fields: object) -> Story:
    return Story(ANA, FAC, WALL, opened=replace(opening(), **fields))


def test_a_meeting_that_stands_alone_builds_its_rules_and_waits_a_week_to_begin():
    """[S3] [S11] [B1] [T1] Nothing is shown, nothing is chosen, nothing is written."""
    story, asked = opened(), opening()
    assert story.board.need(Meeting) == Meeting(
        title="Équipe mobile",
        method="rpp",
        language="fr",
        step="aims",
        steps=asked.steps,
        prompt=asked.prompt,
        erase_at=NOON + 7 * 24 * HOUR,
        rules_open=True,
    )
    assert story.board.need(Keys) == Keys(
        code=CODE,
        join="0" * 64,
        wall=KEYS["wall"],
        facilitator=KEYS["facilitator"],
        keep_hours=24,
        home=CODE,
    )
    assert story.board.need(Shipped) == Shipped({step.id: step.minutes for step in asked.steps})
    assert (story.board.need(Choice), story.board.need(Synthesis)) == (Choice(), Synthesis())


def test_a_meeting_of_a_cycle_begins_as_the_earlier_ones_left_it():
    """[B4] [K3] [K6] [K10] [S11] Its rules, its plan and what was kept."""
    story = opened(
        cycle=Place(3, 10),
        cycle_ends_at=ENDS,
        cycle_id="a-group",
        rules=("Chacun son tour.",),
        plan=(PlanStep("aims", skipped=True), PlanStep("express", 45)),
        kept=(KeptTheme("id-1", "La place du silence"),),
    )
    meeting = story.board.meeting
    assert (meeting.cycle, meeting.cycle_ends_at) == (Place(3, 10), ENDS)
    assert (meeting.rules, meeting.rules_open, meeting.rules_agreed) == (
        ("Chacun son tour.",),
        False,
        True,
    )
    assert meeting.step != "aims"
    assert {step.id: step.minutes for step in meeting.steps}["express"] == 45
    assert story.board.need(Keys).cycle == "a-group"
    assert story.board.need(Shipped).minutes["express"] == next(
        step.minutes for step in opening().steps if step.id == "express"
    )
    assert dict(story.board.of(CarriedTitle)) == {"kept:id-1": CarriedTitle("La place du silence")}


@pytest.mark.parametrize(("number", "building"), [(1, True), (2, False)])
def test_the_first_meeting_of_a_cycle_builds_its_rules_and_a_later_one_does_not(number, building):
    """[B1] [B4]"""
    meeting = opened(cycle=Place(number, 10), cycle_id="a-group").board.meeting
    assert (meeting.rules_open, meeting.rules_agreed) == (building, False)


def test_a_seat_is_of_its_role_and_a_phone_has_a_device_that_tells_nothing():
    """[E1] [V1] [V4]"""
    story = opened()
    story.happens(SERVER, Enter(BEN.seat, CODE))
    ben = story.board.need(Seat, BEN.seat)
    assert ben == Seat("participant", ben.device, waits_since=NOON)
    assert story.board.need(Device, ben.device) == Device()
    story.happens(BEN, Arrive())
    assert story.board.need(Seat, BEN.seat) == replace(ben, waits_since=0, here=True)
    ana = story.board.need(Seat, ANA.seat)
    assert ana == Seat("participant", ana.device, here=True) and len(ana.device) == 32
    assert story.board.need(Seat, FAC.seat) == Seat("facilitator", "")
    assert story.board.need(Seat, WALL.seat) == Seat("wall", "", waits_since=NOON)
    assert len(story.board.of(Device)) == 2


def test_a_seat_that_enters_after_a_change_of_code_is_of_the_new_one():
    """[E3] An older one enters anew; a facilitator's is as good as before."""
    story = opened()
    story.happens(ANA, Arrive())
    story.says(FAC, "change_code", once="change-01", join="7" * 64)
    keys = story.board.need(Keys)
    story.enters(BEN, keys.code)
    assert story.board.need(Seat, BEN.seat).epoch == 1
    before = story.board.need(Seat, ANA.seat)
    story.enters(ANA, keys.code)
    assert story.board.need(Seat, ANA.seat) == replace(before, epoch=1)
    assert keys.join == "7" * 64 and keys.done == ("change-01",)


def test_a_code_can_be_changed_as_often_as_one_likes():
    """[E3] [P2] Without an id each time is another; of the ids the last twenty are remembered."""
    story = opened()
    codes = {CODE}
    for number in range(25):
        story.says(FAC, "change_code", once=f"change-{number:02}")
        codes.add(story.board.need(Keys).code)
    keys = story.board.need(Keys)
    assert (len(codes), keys.epoch) == (26, 25)
    assert keys.done == tuple(f"change-{number:02}" for number in range(5, 25))
    assert len(keys.join) == 32 and keys.home == CODE
    story.says(FAC, "change_code")
    story.says(FAC, "change_code")
    assert (story.board.need(Keys).epoch, story.board.need(Keys).done) == (27, keys.done)


def test_an_invited_facilitator_has_a_seat_that_knows_the_invitation():
    """[L1] [L3]"""
    story = opened()
    story.happens(FAC, Invite("invitation-1", "c" * 64, "sealed"))
    assert story.seen("console")["invitation:invitation-1"] == Invitation()
    other = Actor("facilitator", "other")
    story.happens(SERVER, Enter(other.seat, CODE, "c" * 64))
    assert story.seen("console")["invitation:invitation-1"] == Invitation(used=True)
    assert story.board.need(Seat, "other") == Seat("facilitator", "", invitation="invitation-1")
    story.happens(other, Arrive())
    line = story.board.need(Seat, "other").device
    assert story.board.need(Facilitator, line) == Facilitator(
        connected=True, invitation="invitation-1"
    )


def test_facilitators_and_phones_are_seen_to_come_and_go():
    """[L3] [P2] A wall is not; coming twice is coming once."""
    story = opened()
    device = story.board.need(Seat, ANA.seat).device
    story.happens(ANA, Leave())
    for who in (ANA, FAC):
        assert story.happens(who, Arrive())
        assert not story.happens(who, Arrive())
    line = story.board.need(Seat, FAC.seat).device
    assert story.board.need(Device, device).connected
    story.happens(FAC, Leave())
    assert not story.happens(FAC, Leave())
    assert not story.board.need(Facilitator, line).connected
    assert story.board.need(Device, device).connected
    story.happens(FAC, Arrive())
    assert story.board.need(Seat, FAC.seat).device == line
    assert not story.happens(WALL, Arrive())
    assert story.happens(SERVER, NobodyHere((ANA.seat, "nobody"))).put == {
        f"facilitator:{line}": Facilitator(connected=False),
    }
    assert is_missing(story.board, FAC.seat) and not is_missing(story.board, ANA.seat)
    assert not is_missing(story.board, "nobody") and not is_missing(story.board, WALL.seat)
    story.happens(FAC, Arrive())
    ana = story.board.need(Seat, ANA.seat)
    assert story.happens(SERVER, NobodyHere()).put == {
        f"seat:{ANA.seat}": replace(ana, here=False),
        f"facilitator:{line}": Facilitator(connected=False),
    }
    assert not story.happens(SERVER, NobodyHere())
    story.happens(SERVER, TellDevices())
    assert not story.board.need(Device, device).connected


def test_facilitators_are_told_together_of_the_phones_that_came_and_went():
    """[V16] At once only of a phone that was never here: nothing was written on it."""
    story = opened()
    story.enters(BEN)
    ana, ben = (f"device:{story.board.need(Seat, one.seat).device}" for one in (ANA, BEN))
    assert story.seen("console")[ana] == story.seen("console")[ben] == Device(connected=True)
    before = story.seen("console")
    for one in (ANA, BEN):
        assert story.happens(one, Leave())
        assert is_missing(story.board, one.seat) and not story.happens(one, Leave())
    assert story.seen("console") == before
    away = Device(connected=False)
    assert story.happens(SERVER, TellDevices()).put == {ana: away, ben: away}
    assert not story.happens(SERVER, TellDevices())
    story.happens(BEN, Arrive())
    assert not is_missing(story.board, BEN.seat) and story.seen("console")[ben] == away
    assert story.happens(SERVER, TellDevices()).put == {ben: Device(connected=True)}


def test_nobody_enters_a_board_on_which_no_meeting_was_opened():
    """[E1]"""
    story = opened()
    story.says(FAC, "erase", code=CODE)
    with pytest.raises(Rejected, match=r"^unknown$"):
        story.happens(SERVER, Enter("late", CODE))


def test_a_meeting_is_opened_once_under_its_code():
    """[P3]"""
    story = Story()
    with pytest.raises(Rejected, match=r"^closed$"):
        story.happens(SERVER, opening())
