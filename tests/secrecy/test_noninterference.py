"""Nobody can tell which of two people wrote what, not even from bytes, order, sizes or times."""

import secrets
from itertools import count

import pytest

from tests.secrecy.screenplay import EXCHANGED, Said, exchanged, screenplay
from tests.secrecy.swapped_meeting import Heard, perform
from tests.support.simulation.virtual_loop import run

pytestmark = pytest.mark.long

SEEDS = 120
BATCH = 20


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_what_others_receive_does_not_change_when_two_people_are_exchanged(first, monkeypatch):
    """[V17] Neither what anybody else is told, nor when, nor how many bytes it takes."""
    for seed in range(first, first + BATCH):
        lines = screenplay(seed)
        as_it_is = heard_by_others(lines, monkeypatch)
        swapped = heard_by_others(exchanged(lines), monkeypatch)
        assert as_it_is.keys() == swapped.keys()
        for screen, heard in as_it_is.items():
            assert heard == swapped[screen], f"seed {seed}: {screen}"


def heard_by_others(lines: list[Said], monkeypatch) -> Heard:
    """What the screens of all but the two receive; marks of commits are counted, not drawn."""
    drawn = count()
    monkeypatch.setattr(secrets, "token_urlsafe", lambda size: f"{next(drawn):08}")
    heard = run(perform(lines))
    return {screen: told for screen, told in heard.items() if screen not in EXCHANGED}


def test_the_two_themselves_are_told_of_their_own(monkeypatch):
    """[V17] The comparison has something to find: the two people's own screens do change."""
    lines = screenplay(1)
    as_it_is, swapped = run(perform(lines)), run(perform(exchanged(lines)))
    for seat in EXCHANGED:
        assert as_it_is[seat] != swapped[seat]
