"""Two facilitators: a key for each, a record of their own, and an invitation taken back."""

import pytest

from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.facilitators import Invite
from board.domain.decide.people.presence import Arrive, Leave, NobodyHere
from board.domain.records.facilitators import Facilitator, Invitation
from board.domain.records.meeting import OpenedWall
from board.domain.records.private import Keys, Pass, Seat
from board.domain.views.mine import farewell
from tests.support.stories.cast import ANA, CODE, FAC, SERVER, WALL, Story

DIGEST = "c" * 64
OTHER = Actor("facilitator", "other")


@pytest.fixture
def story() -> Story:
    story = Story(ANA, FAC, WALL)
    story.happens(FAC, Arrive())
    return story


def invites(story: Story, invitation: str = "invitation-1", digest: str = DIGEST) -> None:
    story.happens(FAC, Invite(invitation, digest, "sealed"))


def comes(story: Story, who: Actor = OTHER, digest: str = DIGEST) -> None:
    story.happens(SERVER, Enter(who.seat, CODE, digest))
    story.happens(who, Arrive())


def facilitators(story: Story) -> list[Facilitator]:
    found = [r for r in story.seen("console").values() if isinstance(r, Facilitator)]
    return sorted(found, key=lambda line: line.invitation or "")


def test_the_key_of_an_invitation_gives_all_rights_of_a_facilitator(story):
    """[L1] [E1]"""
    invites(story)
    comes(story)
    story.says(OTHER, "go_to", step="express")
    assert story.board.meeting.step == "express"
    assert story.seen("console")["invitation:invitation-1"] == Invitation(used=True)
    assert [line.invitation for line in facilitators(story)] == [None, "invitation-1"]


def test_a_key_that_was_taken_back_opens_nothing_and_its_holder_is_removed(story):
    """[L1] Whatever they wrote stays; the meeting's own key cannot be taken back."""
    invites(story)
    comes(story)
    story.says(OTHER, "post_card", card="card-0001", kind="theme", title="Une parole")
    story.says(FAC, "withdraw_invitation", invitation="invitation-1")
    assert not story.says(FAC, "withdraw_invitation", invitation="invitation-1")
    assert story.refused(OTHER, "go_to", step="express") == "forbidden"
    assert farewell(story.board, OTHER.seat, "facilitator") == "removed"
    with pytest.raises(Rejected, match=r"^unknown$"):
        comes(story, Actor("facilitator", "again"))
    assert "card:card-0001" in story.seen("console")
    assert not story.board.of(Pass) and len(facilitators(story)) == 1


def test_a_declared_trade_is_seen_by_facilitators_alone(story):
    """[L2] [V4] And it can be taken back."""
    story.says(FAC, "declare_trade", trade="peer")
    assert [line.trade for line in facilitators(story)] == ["peer"]
    for audience in ("phone", "wall"):
        assert not [key for key in story.seen(audience) if key.startswith("facilitator:")]
    assert not story.says(FAC, "declare_trade", trade="peer")
    story.says(FAC, "declare_trade", trade=None)
    assert [line.trade for line in facilitators(story)] == [None]


def test_a_facilitator_knows_which_record_is_their_own(story):
    """[L2] [V7]"""
    line = story.own(FAC)["seat"].facilitator
    assert story.board.find(Facilitator, line)
    assert story.own(ANA)["seat"].facilitator is None


def test_facilitators_see_each_other_come_and_go(story):
    """[L3]"""
    invites(story)
    comes(story)
    assert [line.connected for line in facilitators(story)] == [True, True]
    story.happens(OTHER, Leave())
    assert [line.connected for line in facilitators(story)] == [True, False]
    story.happens(OTHER, Arrive())
    story.happens(SERVER, NobodyHere())
    assert [line.connected for line in facilitators(story)] == [False, False]


def test_facilitators_keep_their_seats_at_the_end(story):
    """[E6] [L1] They pass on and erase; a link that was given can still be taken back."""
    invites(story)
    comes(story)
    story.says(FAC, "end_meeting")
    assert len(facilitators(story)) == 2
    story.says(FAC, "withdraw_invitation", invitation="invitation-1")
    assert [key for key, seat in story.board.of(Seat).items() if seat.role == "facilitator"] == [
        f"seat:{FAC.seat}"
    ]


def test_a_sixth_invitation_is_refused(story):
    """[L1]"""
    for number in range(5):
        invites(story, f"invitation-{number}", str(number) * 64)
    with pytest.raises(Rejected, match=r"^too_many$"):
        invites(story, "invitation-6")


def test_withdrawing_someone_withdraws_whom_they_invited(story):
    """[L4] And whom those invited in turn; nobody else."""
    invites(story)
    comes(story)
    story.happens(OTHER, Invite("invitation-2", "d" * 64, "sealed"))
    third = Actor("facilitator", "third")
    comes(story, third, "d" * 64)
    story.happens(third, Invite("invitation-3", "e" * 64, "sealed"))
    invites(story, "invitation-4", "f" * 64)
    story.says(FAC, "withdraw_invitation", invitation="invitation-1")
    assert set(story.board.of(Invitation)) == {"invitation:invitation-4"}
    assert [farewell(story.board, who.seat, "facilitator") for who in (OTHER, third, FAC)] == [
        "removed",
        "removed",
        None,
    ]


def test_a_wall_that_is_connected_stays_when_the_code_changes_alone(story):
    """[L5] [L4]"""
    away = Actor("wall", "away")
    story.enters(away)
    for wall in (WALL, away):
        assert story.happens(wall, Arrive(wall=True))
        assert not story.happens(wall, Arrive(wall=True))
    story.happens(away, Leave(wall=True))
    story.says(FAC, "change_code")
    assert [farewell(story.board, wall.seat, "wall") for wall in (WALL, away)] == [
        None,
        "code_changed",
    ]
    assert list(story.board.of(OpenedWall).values()) == [OpenedWall(connected=True)]
    invites(story)
    story.says(FAC, "withdraw_invitation", invitation="invitation-1")
    assert farewell(story.board, WALL.seat, "wall") == "code_changed"
    assert not story.board.of(OpenedWall)


def test_a_key_that_another_change_overtook_is_asked_for_again(story):
    """[L5] [P3] A screen sends again what is `unavailable`."""
    story.says(FAC, "change_code", wall="1" * 64, wall_epoch=1)
    assert story.refused(FAC, "change_code", wall="2" * 64, wall_epoch=1) == "unavailable"
    assert story.board.need(Keys).wall == "1" * 64
