"""Entering and leaving, the rights of each role, and the end."""

import pytest

from board.domain.board import ref
from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.presence import Arrive, NobodyHere, TellDevices
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Note
from board.domain.records.facilitators import Recall
from board.domain.records.meeting import Device
from board.domain.records.own import Ballot, Grades
from board.domain.records.private import Keys, Seat
from board.domain.views.mine import farewell
from tests.support.stories.cast import ANA, BEN, CLEO, CODE, FAC, KEYS, NOON, SERVER, WALL, Story

CARD = "card:card-another"


@pytest.fixture
def story() -> Story:
    return Story(step="express")


def enters(story: Story, code: str = CODE, key: str | None = None, seat: str = "new") -> str:
    try:
        story.happens(SERVER, Enter(seat, code, key))
    except Rejected as rejected:
        return rejected.code
    return story.board.find(Seat, seat).role


def test_a_key_gives_its_role_and_the_code_a_participants_seat(story):
    """[E1]"""
    assert enters(story, seat="a") == "participant"
    assert enters(story, key="0" * 64, seat="b") == "participant"
    assert enters(story, key=KEYS["wall"], seat="c") == "wall"
    assert enters(story, key=KEYS["facilitator"], seat="d") == "facilitator"
    assert enters(story, code="AAAAAA", seat="e") == "unknown"
    assert enters(story, key="9" * 64, seat="e") == "unknown"


def test_a_locked_or_ended_meeting_is_unknown_to_newcomers(story):
    """[E1] [E2] Who has a seat comes back while it is locked; a key to lead still opens."""
    story.says(FAC, "lock_entrance", locked=True)
    assert enters(story) == "unknown" and enters(story, key="0" * 64) == "unknown"
    assert enters(story, seat=ANA.seat) == "participant"
    assert enters(story, key=KEYS["facilitator"], seat="lead") == "facilitator"
    story.says(FAC, "lock_entrance", locked=False)
    story.says(FAC, "end_meeting")
    assert enters(story) == "unknown"
    for number, key in enumerate((KEYS["wall"], "0" * 64)):
        assert enters(story, key=key, seat=f"late-{number}") == "unknown"
    assert enters(story, key=KEYS["facilitator"], seat="late") == "facilitator"


def test_entering_again_keeps_the_seat(story):
    """[E2] [P2]"""
    story.card(ANA, "a-demand")
    version = story.board.version
    story.enters(ANA)
    assert story.board.version == version
    assert "mine:card-a-demand" in story.own(ANA)


def test_a_new_code_sends_participants_to_the_door_and_they_find_what_is_theirs(story):
    """[E3] [V5]"""
    story.card(ANA, "a-demand")
    story.says(FAC, "change_code", once="change-01", join="7" * 64)
    story.says(FAC, "change_code", once="change-01", join="8" * 64)
    keys = story.board.find(Keys)
    assert keys.epoch == 1 and keys.code != CODE
    assert farewell(story.board, ANA.seat, "participant") == "code_changed"
    assert farewell(story.board, FAC.seat, "facilitator") is None
    assert story.seen("wall")["entrance"].code == keys.code
    assert "entrance" not in story.seen("phone")

    assert enters(story, seat="late") == "unknown" and enters(story, key="0" * 64) == "unknown"
    story.enters(ANA, keys.code)
    assert farewell(story.board, ANA.seat, "participant") is None
    assert "mine:card-a-demand" in story.own(ANA)
    assert enters(story, key="7" * 64, seat="late") == "participant"


def test_a_removed_seat_may_do_nothing_more_and_its_writing_stays(story):
    """[E4] [V4]"""
    card = story.card(ANA, "a-demand")
    device = story.board.find(Seat, ANA.seat).device
    assert f"device:{device}" in story.seen("console")
    assert not any(key.startswith("device:") for key in story.seen("wall"))
    story.says(FAC, "remove_seat", device=device)
    assert f"device:{device}" not in story.board.ids()
    assert farewell(story.board, ANA.seat, "participant") == "removed"
    assert story.refused(ANA, "withdraw_card", card="card-a-demand") == "forbidden"
    story.says(FAC, "reveal", what="cards", shown=True)
    assert card in story.seen("console")


def test_remove_me_takes_back_all_that_the_seat_wrote(story):
    """[E5]"""
    card, other = story.card(ANA, "a-demand"), story.card(BEN, "another")
    story.says(FAC, "agree", items=[card, other])
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    story.says(ANA, "volunteer")
    story.says(ANA, "remove_me")
    left = story.board.ids()
    assert card not in left and "topic:card-a-demand" not in left and "entry:entry-01" not in left
    assert not any(key.startswith("offer:") for key in left)
    assert f"seat:{ANA.seat}" not in left and other in left
    assert story.board.synthesis.volunteers == 0


