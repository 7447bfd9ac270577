"""The titles that a meeting keeps for the next one, for 45 days at most."""

import pytest

from board.domain.board import Board
from board.domain.context import Moment
from board.domain.decide import decide
from board.domain.decide.cycle.carrying import KeepThemes
from board.domain.durations import DAY
from board.domain.records.cycle import KeptTheme, KeptThemes
from tests.support.stories.cast import NOON, SERVER

SILENCE, SEUILS = KeptTheme("id-1", "La place du silence"), KeptTheme("id-2", "Les seuils")


class KeptBoard:
    """The board of kept titles, and the commands that meetings send to it."""

    def __init__(self) -> None:
        self.board = Board()

    def receives(
        self, number: int, *themes: KeptTheme, ended: bool = False, now: int = NOON
    ) -> bool:
        command = KeepThemes(number, themes, ended=ended)
        change = decide(self.board, command, SERVER, Moment(now, "chance"))
        if change:
            self.board = self.board.draft()
            self.board.apply(change)
        return bool(change)

    @property
    def themes(self) -> tuple[KeptTheme, ...]:
        kept = self.board.find(KeptThemes)
        return kept.themes if kept else ()


@pytest.fixture
def kept() -> KeptBoard:
    return KeptBoard()


def test_what_is_kept_waits_forty_five_days_and_is_said_twice_as_once(kept: KeptBoard):
    """[K5] [K3]"""
    kept.receives(1, SILENCE)
    assert kept.board.erase_at == NOON + 45 * DAY
    assert not kept.receives(1, SILENCE, now=NOON + DAY)
    assert kept.board.erase_at == NOON + 45 * DAY


def test_a_next_meeting_that_keeps_nothing_leaves_it_until_its_end(kept: KeptBoard):
    """[K5]"""
    kept.receives(1, SILENCE)
    assert not kept.receives(2)
    assert kept.themes == (SILENCE,)
    kept.receives(2, ended=True)
    assert kept.board.ids() == set()


def test_what_the_next_meeting_keeps_takes_its_place(kept: KeptBoard):
    """[K4] Whatever the earlier one says later."""
    kept.receives(1, SILENCE)
    kept.receives(2, SEUILS)
    assert not kept.receives(1, SILENCE, ended=True)
    assert kept.themes == (SEUILS,)


def test_a_meeting_that_keeps_nothing_any_more_leaves_nothing(kept: KeptBoard):
    """[K3] [P2]"""
    assert not kept.receives(1)
    kept.receives(1, SILENCE)
    kept.receives(1)
    assert kept.board.ids() == set()
