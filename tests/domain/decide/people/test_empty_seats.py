"""Seats that nobody uses go, and nothing that somebody wrote goes with them."""

import pytest

from board.domain.board import ref
from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.presence import (
    Arrive,
    Leave,
    TellDevices,
    are_devices_untold,
    is_device_untold,
)
from board.domain.records.meeting import Device
from board.domain.records.private import Keys, Seat
from board.domain.views.mine import farewell
from tests.support.stories.cast import ANA, BEN, CODE, FAC, KEYS, SERVER, Story
from tests.support.stories.consent import consenting

ASLEEP = Actor("participant", "asleep")


@pytest.fixture
def story():
    return Story(step="express")


def enters(story, seat):
    story.happens(SERVER, Enter(seat, story.board.need(Keys).code))


def seats(story):
    return {seat_id.partition(":")[2] for seat_id in story.board.of(Seat)}


def test_a_seat_that_waited_ten_minutes_for_a_phone_is_given_up(story):
    """[E18] Its device leaves the console with it."""
    enters(story, "never")
    device = ref(Device, story.board.need(Seat, "never").device)
    story.minutes = 9
    enters(story, "soon-after")
    assert "never" in seats(story)
    story.minutes = 10
    enters(story, "later")
    assert "never" not in seats(story)
    assert device not in story.board.ids()
    assert {"soon-after", "later"} <= seats(story)


def test_seats_of_walls_that_no_screen_uses_are_given_up_too(story):
    """[E18] Whoever has the wall's link could fill the meeting. A connected wall stays."""
    shown = Actor("wall", "shown")
    for seat in ("never", "shown"):
        story.happens(SERVER, Enter(seat, CODE, KEYS["wall"]))
    story.happens(shown, Arrive(wall=True))
    story.says(FAC, "remove_away")
    assert {"never", "shown"} <= seats(story)
    story.minutes = 10
    enters(story, "later")
    assert "never" not in seats(story) and "shown" in seats(story)


def test_seats_of_walls_that_a_change_of_code_put_out_are_given_up_ten_minutes_later(story):
    """[E18] [L5] Until then the wall is told why it is out."""
    out = Actor("wall", "out")
    story.happens(SERVER, Enter("out", CODE, KEYS["wall"]))
    story.happens(out, Arrive(wall=True))
    story.happens(out, Leave(wall=True))
    story.says(FAC, "change_code")
    assert farewell(story.board, "out", "wall") == "code_changed"
    story.minutes = 10
    enters(story, "later")
    assert "out" not in seats(story)


def test_a_phone_that_connected_once_keeps_its_seat(story):
    """[E18] [E2] It may be asleep in a pocket."""
    enters(story, "asleep")
    seat = story.board.need(Seat, "asleep")
    assert seat.waits_since > 0
    story.happens(ASLEEP, Arrive())
    story.happens(ASLEEP, Leave())
    story.minutes = 600
    enters(story, "later")
    assert "asleep" in seats(story)
    assert story.board.need(Seat, "asleep").waits_since == 0


@pytest.mark.long
def test_an_empty_seat_makes_room_in_a_full_meeting(story):
    """[E18] [A9]"""
    kept = len(seats(story))
    for number in range(2_500 - kept):
        enters(story, f"taken-{number}")
    with pytest.raises(Rejected, match=r"^too_many$"):
        enters(story, "one-more")
    story.minutes = 10
    enters(story, "one-more")
    assert "one-more" in seats(story) and "taken-0" not in seats(story)


def test_a_change_of_code_removes_who_never_connected_alone(story):
    """[E18] [E3]"""
    story.card(ANA, "a-demand")
    for seat in ("never", "asleep"):
        enters(story, seat)
    story.happens(ASLEEP, Arrive())
    story.happens(ASLEEP, Leave())
    story.says(FAC, "change_code")
    assert "never" not in seats(story)
    assert farewell(story.board, "asleep", "participant") == "code_changed"
    assert farewell(story.board, ANA.seat, "participant") == "code_changed"


def test_a_facilitator_removes_all_that_are_away_and_hold_nothing(story):
    """[E18] Whoever wrote, and whoever is connected, keeps their seat."""
    story.card(ANA, "a-demand")
    story.happens(BEN, Arrive())
    for seat in ("never", "asleep"):
        enters(story, seat)
    story.happens(ASLEEP, Arrive())
    story.happens(ASLEEP, Leave())
    story.says(FAC, "seat_person", person="one")
    story.says(FAC, "remove_away")
    assert "asleep" in seats(story), "the console still shows it as connected"
    story.happens(SERVER, TellDevices())
    story.says(FAC, "remove_away")
    left = seats(story)
    assert {ANA.seat, BEN.seat, FAC.seat, "paper-one"} <= left
    assert not left & {"never", "asleep"}
    assert not story.says(FAC, "remove_away")
    assert story.refused(ANA, "remove_away") == "forbidden"


def test_a_phone_that_sleeps_with_words_of_an_objection_keeps_its_seat():
    """[E18] [C10] Without it nobody could take the words back."""
    story, (item,) = consenting()
    story.says(BEN, "grade", item=item, grade="objection", words="Trop tôt.")
    story.says(FAC, "close_check")
    story.happens(BEN, Leave())
    story.happens(SERVER, TellDevices())
    story.says(FAC, "remove_away")
    assert BEN.seat in seats(story)
    (words,) = story.own(BEN)["seat"].reservations
    story.says(BEN, "withdraw_reservation", reservation=words)
    story.says(FAC, "remove_away")
    assert BEN.seat not in seats(story)


def test_a_phone_that_went_is_untold_by_its_seat_until_facilitators_are_told(story):
    """[V16] Asked of one seat it is the same as asked of all."""
    for seat in ("new", "other"):
        enters(story, seat)
        story.happens(Actor("participant", seat), Arrive(wall=False))
    story.happens(SERVER, TellDevices())
    story.happens(Actor("participant", "new"), Leave(wall=False))
    assert [is_device_untold(story.board, seat) for seat in ("new", "other", "gone")] == [
        True,
        False,
        False,
    ]
    assert are_devices_untold(story.board)
    story.happens(SERVER, TellDevices())
    assert not is_device_untold(story.board, "new")
    assert not are_devices_untold(story.board)