def test_remove_me_takes_back_notes(story):
    """[E5]"""
    card = story.card(BEN, "another")
    story.says(FAC, "agree", items=[card])
    story.says(FAC, "go_to", step="explore")
    said = {"topic": "topic:card-another", "column": "insight"}
    story.says(ANA, "add_note", note="note-0001", text="Une note", **said)
    story.says(BEN, "add_note", note="note-0002", text="Une autre", **said)
    story.says(ANA, "remove_me")
    assert set(story.board.of(Note)) == {"note:note-0002"}


@pytest.mark.parametrize(
    ("round_", "answer", "kind"),
    [
        ("resonance", lambda story, who: story.says(who, "resonate", items=[]), Ballot),
        ("check", lambda story, who: story.says(who, "grade", item=CARD, grade=-2), Grades),
    ],
)
@pytest.mark.parametrize("leaving", ["removed", "of their own"])
def test_the_answer_of_a_seat_that_is_gone_is_deleted_and_not_counted(
    story, round_, answer, kind, leaving
):
    """[E4] [E5] [V15] The answers of the others stay, and the number of those received."""
    story.card(BEN, "another")
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, f"open_{round_}", items=[CARD])
    for who in (ANA, BEN):
        answer(story, who)
    kept = {ref(kind, story.board.need(Seat, BEN.seat).ballot)}
    if leaving == "removed":
        story.says(FAC, "remove_seat", device=story.board.need(Seat, ANA.seat).device)
    else:
        story.says(ANA, "remove_me")
    assert (set(story.board.of(kind)), story.board.choice.answers) == (kept, 2)
    story.enters(CLEO)
    answer(story, CLEO)
    assert story.board.choice.answers == 3


def test_the_end_forgets_what_was_whose_and_says_goodbye(story):
    """[E6] [A3] [A5]"""
    card = story.card(ANA, "a-demand")
    story.says(FAC, "end_meeting")
    assert not story.says(FAC, "end_meeting")
    assert farewell(story.board, ANA.seat, "participant") == "ended"
    assert farewell(story.board, WALL.seat, "wall") == "ended"
    assert farewell(story.board, FAC.seat, "facilitator") is None
    assert not any(seat.cards for seat in story.board.of(Seat).values())
    assert not story.board.of(Device) and card in story.seen("console")
    assert story.board.meeting.step == "ended"
    assert story.refused(FAC, "go_to", step="words") == "closed"
    assert story.refused(ANA, "withdraw_card", card="card-a-demand") == "forbidden"


def test_erasing_needs_the_code_and_leaves_nothing(story):
    """[E7]"""
    story.card(ANA, "a-demand")
    assert story.refused(FAC, "erase", code="AAAAAA") == "bad_request"
    story.says(FAC, "erase", code=f"{CODE[:3].lower()}-{CODE[3:]}")
    assert story.board.ids() == set()
    assert farewell(story.board, FAC.seat, "facilitator") == "erased"
    assert story.seen("console") == {}
    assert enters(story) == "unknown"


def test_a_reminder_of_the_frame_is_silent_and_at_most_one_a_minute(story):
    """[A7] [V4]"""
    story.says(ANA, "recall_frame")
    assert story.seen("console")["frame:recall"] == Recall(NOON)
    assert "frame:recall" not in {**story.seen("wall"), **story.seen("phone")}
    assert story.refused(ANA, "recall_frame") == "slow_down"
    story.says(BEN, "recall_frame")
    story.minutes = 1
    story.says(ANA, "recall_frame")


def test_a_mark_is_the_facilitators_until_the_group_agrees(story):
    """[V6]"""
    card = story.card(ANA, "a-demand")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "take_elsewhere", item=card, frame="Réunion de direction")
    assert story.seen("console")[card].elsewhere
    assert not story.seen("wall")[card].elsewhere
    assert "elsewhere:card-a-demand" not in story.seen("wall")
    story.says(FAC, "record_agreement", item=card)
    assert story.seen("wall")[card].elsewhere
    assert isinstance(story.seen("phone")["elsewhere:card-a-demand"], Elsewhere)
    story.says(FAC, "leave_here", item=card)
    assert not story.seen("console")[card].elsewhere
    assert story.refused(FAC, "record_agreement", item=card) == "not_found"


def test_phones_come_and_go_and_after_a_fall_nobody_is_noted_as_here(story):
    """[E2]"""
    device = f"device:{story.board.find(Seat, ANA.seat).device}"
    story.happens(ANA, Arrive())
    assert story.board.get(device).connected
    story.happens(SERVER, NobodyHere())
    story.happens(SERVER, TellDevices())
    assert not story.board.get(device).connected


def test_a_reminder_is_free_again_when_the_server_s_clock_was_set_back():
    """[A7] [T7]"""
    story = Story()
    story.minutes = 60
    story.says(ANA, "recall_frame")
    story.minutes = 59
    story.says(ANA, "recall_frame")
    assert story.refused(ANA, "recall_frame") == "slow_down"
