"""What every store publishes; the same tests for the store in memory and for a real Valkey."""

import pytest

from board.store.store import Conflict, Gap, Signal, Stored
from tests.support.until import until


async def test_an_erased_board_is_gone_and_its_listeners_get_a_gap(process, code, change, received):
    one, other = process(), process()
    await one.commit(code, change(0, {"a": b"1"}))
    await other.listen(code, received.append)

    await one.erase(code)

    assert await received.to_hold(1) == [Gap(0)]
    assert await other.read(code) is None
    with pytest.raises(Conflict):
        await other.commit(code, change(1, {"a": b"2"}))


async def test_each_commit_reaches_every_process_in_order(process, code, change):
    one, other = process(), process()
    here, there = [], []
    await one.listen(code, here.append)
    await other.listen(code, there.append)
    commits = [change(n, {"a": b"%d" % n}, drop=["b"]) for n in range(50)]

    for commit in commits:
        await one.commit(code, commit)
    await one.send_signal(code, b"end")
    await until(lambda: here[-1:] == there[-1:] == [Signal(b"end")])

    assert here == [*commits, Signal(b"end")]
    assert there == here


async def test_a_refused_commit_is_not_published(process, code, change, received):
    store = process()
    await store.listen(code, received.append)

    with pytest.raises(Conflict):
        await store.commit(code, change(1, {"a": b"1"}))
    await store.send_signal(code, b"end")

    assert await received.to_hold(1) == [Signal(b"end")]


async def test_a_change_too_large_to_publish_arrives_as_a_gap(process, code, change, received):
    store = process()
    await store.listen(code, received.append)

    await store.commit(code, change(0, {"a": b"x" * 70_000}, version=3))

    assert await received.to_hold(1) == [Gap(3)]
    assert await store.read(code) == Stored(3, {"a": b"x" * 70_000})


async def test_messages_of_another_board_do_not_arrive(process, code, change, received):
    store = process()
    await store.listen(code, received.append)

    await store.commit(f"{code}X", change(0, {"a": b"1"}))
    await store.send_signal(f"{code}X", b"elsewhere")
    await store.send_signal(code, b"here")

    assert await received.to_hold(1) == [Signal(b"here")]


async def test_a_signal_reaches_every_process_and_is_not_stored(process, code, received):
    one, other = process(), process()
    await one.listen(code, received.append)
    await other.listen(code, received.append)

    await one.send_signal(code, b"\x00 three phones")

    assert await received.to_hold(2) == [Signal(b"\x00 three phones")] * 2
    assert await one.read(code) is None


async def test_a_closed_subscription_receives_nothing_and_the_others_go_on(process, code):
    store = process()
    stopped, still = [], []
    subscription = await store.listen(code, stopped.append)
    await store.listen(code, still.append)

    await subscription.close()
    await subscription.close()
    await store.send_signal(code, b"now")
    await until(lambda: still)

    assert stopped == []
    assert still == [Signal(b"now")]


async def test_a_new_subscription_receives_messages_after_all_were_closed(process, code, received):
    store = process()
    subscription = await store.listen(code, received.append)

    await subscription.close()
    await store.listen(code, received.append)
    await store.send_signal(code, b"again")

    assert await received.to_hold(1) == [Signal(b"again")]


async def test_listeners_are_counted_by_process(process, code, received):
    one, other = process(), process()
    counts = [await one.listeners(code)]

    first = await one.listen(code, received.append)
    second = await one.listen(code, received.append)
    counts.append(await one.listeners(code))
    await other.listen(code, received.append)
    counts.append(await one.listeners(code))
    await first.close()
    await second.close()
    counts.append(await other.listeners(code))

    assert counts == [0, 1, 2, 1]


async def test_a_closed_store_receives_nothing_and_its_boards_stay(process, code, change, received):
    one, other = process(), process()
    await one.commit(code, change(0, {"a": b"1"}))
    await one.listen(code, received.append)

    await one.close()
    await other.send_signal(code, b"anyone?")

    assert await other.listeners(code) == 0
    assert await other.read(code) == Stored(1, {"a": b"1"})
    assert received == []
