"""What every store keeps; the same tests for the store in memory and for a real Valkey."""

import asyncio
import inspect
import time

import pytest

from board.store.sqlite import SqliteStore
from board.store.store import Commit, Conflict, Store, Stored, Unavailable
from board.store.valkey import ValkeyStore
from tests.support.servers.memory_store import MemoryStore

NEVER, LONG_AGO = 4_000_000_000_000, 1


def soon(milliseconds=50):
    return time.time_ns() // 1_000_000 + milliseconds


async def gone(store, code, find=None):
    """Return once the store has let the board or the alias expire."""
    async with asyncio.timeout(10):
        while await (find or store.exists)(code):  # noqa: ASYNC110 a store has no event for it
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("kind", [MemoryStore, SqliteStore, ValkeyStore])
def test_each_store_has_the_methods_of_the_protocol(kind):
    assert public(kind) == public(Store)


def public(kind):
    return {
        name: (inspect.iscoroutinefunction(method), list(inspect.signature(method).parameters))
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_")
    }


async def test_a_board_never_made_is_none(process, code):
    store = process()

    assert await store.read(code) is None
    assert not await store.exists(code)


async def test_the_first_commit_makes_the_board_for_every_process(process, code, change):
    one, other = process(), process()

    await one.commit(code, change(0, {"meeting": b"\x00\xff", "card:é": b""}))

    assert await other.exists(code)
    assert await other.read(code) == Stored(1, {"meeting": b"\x00\xff", "card:é": b""})


async def test_a_commit_changes_only_what_it_names(process, code, change):
    store = process()
    await store.commit(code, change(0, {"a": b"1", "b": b"2", "c": b"3"}))

    await store.commit(code, change(1, {"a": b"4", "d": b"5"}, drop=["b", "never"]))

    assert await store.read(code) == Stored(2, {"a": b"4", "c": b"3", "d": b"5"})


async def test_several_changes_in_one_commit_are_several_versions(process, code, change):
    store = process()

    await store.commit(code, change(0, {"a": b"1"}, version=7))
    await store.commit(code, change(7, {"a": b"2"}, version=9))

    assert await store.read(code) == Stored(9, {"a": b"2"})


async def test_a_commit_with_thousands_of_fields_is_kept_whole(process, code, change):
    store = process()
    fields = {f"card:{number}": b"x" for number in range(5_001)}

    await store.commit(code, change(0, fields))
    assert await store.read(code) == Stored(1, fields)
    await store.commit(code, change(1, drop=fields))

    assert await store.read(code) == Stored(2, {})


@pytest.mark.parametrize("since", [0, 1, 3])
async def test_a_commit_from_another_version_is_a_conflict_and_changes_nothing(
    process, code, change, since
):
    """[P1]"""
    store = process()
    await store.commit(code, change(0, {"a": b"1"}, version=2))

    with pytest.raises(Conflict):
        await store.commit(code, change(since, {"a": b"no"}, version=9))

    assert await store.read(code) == Stored(2, {"a": b"1"})


async def test_a_change_of_a_board_that_is_not_there_is_a_conflict(process, code, change):
    store = process()

    with pytest.raises(Conflict):
        await store.commit(code, change(1, {"a": b"1"}))

    assert not await store.exists(code)


async def test_of_a_hundred_commits_at_once_exactly_one_is_kept(process, code, change):
    """[P1]"""
    stores = [process(), process()]

    outcomes = await asyncio.gather(
        *(stores[n % 2].commit(code, change(0, {"by": b"%d" % n})) for n in range(100)),
        return_exceptions=True,
    )

    winner = outcomes.index(None)
    assert [type(outcome) for outcome in outcomes].count(Conflict) == 99
    assert await stores[0].read(code) == Stored(1, {"by": b"%d" % winner})


async def test_a_hundred_writers_who_try_again_each_get_a_version(process, code, change):
    """[P5]"""
    stores = [process(), process()]
    versions = []

    async def write(store, number):
        while True:
            board = await store.read(code)
            since = board.version if board else 0
            try:
                await store.commit(code, change(since, {f"by:{number}": b""}))
            except Conflict:
                continue
            return versions.append(since + 1)

    await asyncio.gather(*(write(stores[n % 2], n) for n in range(100)))

    assert sorted(versions) == list(range(1, 101))
    assert await stores[0].read(code) == Stored(100, {f"by:{n}": b"" for n in range(100)})


async def test_a_board_whose_time_is_up_is_gone(process, code, change):
    store = process()
    await store.commit(code, change(0, {"a": b"1"}))

    await store.commit(code, change(1, {"a": b"2"}, expires_at=soon()))

    await gone(store, code)
    assert await store.read(code) is None
    await store.commit(code, change(0, {"a": b"new"}))
    assert await store.read(code) == Stored(1, {"a": b"new"})


async def test_erasing_what_is_not_there_is_fine(process, code):
    store = process()

    await store.erase(code)

    assert not await store.exists(code)


async def test_an_alias_resolves_to_its_board_until_it_expires(process, code):
    one, other = process(), process()
    alias = f"{code}alias"
    assert await one.resolve(alias) is None

    await one.set_alias(alias, code, NEVER)

    assert await other.resolve(alias) == code
    await one.set_alias(alias, code, soon())
    await gone(other, alias, find=other.resolve)


async def test_a_commit_without_an_expiry_leaves_the_one_that_the_board_has(process, code, change):
    """[T7]"""
    store = process()
    await store.commit(code, change(0, {"a": b"1"}, expires_at=soon(2000)))

    await store.commit(code, change(1, {"a": b"2"}, expires_at=None))

    assert await store.exists(code)
    await gone(store, code)


async def test_a_commit_that_would_expire_in_the_past_is_refused_and_changes_nothing(
    process, code, change
):
    """[T7]"""
    store = process()
    await store.commit(code, change(0, {"a": b"1"}))

    with pytest.raises(Unavailable):
        await store.commit(code, change(1, {"a": b"2"}, expires_at=LONG_AGO))

    assert await store.read(code) == Stored(1, {"a": b"1"})


async def test_a_store_that_is_available_answers(process):
    store = process()

    assert await store.probe() is None
    assert await store.forget_deleted() is True


@pytest.mark.parametrize(("since", "version"), [(1, 1), (2, 1), (-1, 1)])
def test_a_commit_that_does_not_go_forward_cannot_be_made(since, version):
    with pytest.raises(ValueError, match="forward"):
        Commit(since, version, {}, frozenset(), 1)


@pytest.mark.parametrize(("put", "drop"), [({"version": b"9"}, ()), ({}, ("version",))])
def test_no_field_may_stand_for_the_version(put, drop):
    with pytest.raises(ValueError, match="version"):
        Commit(0, 1, put, frozenset(drop), 1)
