"""A meeting that was opened before its method could name its own kinds of card."""

import json

import pytest

from board import methods
from board.domain.board import ref
from board.domain.records.meeting import USUAL, USUAL_CARDS, KindOfCard, Meeting
from board.wire.codec import from_store, to_store
from tests.support.stories.cast import Story

OLD = ("bilan", "codev", "gapp", "intervision")


def stored(method, forget):
    """The meeting as an earlier release stored it, without what that one did not know."""
    record = json.loads(to_store(Story().board.meeting)) | {"method": method}
    forget(record)
    return from_store(ref(Meeting), json.dumps(record).encode())


def no_vocabulary(record):
    del record["vocabulary"]


def no_cards(record):
    del record["vocabulary"]["cards"]


@pytest.mark.parametrize("forget", [no_vocabulary, no_cards])
@pytest.mark.parametrize("method", ["rpp", *OLD])
def test_it_goes_on_with_the_kinds_of_its_method(method, forget):
    """[Y8]"""
    own = methods.load(method).vocabulary().cards
    assert stored(method, forget).vocabulary.cards == own
    assert all(stored(name, forget).vocabulary.cards != USUAL_CARDS for name in OLD)


def test_what_is_stored_again_is_the_same():
    """[Y8]"""
    once = stored("gapp", no_vocabulary)
    assert from_store(ref(Meeting), to_store(once)) == once


def test_one_that_stored_its_kinds_keeps_them():
    """[Y8] Whatever its method names now."""

    def kept(record):
        record["vocabulary"]["cards"] = [{"id": "incident", "natures": []}]

    assert stored("gapp", kept).vocabulary.cards == (KindOfCard("incident"),)


def test_one_of_a_method_that_is_gone_has_the_usual_ones():
    """[Y8]"""
    assert stored("gone", no_vocabulary).vocabulary == USUAL
