"""An outage of the store: no acknowledged commit is lost, and each listener gets a gap."""

import asyncio

import pytest
from structlog.testing import capture_logs

from board.store.store import Gap, Signal, Stored, Unavailable
from board.store.valkey import ValkeyStore
from tests.support.servers.proxy import Proxy
from tests.support.until import until

CODE = "K7M2QX"
SOON = 5  # seconds: one that the contract promises, the rest for a busy computer
FAR = 4_000_000_000_000  # ms since the epoch


def every_call(store, change):
    return [
        store.read(CODE),
        store.exists(CODE),
        store.commit(CODE, change(0, {"a": b"1"})),
        store.erase(CODE),
        store.forget_deleted(),
        store.is_forgotten(),
        store.delete_alias("K7M2QX"),
        store.listen(CODE, print),
        store.listeners(CODE),
        store.send_signal(CODE, b""),
        store.probe(),
    ]


async def available(store):
    """Return when the store answers again."""
    while True:
        try:
            return await store.probe()
        except Unavailable:
            await asyncio.sleep(0)


async def test_during_an_outage_every_call_is_unavailable(fragile, closing, change):
    """[P10]"""
    store = closing(fragile.store())
    await store.probe()
    fragile.fail()

    async with asyncio.timeout(SOON):
        outcomes = await asyncio.gather(*every_call(store, change), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [Unavailable] * len(outcomes)


async def test_after_an_outage_the_store_has_what_it_acknowledged_without_a_restart(
    fragile, closing, change
):
    """[P10] [P11]"""
    store = closing(fragile.store())
    await store.commit(CODE, change(0, {"a": b"1"}))
    fragile.fail()
    with pytest.raises(Unavailable):
        await store.read(CODE)

    fragile.recover()
    await available(store)

    assert await store.read(CODE) == Stored(1, {"a": b"1"})


async def test_after_an_outage_each_listener_gets_a_gap(fragile, closing, change):
    store = closing(fragile.store())
    received = {CODE: [], "OTHER2": []}
    for code, messages in received.items():
        await store.listen(code, messages.append)

    fragile.fail()
    fragile.recover()
    await until(lambda: received[CODE] and received["OTHER2"])
    commit = change(0, {"a": b"1"})
    await available(store)
    await store.commit(CODE, commit)
    await until(lambda: received[CODE][-1] == commit)

    assert set(received[CODE][:-1]) == {Gap(None)}
    assert set(received["OTHER2"]) == {Gap(None)}


async def test_a_subscription_that_failed_leaves_nothing_and_may_be_tried_again(
    fragile, closing, received
):
    store = closing(fragile.store())
    await store.probe()
    fragile.fail()
    with pytest.raises(Unavailable):
        await store.listen(CODE, received.append)

    fragile.recover()
    await available(store)
    await store.listen(CODE, received.append)
    await store.send_signal(CODE, b"back")
    await until(lambda: Signal(b"back") in received)

    assert received.count(Signal(b"back")) == 1


@pytest.fixture
def frozen(valkey):
    yield valkey
    valkey.thaw()


@pytest.mark.valkey
async def test_a_store_that_hangs_is_soon_unavailable_and_then_back(frozen, closing, change):
    store = closing(ValkeyStore(frozen.url))
    await store.probe()
    frozen.freeze()

    async with asyncio.timeout(SOON):
        outcomes = await asyncio.gather(*every_call(store, change), return_exceptions=True)
    frozen.thaw()
    await available(store)

    assert [type(outcome) for outcome in outcomes] == [Unavailable] * len(outcomes)


@pytest.mark.valkey
async def test_a_connection_that_delivers_nothing_is_replaced_and_its_listeners_get_a_gap(
    valkey, closing, received
):
    async with Proxy(valkey.socket, valkey.folder / "silent.sock") as proxy:
        store = closing(
            ValkeyStore(f"unix://{proxy.path}", timeout_seconds=0.2, heartbeat_seconds=0.01)
        )
        await store.listen(CODE, received.append)
        with capture_logs() as logs:
            proxy.silence()
            await received.to_hold(1)
        await available(store)
        await store.send_signal(CODE, b"clear")
        await until(lambda: Signal(b"clear") in received)

    assert received[0] == Gap(None)
    assert "store.heartbeat_missed" in [entry["event"] for entry in logs]


@pytest.mark.valkey
async def test_a_killed_subscriber_is_replaced_and_its_listeners_get_a_gap(
    valkey, closing, received
):
    store = closing(ValkeyStore(valkey.url))
    await store.listen(CODE, received.append)

    valkey.ask("CLIENT KILL TYPE pubsub")

    assert await received.to_hold(1) == [Gap(None)]
    assert await store.listeners(CODE) == 1


@pytest.mark.valkey
async def test_a_server_without_the_script_is_sent_it_again(valkey, closing, change, code):
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, change(0, {"a": b"1"}))
    valkey.ask("SCRIPT FLUSH SYNC")

    await store.commit(code, change(1, {"a": b"2"}))

    assert await store.read(code) == Stored(2, {"a": b"2"})


@pytest.mark.valkey
async def test_a_listener_that_raises_does_not_stop_the_others(valkey, closing, received):
    store = closing(ValkeyStore(valkey.url))

    def fail(message):
        raise RuntimeError(message.payload.decode())

    await store.listen(CODE, fail)
    await store.listen(CODE, received.append)
    with capture_logs() as logs:
        await store.send_signal(CODE, b"a secret")
        await received.to_hold(1)

    assert logs[0]["event"] == "store.listener_failed"
    assert "a secret" not in str(logs)


@pytest.mark.valkey
async def test_no_key_is_kept_without_a_time_to_live(valkey, closing, change, code):
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, change(0, {"a": b"1"}))
    await store.commit(code, change(1, {"a": b"2"}))
    await store.set_alias(f"{code}X", code, FAR)

    script = "EVAL \"return redis.call('PTTL', KEYS[1])\" 1 "
    keys = [line for line in valkey.ask("KEYS *").split("\r\n") if ":" in line]
    lives = [valkey.ask(f"{script} {key}") for key in keys]

    assert len(keys) > 1
    assert [life for life in lives if life.startswith(":-")] == []


@pytest.mark.valkey
@pytest.mark.parametrize("steps", range(4))
async def test_a_subscriber_lost_while_another_was_just_restored_is_replaced_too(
    valkey, closing, received, steps
):
    """Whichever step of the event loop the second loss falls on."""
    store = closing(ValkeyStore(valkey.url))

    async def lose_again():
        for _ in range(steps):
            await asyncio.sleep(0)
        store._subscriptions._subscribers._subscribers["one"].disconnect()

    def listen(message):
        if not received:
            losing.append(asyncio.create_task(lose_again()))
        received.append(message)

    losing = []
    await store.listen(CODE, listen)
    valkey.ask("CLIENT KILL TYPE pubsub")

    assert await received.to_hold(2) == [Gap(None), Gap(None)]
    assert await store.listeners(CODE) == 1
