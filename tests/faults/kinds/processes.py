"""Processes of the board that end without warning, or are stopped."""

import asyncio
import os
import signal

from tests.faults.fault import fault
from tests.faults.ground import Ground, balanced, embedded, own_store
from tests.support.servers.board_process import Served
from tests.support.until import until


@fault(embedded())
async def server_killed(ground: Ground) -> None:
    """Nothing acknowledged is lost, and phones are back once the board is started again."""
    await ground.board.kill()
    await ground.board.start()


@fault(embedded())
async def server_stopped(ground: Ground) -> None:
    """Board and store end in order, and phones are back once the board is started again."""
    await ground.board.end(signal.SIGTERM)
    await ground.board.start()


@fault(embedded(BOARD_WORKERS="2"))
async def worker_killed(ground: Ground) -> None:
    """Its phones reconnect to another worker, it is replaced, and the log says so."""
    os.kill(ground.board.workers()[0], signal.SIGKILL)
    await until(lambda: ground.said("worker.ended"), within=10)
    await until(lambda: len(ground.board.workers()) == 2, within=10)


@fault(embedded(BOARD_WORKERS="2"))
async def supervisor_killed(ground: Ground) -> None:
    """Its workers end with it and free the port, and the board can be started again."""
    await ground.board.kill()
    await port_is_free(ground.board)
    await ground.board.start()


@fault(own_store(boards=2))
async def rolling_restart(ground: Ground) -> None:
    """Two boards on one store are restarted one after the other, and the meeting goes on."""
    await one_after_the_other(ground)


@fault(balanced())
async def rolling_restart_behind_nginx(ground: Ground) -> None:
    """The same behind nginx as docs/deploy sets it up: there is always a board to go to."""
    await one_after_the_other(ground)


async def one_after_the_other(ground: Ground) -> None:
    for board in ground.boards:
        await board.end(signal.SIGTERM)
        await board.start()


async def port_is_free(board: Served) -> None:
    """Return once nothing listens on the port any more."""
    async with asyncio.timeout(15):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", board.port)
            except ConnectionRefusedError:
                return
            writer.close()
            await asyncio.sleep(0.02)
