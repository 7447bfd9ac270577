"""The links to a cycle: given, renewed and taken back."""

import pytest

from board.domain.board import bare
from board.domain.context import Actor
from board.domain.decide.cycle.cycle_links import GiveLink, TakeLink
from board.domain.decide.cycle.cycling import EditCycle
from board.domain.records.cycle import Cycle, CycleKey
from board.domain.views.audiences import cycle_view
from tests.support.stories.cast import ANA, FAC
from tests.support.stories.cycle import KEY, LINK_HOLDER, OTHER, STRANGER, CycleStory


@pytest.mark.parametrize("actor", [STRANGER, ANA, FAC, Actor("server")])
def test_who_holds_no_link_asks_in_vain(actor):
    """[K1]"""
    story = CycleStory()
    code = story.refused(actor, EditCycle(title="Autre"))
    assert code == ("unknown" if actor is STRANGER else "forbidden")


def test_a_second_link_opens_and_once_taken_back_opens_nothing():
    """[K1]"""
    story = CycleStory()
    story.happens(LINK_HOLDER, GiveLink(OTHER, renews=False))
    assert list(story.board.of(CycleKey).values()) == [CycleKey(KEY, 1), CycleKey(OTHER, 2)]
    second = Actor("link_holder", OTHER)
    story.happens(second, EditCycle(title="À deux"))
    (link,) = [key for key, one in story.board.of(CycleKey).items() if one.digest == OTHER]
    story.happens(LINK_HOLDER, TakeLink(bare(link)))
    assert story.refused(second, EditCycle(title="Encore")) == "unknown"
    assert not story.happens(LINK_HOLDER, TakeLink(bare(link)))


def test_a_link_that_was_renewed_opens_nothing_any_more():
    """[K1]"""
    story = CycleStory()
    story.happens(LINK_HOLDER, GiveLink(OTHER, renews=True))
    assert story.links == [OTHER]
    assert story.refused(LINK_HOLDER, EditCycle(title="Encore")) == "unknown"


def test_the_last_link_can_only_be_renewed_and_five_are_enough():
    """[K1]"""
    story = CycleStory()
    (link,) = story.board.of(CycleKey)
    assert story.refused(LINK_HOLDER, TakeLink(bare(link))) == "forbidden"
    for number in range(4):
        story.happens(LINK_HOLDER, GiveLink(f"{number}" * 64, renews=False))
    assert story.refused(LINK_HOLDER, GiveLink(OTHER, renews=False)) == "too_many"
    story.happens(LINK_HOLDER, GiveLink(OTHER, renews=True))
    assert len(story.links) == 5


def test_who_holds_a_link_sees_no_digest():
    """[K1] [V1]"""
    story = CycleStory()
    story.happens(LINK_HOLDER, GiveLink(OTHER, renews=False))
    seen = cycle_view(story.board, OTHER, story.now)
    links = {one.order: one.own for key, one in seen.items() if key.startswith("keeper:")}
    assert links == {1: False, 2: True}
    assert KEY not in repr(seen) and OTHER not in repr(seen)
    assert isinstance(seen["cycle"], Cycle)
