"""What every store promises to tell; the same tests for the twin in memory and a real Valkey."""

import pytest

from board.store.store import Announcement, Conflict, Gap, Stored
from tests.support.until import until


async def test_an_erased_board_is_gone_and_its_listeners_know(process, code, step, heard):
    one, other = process(), process()
    await one.commit(code, step(0, {"a": b"1"}))
    await other.listen(code, heard.append)

    await one.erase(code)

    assert await heard.to_hear(1) == [Gap(0)]
    assert await other.read(code) is None
    with pytest.raises(Conflict):
        await other.commit(code, step(1, {"a": b"2"}))


async def test_each_commit_is_heard_in_order_by_every_process(process, code, step):
    one, other = process(), process()
    here, there = [], []
    await one.listen(code, here.append)
    await other.listen(code, there.append)
    commits = [step(n, {"a": b"%d" % n}, drop=["b"]) for n in range(50)]

    for commit in commits:
        await one.commit(code, commit)
    await one.announce(code, b"end")
    await until(lambda: here[-1:] == there[-1:] == [Announcement(b"end")])

    assert here == [*commits, Announcement(b"end")]
    assert there == here


async def test_a_refused_commit_is_not_heard(process, code, step, heard):
    store = process()
    await store.listen(code, heard.append)

    with pytest.raises(Conflict):
        await store.commit(code, step(1, {"a": b"1"}))
    await store.announce(code, b"end")

    assert await heard.to_hear(1) == [Announcement(b"end")]


async def test_a_change_too_large_to_tell_is_heard_as_a_gap(process, code, step, heard):
    store = process()
    await store.listen(code, heard.append)

    await store.commit(code, step(0, {"a": b"x" * 70_000}, version=3))

    assert await heard.to_hear(1) == [Gap(3)]
    assert await store.read(code) == Stored(3, {"a": b"x" * 70_000})


async def test_another_board_is_not_heard(process, code, step, heard):
    store = process()
    await store.listen(code, heard.append)

    await store.commit(f"{code}X", step(0, {"a": b"1"}))
    await store.announce(f"{code}X", b"elsewhere")
    await store.announce(code, b"here")

    assert await heard.to_hear(1) == [Announcement(b"here")]


async def test_an_announcement_is_heard_by_every_process_and_kept_by_none(process, code, heard):
    one, other = process(), process()
    await one.listen(code, heard.append)
    await other.listen(code, heard.append)

    await one.announce(code, b"\x00 three phones")

    assert await heard.to_hear(2) == [Announcement(b"\x00 three phones")] * 2
    assert await one.read(code) is None


async def test_whoever_stopped_listening_hears_nothing_and_the_others_still_do(process, code):
    store = process()
    stopped, still = [], []
    subscription = await store.listen(code, stopped.append)
    await store.listen(code, still.append)

    await subscription.close()
    await subscription.close()
    await store.announce(code, b"now")
    await until(lambda: still)

    assert stopped == []
    assert still == [Announcement(b"now")]


async def test_listening_again_after_everyone_left_hears_again(process, code, heard):
    store = process()
    subscription = await store.listen(code, heard.append)

    await subscription.close()
    await store.listen(code, heard.append)
    await store.announce(code, b"again")

    assert await heard.to_hear(1) == [Announcement(b"again")]


async def test_listeners_are_counted_by_process(process, code, heard):
    one, other = process(), process()
    counts = [await one.listeners(code)]

    first = await one.listen(code, heard.append)
    second = await one.listen(code, heard.append)
    counts.append(await one.listeners(code))
    await other.listen(code, heard.append)
    counts.append(await one.listeners(code))
    await first.close()
    await second.close()
    counts.append(await other.listeners(code))

    assert counts == [0, 1, 2, 1]


async def test_a_closed_store_hears_nothing_and_its_boards_stay(process, code, step, heard):
    one, other = process(), process()
    await one.commit(code, step(0, {"a": b"1"}))
    await one.listen(code, heard.append)

    await one.close()
    await other.announce(code, b"anyone?")

    assert await other.listeners(code) == 0
    assert await other.read(code) == Stored(1, {"a": b"1"})
    assert heard == []
