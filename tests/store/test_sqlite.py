"""The store on SQLite: what is acknowledged is on disk, and what is erased has left it."""

import asyncio
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from contextlib import ExitStack

import pytest

from board.store.binary import NoServer
from board.store.sqlite import Database, SqliteStore
from board.store.sqlite.serving import the_only_server
from board.store.store import Stored, Unavailable
from board.store.valkey.store import wall_clock

CODE = "K7M2QX"
CANARY = b"canari-que-personne-ne-doit-retrouver"
COMMITTING = """
import asyncio, sys
from pathlib import Path
from board.store.sqlite import Database, SqliteStore
from board.store.store import Commit
from board.store.valkey.store import wall_clock

async def commit():
    store = SqliteStore(Database(Path(sys.argv[1]), wall_clock))
    for number in range(1000):
        put = {"a": b"%d" % number}
        commit = Commit(number, number + 1, put, frozenset(), 4_000_000_000_000)
        await store.commit("K7M2QX", commit)
        print(number + 1, flush=True)

asyncio.run(commit())
"""


def files_with(folder, text):
    return [path.name for path in folder.iterdir() if text in path.read_bytes()]


@pytest.fixture
def store_at(closing):
    def opened(path, **about):
        about = {"now": wall_clock, **about}
        return closing(SqliteStore(Database(path, about["now"])))

    return opened


async def test_what_was_acknowledged_is_there_after_the_process_was_killed(tmp_path, store_at):
    """[P11]"""
    path = tmp_path / "boards.sqlite"
    process = await create_subprocess_exec(sys.executable, "-c", COMMITTING, path, stdout=PIPE)
    while int(await process.stdout.readline()) < 20:
        pass
    process.kill()
    acknowledged = [20, *map(int, (await process.stdout.read()).split())][-1]
    await process.wait()
    stored = await store_at(path).read(CODE)
    assert stored.version in (acknowledged, acknowledged + 1)
    assert stored.fields == {"a": b"%d" % (stored.version - 1)}


async def test_what_was_erased_is_in_no_file_once_it_is_forgotten(tmp_path, store_at, change):
    """[T4]"""
    store = store_at(tmp_path / "boards.sqlite")
    await store.commit(CODE, change(0, {"a": CANARY * 500, "b": b"stays"}))
    await store.commit(CODE, change(1, {"b": CANARY}))
    assert files_with(tmp_path, CANARY) != []
    await store.erase(CODE)
    assert await store.forget_deleted()
    assert files_with(tmp_path, CANARY) == []
    assert await store.was_erased(CODE)


async def test_what_was_overwritten_or_dropped_is_in_no_file(tmp_path, store_at, change):
    """[T4]"""
    store = store_at(tmp_path / "boards.sqlite")
    await store.commit(CODE, change(0, {"a": CANARY, "b": CANARY}))
    await store.commit(CODE, change(1, {"a": b"other"}, drop=["b"]))
    assert await store.forget_deleted()
    assert files_with(tmp_path, CANARY) == []


async def test_what_expired_leaves_the_files_by_itself(tmp_path, store_at, change):
    """[T1] Whoever stops the board before the hour of erasure finds it done at the next start."""
    path, later = tmp_path / "boards.sqlite", []
    store = store_at(path, now=lambda: wall_clock() + sum(later))
    await store.commit(CODE, change(0, {"a": CANARY}, expires_at=wall_clock() + 1_000_000))
    await store.set_alias("ALIAS2", CODE, wall_clock() + 1_000_000)
    await store.close()
    later.append(2_000_000)
    assert await store_at(path, now=lambda: wall_clock() + sum(later)).resolve("ALIAS2") is None
    assert files_with(tmp_path, CANARY) == files_with(tmp_path, b"ALIAS2") == []


async def test_a_file_that_was_taken_away_takes_no_change_until_it_is_back(sqlite, change):
    """[P10] It is not made anew: what is acknowledged would be lost with it."""
    store = sqlite.store()
    await store.commit(CODE, change(0, {"a": b"1"}))
    sqlite.fail()
    with pytest.raises(Unavailable) as refusal:
        await store.commit(CODE, change(1, {"a": b"2"}))
    assert refusal.value.reason == "files_gone"
    sqlite.recover()
    async with asyncio.timeout(10):
        while sqlite.database.is_away():  # noqa: ASYNC110 the file has no event for it
            await asyncio.sleep(0.01)
    assert await store.read(CODE) == Stored(1, {"a": b"1"})


async def test_a_file_that_is_none_of_ours_is_told(tmp_path, store_at):
    path = tmp_path / "boards.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(Unavailable) as refusal:
        await store_at(path).probe()
    assert refusal.value.reason == "damaged"


async def test_another_process_may_read_and_erase_beside_a_server(tmp_path, store_at, change):
    """As `board doctor` and `board erase` do."""
    path = tmp_path / "boards.sqlite"
    server, command = store_at(path), store_at(path)
    await server.commit(CODE, change(0, {"a": b"1"}))
    await command.erase(CODE)
    assert await server.read(CODE) is None


def test_a_second_server_is_refused(tmp_path):
    path = tmp_path / "boards.sqlite"
    with ExitStack() as serving:
        serving.enter_context(the_only_server(path))
        with pytest.raises(NoServer, match="store_in_use"):
            serving.enter_context(the_only_server(path))
    with the_only_server(path):
        assert path.with_suffix(".lock").exists()
