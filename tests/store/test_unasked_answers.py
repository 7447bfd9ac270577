"""Answers of the store that nobody asks for any more are no fault, and are not logged as one."""

import asyncio
import gc

import pytest
from redis.exceptions import RedisError

from board.store.store import Unavailable
from board.store.valkey.command_connection import CommandConnection
from board.store.valkey.servers import SingleServer
from board.store.valkey.subscriber import Subscriber
from tests.support.servers.valkey import Valkey

CODE = "K7M2QX"
LARGER_THAN_A_SOCKET_TAKES = 64_000_000  # bytes


@pytest.mark.valkey
async def test_whoever_subscribes_while_the_connection_ends_is_the_only_one_told(valkey):
    """[P10] A future that nobody waits for would be logged as a fault."""
    unhandled = []
    asyncio.get_running_loop().set_exception_handler(lambda _, said: unhandled.append(said))
    subscriber = Subscriber(SingleServer(valkey.url, 1).new_connection("one"), print)
    await subscriber.open(lambda _: None)
    await subscriber.subscribe(CODE)
    subscriber.disconnect()
    await asyncio.sleep(0)
    with pytest.raises(Unavailable):
        await subscriber.subscribe(CODE)
    await subscriber.close()
    await asyncio.sleep(0)
    gc.collect()
    assert unhandled == []


@pytest.mark.valkey
async def test_a_command_that_could_not_be_sent_whole_is_one_fault_and_not_two():
    """[P10] Its caller is told; the answer that the caller never asks for is none to log."""
    unhandled = []
    asyncio.get_running_loop().set_exception_handler(lambda _, said: unhandled.append(said))
    with Valkey() as valkey:
        commands = CommandConnection(SingleServer(valkey.url, 1).new_connection("one"), 0.2)
        await commands.open()
        valkey.freeze()
        with pytest.raises((TimeoutError, RedisError)):
            await commands.execute("ECHO", b"x" * LARGER_THAN_A_SOCKET_TAKES)
        await commands.close()
    await asyncio.sleep(0)
    gc.collect()
    assert unhandled == []
