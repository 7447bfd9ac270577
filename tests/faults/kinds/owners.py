"""Several processes on one data folder."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, create_subprocess_exec

from tests.faults.fault import fault
from tests.faults.ground import Ground, embedded
from tests.support.servers.embedded import next_server_pid, server_pid
from tests.support.servers.environment import without_settings


@fault(embedded(boards=2))
async def owner_ends(ground: Ground) -> None:
    """The board that stays keeps the store, and starts it again when it ends."""
    await ground.board.end(signal.SIGTERM)
    ended = server_pid(ground.data)
    os.kill(ended, signal.SIGKILL)
    await next_server_pid(ground.data, ended)
    await ground.board.start()


@fault(embedded())
async def doctor_before_serve(ground: Ground) -> None:
    """A `board doctor` begun just before `board serve` takes no store away from it."""
    await ground.board.end(signal.SIGTERM)
    environment = without_settings(BOARD_DATA=str(ground.data))
    command = (sys.executable, "-m", "board", "doctor")
    doctor = await create_subprocess_exec(*command, env=environment, stdout=DEVNULL)
    await asyncio.sleep(ground.chance.uniform(0, 0.8))
    await ground.board.start()
    await doctor.wait()
    ended = server_pid(ground.data)
    os.kill(ended, signal.SIGKILL)
    await next_server_pid(ground.data, ended)
