"""A board that is gone: erased, expired, or lost. Only what was erased is told as an erasure."""

import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
from structlog.testing import capture_logs

from board.live.aliases import erase_board
from board.store.valkey import ValkeyStore
from board.store.valkey.keys import erased_key
from board.wire.codec import command_from
from tests.live.processes import BOARD, MARKS, SHOWN, Process, two_on
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import CODE, FAC
from tests.support.until import until


@pytest.fixture
def valkey() -> Iterator[Valkey]:
    with Valkey() as server:
        yield server


@pytest.fixture
async def pair(valkey: Valkey) -> AsyncIterator[list[Process]]:
    processes = await two_on(valkey.url)
    await processes[0].posts(1)
    await processes[1].equal()
    yield processes
    for process in processes:
        await process.close()


async def told(pair: list[Process]) -> None:
    """Return once every screen of both servers was told why it is closed."""
    screens = [process.screens for process in pair]
    await until(lambda: all(one.closed == SHOWN.keys() for one in screens), within=20)


def reasons(process: Process) -> set[str]:
    return {bye["reason"] for bye in process.screens.byes.values()}


async def test_what_another_process_erased_is_told_as_erased(pair: list[Process]):
    """[T4] [T6]"""
    one, two = pair
    await one.room.execute(command_from("erase", {"code": CODE}), FAC)
    await told(pair)
    for process in (one, two):
        assert reasons(process) == {"erased"}
        assert process.screens.byes["fac"]["receipt"]["counts"] == {"card": 1}


async def test_what_an_operator_erased_is_told_as_erased(valkey: Valkey, pair: list[Process]):
    """[T4] [T6] As `board erase` does, beside the servers."""
    store = ValkeyStore(valkey.url)
    await erase_board(store, CODE, None)
    await told(pair)
    await store.close()
    assert [reasons(process) for process in pair] == [{"erased"}] * 2


async def test_a_process_that_missed_the_message_of_an_erasure_learns_of_it(
    valkey: Valkey, pair: list[Process]
):
    """[T6] For some minutes a key says that the board was erased."""
    valkey.ask(f"DEL {BOARD} {MARKS}")
    valkey.ask(f"SET {erased_key(CODE)} erased PX 60000")
    valkey.ask("CLIENT KILL TYPE pubsub")
    await told(pair)
    assert [reasons(process) for process in pair] == [{"erased"}] * 2


async def test_the_key_that_says_so_lives_ten_minutes(valkey: Valkey, pair: list[Process]):
    """[T1] [T6]"""
    await pair[0].room.execute(command_from("erase", {"code": CODE}), FAC)
    life = int(valkey.ask(f"PTTL {erased_key(CODE)}").strip(":\r\n"))
    assert 0 < life <= 600_000
    assert CODE not in valkey.ask("KEYS *")


async def lost(pair: list[Process], logs: list) -> None:
    await told(pair)
    for process in pair:
        assert process.screens.byes == {sid: {"reason": "lost"} for sid in SHOWN}
        assert any(record["type"] == "card" for record in process.screens.records["fac"].values())
    assert [log["log_level"] for log in logs if log["event"] == "store.board_lost"] == ["error"] * 2


@pytest.mark.long
async def test_what_a_store_lost_in_silence_is_told_as_lost(valkey: Valkey, pair: list[Process]):
    """[T6] Emptied, with no connection cut: no receipt, and screens keep what they have."""
    with capture_logs() as logs:
        valkey.ask("FLUSHALL")
        await lost(pair, logs)


async def test_what_a_store_without_its_files_has_lost_is_told_as_lost(
    valkey: Valkey, pair: list[Process]
):
    """[T6] It comes back empty."""
    with capture_logs() as logs:
        valkey.kill()
        shutil.rmtree(valkey.folder / "appendonlydir")
        valkey.start()
        await lost(pair, logs)


async def test_a_lost_board_that_comes_back_is_served_again(valkey: Valkey, pair: list[Process]):
    """[T6]"""
    one, _ = pair
    for key in (BOARD, MARKS):
        valkey.ask(f"RENAME {key} {key}:kept")
    valkey.ask("CLIENT KILL TYPE pubsub")
    await told(pair)
    for key in (BOARD, MARKS):
        valkey.ask(f"RENAME {key}:kept {key}")
    again = await one.rooms.find(CODE)
    assert again is not None
    assert await again.refresh()
    await one.posts(2)
