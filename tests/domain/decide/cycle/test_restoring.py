"""A cycle restored from a file: as it was, under a new link, kept no longer."""

from dataclasses import replace

import pytest

from board.domain.board import Board, bare
from board.domain.change import Change, Rejected
from board.domain.context import Moment
from board.domain.decide import decide
from board.domain.decide.cycle.restoring import RestoreCycle, RestoreThemes
from board.domain.durations import DAY
from board.domain.records.cycle import Cycle, CycleKey, CycleSession, KeptThemes, RestoredSession
from board.domain.records.plan import PlanStep
from tests.support.stories.cast import NOON, SERVER

KEY = "n" * 64
OPENED = NOON - 60 * DAY
ERASED = NOON + 40 * DAY
HELD = (
    RestoredSession(1, NOON - 40 * DAY, ended=True),
    RestoredSession(2, NOON - 10 * DAY, ended=False),
)
FILE = RestoreCycle(
    key=KEY,
    title="Équipe mobile",
    method="rpp",
    language="fr",
    number=3,
    opened_at=OPENED,
    erase_at=ERASED,
    dates=(None, None, NOON + 20 * DAY),
    rules=("Ce qui se dit ici reste ici.",),
    plan=(PlanStep("aims", 7),),
    led_by=2,
    sessions=HELD,
    addresses=("", "Salle 2"),
)
THEMES = RestoreThemes(2, ("La fatigue", "Les relais"), NOON + 20 * DAY)


def restored(command: RestoreCycle | RestoreThemes, board: Board | None = None) -> Board:
    draft = (board or Board()).draft()
    draft.apply(asked(command, draft))
    return draft


def asked(command: RestoreCycle | RestoreThemes, board: Board) -> Change:
    return decide(board, command, SERVER, Moment(NOON, "chance"))


def refused(command: RestoreCycle | RestoreThemes, board: Board | None = None) -> str:
    with pytest.raises(Rejected) as rejected:
        asked(command, board or Board())
    return rejected.value.code


def test_a_cycle_comes_back_as_its_file_has_it_under_a_link_of_its_own():
    """[O1] [O2] Its meetings were held; their boards stayed where they were."""
    board = restored(FILE)
    assert board.need(Cycle) == Cycle(
        title="Équipe mobile",
        method="rpp",
        language="fr",
        number=3,
        opened_at=OPENED,
        erase_at=ERASED,
        dates=(None, None, NOON + 20 * DAY),
        rules=("Ce qui se dit ici reste ici.",),
        plan=(PlanStep("aims", 7),),
        led_by=2,
        addresses=("", "Salle 2"),
    )
    ((link, key),) = board.of(CycleKey).items()
    assert (key, len(bare(link))) == (CycleKey(KEY, order=1), 32)
    assert dict(board.of(CycleSession)) == {
        "session:1": CycleSession(1, HELD[0].date, until=NOON, code=None, ended=True),
        "session:2": CycleSession(2, HELD[1].date, until=NOON, code=None, ended=False),
    }


def test_it_is_kept_no_longer_than_its_file_says_or_its_dates_come_to():
    """[O4] [K5] Thirty days after its last date, whatever the file says."""
    assert restored(replace(FILE, erase_at=NOON + 1)).need(Cycle).erase_at == NOON + 1
    late = replace(FILE, erase_at=NOON + 900 * DAY)
    assert restored(late).need(Cycle).erase_at == NOON + 50 * DAY


def test_a_cycle_that_is_over_or_would_replace_another_is_not_taken_in():
    """[O2] [O4]"""
    assert refused(replace(FILE, erase_at=NOON)) == "closed"
    assert refused(FILE, restored(FILE)) == "closed"


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 41, "dates": ()},
        {"dates": (NOON + 2_000 * DAY,)},
        {"number": 1, "dates": (), "led_by": 1},
        {"sessions": (HELD[1],), "led_by": 1},
        {"sessions": (HELD[0], HELD[0])},
        {"led_by": 3},
        {"opened_at": NOON + DAY + 1},
        {"sessions": (HELD[0], RestoredSession(2, NOON + DAY + 1, ended=True))},
    ],
)
def test_a_file_that_does_not_hang_together_is_refused(wrong):
    """[O2] Meetings are numbered from one on, within the cycle, and were held in the past."""
    assert refused(replace(FILE, **wrong)) == "bad_request"


def test_a_cycle_comes_from_a_place_whose_clock_is_a_day_ahead_at_most():
    """[O2]"""
    assert restored(replace(FILE, opened_at=NOON + DAY, sessions=(), led_by=0)).ids()
    ahead = (HELD[0], RestoredSession(2, NOON + DAY, ended=True))
    assert restored(replace(FILE, sessions=ahead)).ids()


def test_a_cycle_of_which_every_meeting_was_held_comes_back():
    """[O1]"""
    assert restored(replace(FILE, number=2, dates=())).need(Cycle).number == 2


def test_a_file_has_as_many_rules_as_a_meeting_may_have():
    """[O2] [A4]"""
    assert len(restored(replace(FILE, rules=("Règle",) * 30)).need(Cycle).rules) == 30
    assert refused(replace(FILE, rules=("Règle",) * 31)) == "too_many"


def test_kept_titles_come_back_under_new_ids_until_when_they_were_kept():
    """[O1] [O4] Under 45 days, as everything that waits for the next meeting."""
    kept = restored(THEMES).need(KeptThemes)
    assert (kept.number, kept.erase_at) == (2, NOON + 20 * DAY)
    assert [theme.title for theme in kept.themes] == ["La fatigue", "Les relais"]
    assert len({theme.id for theme in kept.themes}) == 2
    assert {len(theme.id) for theme in kept.themes} == {22}
    long = restored(replace(THEMES, erase_at=NOON + 900 * DAY)).need(KeptThemes)
    assert long.erase_at == NOON + 45 * DAY


@pytest.mark.parametrize("gone", [{"titles": ()}, {"erase_at": NOON}])
def test_titles_that_are_over_are_not_taken_in(gone):
    """[O4]"""
    assert not asked(replace(THEMES, **gone), Board())
    assert restored(replace(THEMES, **gone), restored(THEMES)).find(KeptThemes) is None
    assert restored(replace(THEMES, erase_at=NOON + 1)).need(KeptThemes).erase_at == NOON + 1


def test_a_file_has_as_many_titles_as_a_meeting_may_keep():
    """[O2] [K9]"""
    assert len(restored(replace(THEMES, titles=("t",) * 20)).need(KeptThemes).themes) == 20
    assert refused(replace(THEMES, titles=("t",) * 21)) == "too_many"
