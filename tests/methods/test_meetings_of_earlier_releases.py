"""A meeting that an earlier release opened, or stored anew after going back to it."""

import json
from dataclasses import replace

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


def went_back(name):
    """The meeting after the release before this one stored it, and this one read it again."""
    method = methods.load(name)
    opened = replace(
        Story().board.meeting,
        method=name,
        steps=method.plan("first", "fr"),
        vocabulary=method.vocabulary(),
        for_management=method.management,
    )
    record = json.loads(to_store(opened))
    del record["for_management"], record["vocabulary"]["synthesis"]
    for step in record["steps"]:
        del step["choosing"]
    return opened, from_store(ref(Meeting), json.dumps(record).encode())


@pytest.mark.parametrize("name", methods.names())
def test_going_back_one_release_in_mid_meeting_loses_no_way_of_choosing_nor_agreement(name):
    """[P15] [C9] [R10] [Y8] What that release could not store comes from the method again."""
    opened, read = went_back(name)
    assert read == opened
    assert from_store(ref(Meeting), to_store(read)) == read


def test_some_method_has_each_of_what_comes_again():
    """[P15] So that the test before holds something."""
    read = [went_back(name)[1] for name in methods.names()]
    assert {step.choosing for one in read for step in one.steps} > {"resonance"}
    assert {one.for_management for one in read} == {True, False}
    assert () in {one.vocabulary.synthesis for one in read}


def test_one_of_a_method_that_is_gone_has_the_usual_ones():
    """[Y8]"""
    assert stored("gone", no_vocabulary).vocabulary == USUAL
