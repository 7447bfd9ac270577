"""The store went back while no process had the board open: a console that comes back knows it."""

import pytest
from structlog.testing import capture_logs

from board.live.coming_back import lost_after
from board.live.losses import NEWS_SECONDS, Losses
from board.live.screens import Screen
from board.store.lineage import KEPT_MARKS, Revision
from board.store.store import Unavailable
from tests.live.processes import BOARD, MARKS, SHOWN, Process, copy, put_back, two_on
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import BEN, CODE, FAC
from tests.support.until import until

LOST = 4


@pytest.fixture
def valkey():
    with Valkey() as server:
        yield server


@pytest.fixture
async def restarted(valkey: Valkey):
    """Two processes, started after the store lost four hidden cards; and what screens had."""
    earlier = await two_on(valkey.url)
    one, _ = earlier
    await one.says("reveal", what="cards", shown=False)
    await one.equal()
    copy(valkey)
    for number in range(LOST):
        await one.posts(number)
    await one.equal()
    had = dict(one.screens.at)
    for process in earlier:
        await process.close()
    put_back(valkey, BOARD, MARKS)
    processes = [Process(valkey.url, name) for name in ("three", "four")]
    for process in processes:
        await process.opens(shown=())
    yield processes, had
    for process in processes:
        await process.close()


async def comes(process: Process, sid: str, had: Revision | None) -> None:
    """As `socket_auth` admits a screen that shows this revision."""
    actor, kind = SHOWN[sid]
    had = had or Revision(0)
    lost = await lost_after(process.room, had, actor.role)
    screen = Screen(sid, actor.seat, actor.role, kind, had=had.version, lost=lost)
    process.screens.welcome(sid, process.room.join(screen))


async def test_screens_that_showed_nothing_of_what_was_lost_are_told_once_a_console_is_back(
    restarted,
):
    """[P14] Those that came before it, at every process, and those that come after it."""
    (one, two), had = restarted
    assert had["wall"].version < had["fac"].version
    await comes(one, "wall", had["wall"])
    await comes(two, "wall", had["wall"])
    assert one.screens.lost == two.screens.lost == {}
    with capture_logs() as logs:
        await comes(one, "fac", had["fac"])
        await until(lambda: one.screens.lost.keys() == {"wall", "fac"})
        await until(lambda: two.screens.lost.keys() == {"wall"})
    await comes(two, "ana", had["ana"])
    told = [*one.screens.lost.values(), *two.screens.lost.values()]
    assert told == [LOST] * 4
    assert [entry["event"] for entry in logs] == ["store.changes_lost"] * 2


async def test_a_screen_that_was_told_or_that_showed_nothing_before_is_told_nothing(restarted):
    """[P14] Nobody is told twice."""
    (one, _), had = restarted
    await comes(one, "fac", had["fac"])
    await comes(one, "wall", had["wall"])
    assert one.screens.lost == {"fac": LOST, "wall": LOST}
    one.screens.lost.clear()
    await comes(one, "wall", had["wall"])
    await comes(one, "ana", None)
    await comes(one, "ana", had["ana"])
    await one.posts(9)
    await one.equal()
    assert one.screens.lost == {}


async def test_a_participant_cannot_have_others_told_of_a_loss(restarted):
    """[P14] Its own screen is told what it says."""
    (one, _), had = restarted
    await comes(one, "wall", had["wall"])
    await comes(one, "ana", Revision(1_000_000, "made up"))
    await one.posts(9)
    await one.equal()
    assert one.screens.lost.keys() == {"ana"}


async def test_a_phone_that_comes_back_after_many_changes_is_told_all_the_same(restarted):
    """[P14] Twenty people make more changes in ten seconds than the store keeps marks for."""
    (one, two), had = restarted
    for number in range(KEPT_MARKS + LOST + 1):
        await one.says("set_prompt", text=f"Question {number}")
    await comes(one, "fac", had["fac"])
    assert one.screens.lost == {"fac": LOST}
    at = one.screens.at["fac"]
    await one.says("set_prompt", text="Et puis ?")
    await until(lambda: two.room.replica.revision == one.room.replica.revision)
    for process in (one, two):
        assert await lost_after(process.room, at, "facilitator") == 0


async def test_a_screen_waits_while_nobody_can_know_what_was_lost(restarted, valkey: Valkey):
    """[P14] It would forget what it held, and not be told."""
    (one, _), had = restarted
    valkey.freeze()
    try:
        with pytest.raises(Unavailable):
            await lost_after(one.room, had["fac"], "facilitator")
    finally:
        valkey.thaw()


async def test_a_loss_is_news_for_ten_minutes(restarted):
    """[P14] Until then those who come back are told of what concerned nothing that they showed."""
    (one, _), _ = restarted
    room, now = one.room, 0.0
    losses = Losses(CODE, room.screens, one.store, room.tasks, list, clock=lambda: now)
    losses.add(LOST, first=10)
    assert losses.untold(Screen("ben", BEN.seat, BEN.role, "phone", had=9)) == LOST
    assert losses.untold(Screen("ben", BEN.seat, BEN.role, "phone", had=10)) == 0
    now = NEWS_SECONDS + 1
    assert losses.untold(Screen("ben", BEN.seat, BEN.role, "phone", had=9)) == 0


async def test_cards_that_were_stored_together_are_answered_with_the_mark_that_was_stored(
    restarted,
):
    """[P14] [P12] A phone that is cut off now knows that it had them."""
    (one, _), _ = restarted
    answers = await one.posts_together(11, 12, 13)
    assert {answer.version for answer in answers} == {one.room.replica.revision.version}
    screen = Screen("fac", FAC.seat, FAC.role, "console")
    revisions = {one.room.answered_revision(screen, answer) for answer in answers}
    assert revisions == {one.room.replica.revision}
    assert one.room.replica.revision.mark
