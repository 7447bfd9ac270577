"""Nobody can tell which of two people wrote what, not even from bytes, order, sizes or times."""

import pytest

from tests.secrecy.compared import differences
from tests.secrecy.performance import performed
from tests.secrecy.screenplay import EXCHANGED, exchanged, screenplay
from tests.secrecy.secrets_kept import told_secrets

pytestmark = pytest.mark.long

SEEDS = 16
"""`python -m tests.secrecy --meetings 5000` compares more of them."""


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_changes_for_others_when_two_people_are_exchanged(seed):
    """[V17] [V11] Neither what anybody is told, nor when, nor how many bytes it takes."""
    assert differences(seed) == []


@pytest.mark.parametrize("seed", range(SEEDS // 2))
def test_what_is_hidden_could_be_anything(seed):
    """[V2] [V3] [V8] Other words or answers of two people look the same until they are shown."""
    assert told_secrets(seed) == []


def test_pictures_and_pdf_do_not_change_either():
    """[V17] [V11] As drawn by the products' own engines."""
    assert differences(5, drawn=True) == []


def test_the_two_themselves_are_told_of_their_own():
    """[V17] The comparison has something to find: the two people's own screens do change."""
    play = screenplay(1)
    as_it_is, swapped = performed(play, 1), performed(exchanged(play), 1)
    for name in EXCHANGED:
        assert as_it_is.heard[name] != swapped.heard[name]
