"""A store that goes away and comes back: nothing acknowledged is lost, everyone is told."""

import asyncio

import pytest
from structlog.testing import capture_logs

from board.store.store import Announcement, Gap, Stored, Unavailable
from board.store.valkey import ValkeyStore
from tests.support.servers.proxy import Proxy
from tests.support.until import until

CODE = "K7M2QX"
SOON = 5  # seconds: the second that is promised, and what a busy machine adds
FAR = 4_000_000_000_000  # ms since the epoch


def every_call(store, step):
    return [
        store.read(CODE),
        store.exists(CODE),
        store.commit(CODE, step(0, {"a": b"1"})),
        store.erase(CODE),
        store.forget_deleted(),
        store.is_forgotten(),
        store.unpoint("K7M2QX"),
        store.listen(CODE, print),
        store.listeners(CODE),
        store.announce(CODE, b""),
        store.ping(),
    ]


async def answering(store):
    """Wait for the store to be back."""
    while True:
        try:
            return await store.ping()
        except Unavailable:
            await asyncio.sleep(0)


async def test_while_the_store_is_away_every_call_is_unavailable(fragile, closing, step):
    """[P10]"""
    store = closing(fragile.store())
    await store.ping()
    fragile.fail()

    async with asyncio.timeout(SOON):
        outcomes = await asyncio.gather(*every_call(store, step), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [Unavailable] * len(outcomes)


async def test_the_store_is_back_without_a_restart_and_has_what_it_acknowledged(
    fragile, closing, step
):
    """[P10] [P11]"""
    store = closing(fragile.store())
    await store.commit(CODE, step(0, {"a": b"1"}))
    fragile.fail()
    with pytest.raises(Unavailable):
        await store.read(CODE)

    fragile.recover()
    await answering(store)

    assert await store.read(CODE) == Stored(1, {"a": b"1"})


async def test_after_an_outage_each_listener_is_told_to_read_again(fragile, closing, step):
    store = closing(fragile.store())
    heard = {CODE: [], "OTHER2": []}
    for code, messages in heard.items():
        await store.listen(code, messages.append)

    fragile.fail()
    fragile.recover()
    await until(lambda: heard[CODE] and heard["OTHER2"])
    commit = step(0, {"a": b"1"})
    await answering(store)
    await store.commit(CODE, commit)
    await until(lambda: heard[CODE][-1] == commit)

    assert set(heard[CODE][:-1]) == {Gap(None)}
    assert set(heard["OTHER2"]) == {Gap(None)}


async def test_a_listen_that_failed_leaves_nothing_and_may_be_tried_again(fragile, closing, heard):
    store = closing(fragile.store())
    await store.ping()
    fragile.fail()
    with pytest.raises(Unavailable):
        await store.listen(CODE, heard.append)

    fragile.recover()
    await answering(store)
    await store.listen(CODE, heard.append)
    await store.announce(CODE, b"back")
    await until(lambda: Announcement(b"back") in heard)

    assert heard.count(Announcement(b"back")) == 1


@pytest.fixture
def frozen(valkey):
    yield valkey
    valkey.thaw()


@pytest.mark.valkey
async def test_a_store_that_hangs_is_soon_unavailable_and_then_back(frozen, closing, step):
    store = closing(ValkeyStore(frozen.url))
    await store.ping()
    frozen.freeze()

    async with asyncio.timeout(SOON):
        outcomes = await asyncio.gather(*every_call(store, step), return_exceptions=True)
    frozen.thaw()
    await answering(store)

    assert [type(outcome) for outcome in outcomes] == [Unavailable] * len(outcomes)


@pytest.mark.valkey
async def test_a_connection_gone_deaf_is_noticed_replaced_and_made_known(valkey, closing, heard):
    async with Proxy(valkey.socket, valkey.folder / "deaf.sock") as proxy:
        store = closing(ValkeyStore(f"unix://{proxy.path}", patience=0.2, pulse=0.01))
        await store.listen(CODE, heard.append)
        with capture_logs() as logs:
            proxy.silence()
            await heard.to_hear(1)
        await answering(store)
        await store.announce(CODE, b"clear")
        await until(lambda: Announcement(b"clear") in heard)

    assert heard[0] == Gap(None)
    assert "store.deaf" in [entry["event"] for entry in logs]


@pytest.mark.valkey
async def test_a_killed_listening_connection_is_replaced_and_made_known(valkey, closing, heard):
    store = closing(ValkeyStore(valkey.url))
    await store.listen(CODE, heard.append)

    valkey.ask("CLIENT KILL TYPE pubsub")

    assert await heard.to_hear(1) == [Gap(None)]
    assert await store.listeners(CODE) == 1


@pytest.mark.valkey
async def test_a_server_that_forgot_the_script_is_given_it_again(valkey, closing, step, code):
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, step(0, {"a": b"1"}))
    valkey.ask("SCRIPT FLUSH SYNC")

    await store.commit(code, step(1, {"a": b"2"}))

    assert await store.read(code) == Stored(2, {"a": b"2"})


@pytest.mark.valkey
async def test_a_server_that_refuses_to_write_is_unavailable_and_says_why(valkey, closing, step):
    store = closing(ValkeyStore(valkey.url))
    valkey.ask("CONFIG SET min-replicas-to-write 1")
    try:
        with capture_logs() as logs, pytest.raises(Unavailable):
            await store.commit(CODE, step(0, {"a": b"a secret"}))
    finally:
        valkey.ask("CONFIG SET min-replicas-to-write 0")

    assert logs == [{"event": "store.refused", "log_level": "error", "reason": "NOREPLICAS"}]


@pytest.mark.valkey
async def test_a_listener_that_fails_leaves_the_others_hearing(valkey, closing, heard):
    store = closing(ValkeyStore(valkey.url))

    def fail(message):
        raise RuntimeError(message.payload.decode())

    await store.listen(CODE, fail)
    await store.listen(CODE, heard.append)
    with capture_logs() as logs:
        await store.announce(CODE, b"a secret")
        await heard.to_hear(1)

    assert logs[0]["event"] == "store.listener_failed"
    assert "a secret" not in str(logs)


@pytest.mark.valkey
async def test_no_key_is_kept_without_a_time_to_live(valkey, closing, step, code):
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, step(0, {"a": b"1"}))
    await store.commit(code, step(1, {"a": b"2"}))
    await store.point(f"{code}X", code, FAR)

    script = "EVAL \"return redis.call('PTTL', KEYS[1])\" 1 "
    keys = [line for line in valkey.ask("KEYS *").split("\r\n") if ":" in line]
    lives = [valkey.ask(f"{script} {key}") for key in keys]

    assert len(keys) > 1
    assert [life for life in lives if life.startswith(":-")] == []
