"""The store goes back to an earlier state: every screen is told, and all are equal again."""

import pytest
from structlog.testing import capture_logs

from board.domain.decide.people.entering import Enter
from board.live.coming_back import lost_after
from board.live.screens import Screen
from board.store.lineage import Revision
from tests.live.processes import BOARD, MARKS, SHOWN, Process, copy, put_back, two_on
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import BEN, CODE, KEYS, SERVER
from tests.support.until import until


@pytest.fixture
def valkey():
    with Valkey() as server:
        yield server


@pytest.fixture
async def pair(valkey: Valkey):
    processes = await two_on(valkey.url)
    yield processes
    for process in processes:
        await process.close()


@pytest.mark.parametrize("keys", [(BOARD, MARKS), (BOARD,)], ids=["whole", "board alone"])
async def test_every_screen_is_told_how_many_changes_were_lost_and_all_are_equal(
    valkey: Valkey, pair: list[Process], keys: tuple[str, ...]
):
    """[P7] [P14] Nine cards, the file of the third is put back, ten more are written."""
    one, two = pair
    for number in (1, 2, 3):
        await one.posts(number)
    copy(valkey)
    kept = one.room.replica.revision
    for number in range(4, 10):
        await one.posts(number)
    await two.equal()
    had = one.room.replica.revision
    with capture_logs() as logs:
        put_back(valkey, *keys)
        await until(lambda: len(one.screens.lost) + len(two.screens.lost) == 6)
    for number in range(10, 20):
        await two.posts(number)
    for process in pair:
        await process.equal()
        assert process.screens.lost == dict.fromkeys(SHOWN, 6)
        cards = [r["title"] for r in process.screens.records["fac"].values() if r["type"] == "card"]
        assert sorted(cards) == [f"K{n:03}" for n in (1, 2, 3, *range(10, 20))]
    told = [entry for entry in logs if entry["event"] == "store.went_back"]
    assert len(told) == 2
    assert all(
        (entry["had_version"], entry["had_mark"], entry["version"], entry["mark"], entry["lost"])
        == (*had, *kept, 6)
        for entry in told
    )


async def test_a_board_that_came_to_the_same_number_by_other_changes_is_noticed(
    valkey: Valkey, pair: list[Process]
):
    """[P14] One server was cut off while the other went on from the older state."""
    one, two = pair
    await one.posts(1)
    copy(valkey)
    for number in (2, 3):
        await one.posts(number)
    await two.equal()
    await two.close()
    put_back(valkey, BOARD, MARKS)
    await until(lambda: one.screens.lost)
    for number in (4, 5):
        await one.posts(number)
    again = Process(valkey.url, "again")
    await again.opens()
    assert again.room.replica.board.version == two.room.replica.board.version
    assert await lost_after(again.room, two.room.replica.revision, "wall") > 0
    assert await lost_after(again.room, one.room.replica.revision, "wall") == 0
    await again.close()


async def test_nothing_is_answered_from_the_history_that_was_lost(
    valkey: Valkey, pair: list[Process]
):
    """[P14] Also a client that knows versions alone gets the whole board."""
    one, _ = pair
    copy(valkey)
    for number in (1, 2):
        await one.posts(number)
    await one.equal()
    had = one.screens.at["ana"]
    put_back(valkey, BOARD, MARKS)
    await until(lambda: len(one.screens.lost) == 3)
    for number in (3, 4, 5):
        await one.posts(number)
    await one.equal()
    for have in (had, Revision(had.version)):
        answer = one.room.resume(one.room.screens.get("ana"), have)
        assert "welcome" in answer or answer["delta"]["since_mark"] != had.mark
    assert "welcome" in one.room.resume(one.room.screens.get("ana"), had)
    now = one.screens.at["ana"]
    assert one.room.resume(one.room.screens.get("ana"), now)["delta"]["records"] == {}


async def test_a_seat_that_was_given_in_the_lost_part_enters_again(
    valkey: Valkey, pair: list[Process]
):
    """[P14] Its screens are closed without a farewell: nobody removed it."""
    one, _ = pair
    copy(valkey)
    await one.room.execute(Enter(BEN.seat, CODE, KEYS[BEN.role]), SERVER)
    one.screens.welcome("ben", one.room.join(Screen("ben", BEN.seat, BEN.role, "phone")))
    put_back(valkey, BOARD, MARKS)
    await until(lambda: "ben" in one.screens.closed)
    assert one.screens.byes == {}
    await one.room.execute(Enter(BEN.seat, CODE, KEYS[BEN.role]), SERVER)


async def test_a_command_decided_on_what_was_lost_is_decided_again(
    valkey: Valkey, pair: list[Process]
):
    """[P1] [P14] The store went back in silence; the commit meets a conflict."""
    one, _ = pair
    copy(valkey)
    await one.posts(1)
    for key in (BOARD, MARKS):
        valkey.ask(f"COPY {key}:copy {key} REPLACE")
    await one.posts(2)
    await one.equal()
    titles = [r["title"] for r in one.screens.records["fac"].values() if r["type"] == "card"]
    assert titles == ["K002"]


async def test_a_board_that_an_earlier_release_stored_is_read_and_goes_on(
    valkey: Valkey, pair: list[Process]
):
    """[P14] It has no marks, and nobody is told of a loss."""
    one, two = pair
    await one.posts(1)
    await two.equal()
    valkey.ask(f"DEL {MARKS}")
    valkey.ask("CLIENT KILL TYPE pubsub")
    await one.posts(2)
    await two.posts(3)
    for process in pair:
        await process.equal()
        assert process.screens.lost == {}


@pytest.mark.long
async def test_a_board_that_went_back_in_silence_is_noticed_within_a_pulse(
    valkey: Valkey, pair: list[Process]
):
    """[P14] No connection was cut, and nobody sends a command."""
    one, two = pair
    copy(valkey)
    await one.posts(1)
    await two.equal()
    for key in (BOARD, MARKS):
        valkey.ask(f"COPY {key}:copy {key} REPLACE")
    await until(lambda: len(one.screens.lost) + len(two.screens.lost) == 6, within=15)
    for process in pair:
        await process.equal()
