"""The server of the embedded store ends, hangs or is restarted."""

import asyncio
import os
import signal

from tests.faults.fault import fault
from tests.faults.ground import Ground, embedded
from tests.support.servers.embedded import next_server_pid, server_pid


@fault(embedded())
async def store_killed(ground: Ground) -> None:
    """The board starts its store again, ten times in a row, and nothing acknowledged is lost."""
    for _ in range(10):
        ended = server_pid(ground.data)
        os.kill(ended, signal.SIGKILL)
        await next_server_pid(ground.data, ended)
        await asyncio.sleep(ground.chance.uniform(0, 0.5))


@fault(embedded())
async def store_hangs(ground: Ground) -> None:
    """Commands are answered `unavailable` for 5 seconds; then all goes on by itself."""
    server = server_pid(ground.data)
    os.kill(server, signal.SIGSTOP)
    await asyncio.sleep(5)
    os.kill(server, signal.SIGCONT)


@fault(embedded())
async def store_restarted(ground: Ground) -> None:
    """A store that is told to end is started again like one that was killed."""
    ended = server_pid(ground.data)
    os.kill(ended, signal.SIGTERM)
    await next_server_pid(ground.data, ended)
