"""The role that each key gives, and that a code gives."""

import pytest

from board.domain.change import Rejected
from board.domain.decide.people.facilitators import Invite
from board.domain.key_roles import KeyRole, role_of_key
from tests.support.stories.cast import CODE, FAC, KEYS, Story


def test_each_key_gives_its_role_and_the_code_a_participants():
    """[E1]"""
    board = Story().board
    roles = [role_of_key(board, KEYS[role], CODE).role for role in KEYS]
    assert roles == list(KEYS) == ["facilitator", "wall", "participant"]


def test_the_key_of_an_invitation_gives_a_facilitators_role_and_the_sealed_wall():
    """[E1]"""
    story = Story()
    story.happens(FAC, Invite("invitation-1", "d" * 64, "sealed"))
    found = role_of_key(story.board, "d" * 64, CODE)
    assert found == KeyRole("facilitator", "invitation-1", "sealed")


@pytest.mark.parametrize(("digest", "code"), [("9" * 64, CODE), (None, "AAAAAA")])
def test_any_other_key_or_code_is_unknown(digest, code):
    """[E1]"""
    with pytest.raises(Rejected, match=r"^unknown$"):
        role_of_key(Story().board, digest, code)
