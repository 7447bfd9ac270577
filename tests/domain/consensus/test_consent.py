"""A proposal goes on by consent if nobody objects; the board never counts for a majority."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.domain import consensus

ANSWERS = st.sampled_from(["no_objection", "concern", "objection", None])
ITEMS = ("one", "two", "three")
BALLOTS = st.lists(st.fixed_dictionaries(dict.fromkeys(ITEMS, ANSWERS)), max_size=14)


def status(*answers: str | None) -> str:
    return consensus.consent([{"one": answer} for answer in answers], ["one"])["one"]


def test_one_objection_stops_whatever_the_others_say():
    """[C10]"""
    assert status(*["no_objection"] * 40, "objection") == "objection"
    assert status("objection", "concern", "no_objection", *[None] * 8) == "objection"


def test_a_concern_does_not_stop():
    """[C10]"""
    assert status("no_objection", "no_objection", "concern") == "concerns"
    assert status("no_objection", "no_objection", "no_objection", None) == "no_objection"


def test_consent_needs_three_answers_and_half_of_those_who_came():
    """[C10]"""
    assert status() == status("no_objection", "no_objection") == "too_few"
    three = ("no_objection",) * 3
    assert status(*three, *[None] * 4) == "too_few"
    assert status(*three, *[None] * 3) == "no_objection"


@pytest.mark.parametrize("silent", [0, 3])
def test_what_fewer_than_three_answered_looks_the_same(silent):
    """[C10] The status would tell the answer of the only one, or of the other one of two."""
    for one, other in product(("no_objection", "concern", "objection"), repeat=2):
        assert status(one, *[None] * silent) == "too_few"
        assert status(one, other, *[None] * silent) == "too_few"


@given(BALLOTS)
def test_an_item_with_an_objection_is_never_proposed_and_any_other_may_be(ballots):
    """[C10] One or two topics at most, and none by an order that the statuses do not make."""
    statuses = consensus.consent(ballots, ITEMS)
    order = consensus.by_status(statuses)
    assert sorted(order, key=lambda i: consensus.STATUSES.index(statuses[i])) == list(order)
    for topics in (1, 2):
        proposed = consensus.consented(statuses, topics)
        assert len(proposed) <= topics
        assert all(statuses[item] in ("no_objection", "concerns") for item in proposed)
        left = set(ITEMS) - set(proposed)
        best = {statuses[item] for item in proposed} or {"no_objection"}
        equal = [i for i in left if proposed and statuses[i] in best]
        assert not equal


@given(BALLOTS)
def test_the_answers_of_two_people_exchanged_change_nothing(ballots):
    """[C10] [V8]"""
    assert consensus.consent(ballots, ITEMS) == consensus.consent(ballots[::-1], ITEMS)
