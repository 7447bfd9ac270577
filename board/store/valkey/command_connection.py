"""One connection to one server, shared by all callers: answers come in the order of the commands.

A pool of connections would cost several times the processor time for each command, and would make
some callers wait much longer than others when hundreds of boards send commands at once.
"""

import asyncio
import math
from collections import deque
from typing import Any

from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import RedisError, ResponseError
from redis.utils import HIREDIS_AVAILABLE

from board.store.patience import patience

if HIREDIS_AVAILABLE:  # there is none for PyPy
    import hiredis


class CommandConnection:
    """Opened once; after an error it is `lost` and is never opened again.

    It is lost too when nothing has arrived for `silence_seconds` while a command waits: the server
    hangs, or the network drops its answers.
    """

    def __init__(self, connection: AbstractConnection, silence_seconds: float) -> None:
        self._connection = connection
        self._silence_seconds = silence_seconds
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._unsent: list[bytes] = []
        self._sending = False
        self._received_at = 0.0
        self._reader: asyncio.Task[None] | None = None
        self.lost = False

    async def open(self) -> None:
        await self._connection.connect()  # type: ignore[no-untyped-call]
        self._reader = asyncio.create_task(self._read())

    async def execute(self, *command: Any) -> Any:
        """The server's answer; raises the errors of the client, and `TimeoutError`."""
        if self.lost:
            raise Disconnected
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        self._waiting.append(answer)
        self._unsent += packed(self._connection, command)
        try:
            async with patience(self._silence_seconds):
                await self._send()
                return await answer
        except TimeoutError:
            if loop.time() - self._received_at >= self._silence_seconds:
                self._disconnect()
            raise
        finally:
            # A refusal knows the callers of this function, and the answer knows the refusal: what
            # the callers hold would stay in memory until such a circle is looked for [S4].
            del answer

    async def close(self) -> None:
        self._disconnect()
        if self._reader is not None:
            await asyncio.wait([self._reader])

    def _disconnect(self) -> None:
        if self._reader is not None:
            self._reader.cancel()

    async def _send(self) -> None:
        """Send all that is unsent, unless another task does so already."""
        if self._sending:
            return
        self._sending = True
        try:
            # First let every ready task add its command: one write, and one fsync on the server.
            await asyncio.sleep(0)
            while self._unsent and not self.lost:
                unsent, self._unsent = self._unsent, []
                await self._connection.send_packed_command(unsent, check_health=False)
        finally:
            self._sending = False

    async def _read(self) -> None:
        try:
            while True:
                await self._read_one()
        except (RedisError, OSError):
            return
        finally:
            self._fail_waiting()
            await self._connection.disconnect(nowait=True)

    async def _read_one(self) -> None:
        """Hand one answer to its caller. An error of the server is an answer like any other."""
        try:
            answer = await self._connection.read_response(
                timeout=math.inf, disconnect_on_error=False
            )
        except ResponseError as refusal:
            self._refuse_next(refusal)
        else:
            if waiting := self._next_waiting():
                waiting.set_result(answer)

    def _refuse_next(self, refusal: ResponseError) -> None:
        if waiting := self._next_waiting():
            _refuse(waiting, refusal.with_traceback(None))

    def _next_waiting(self) -> asyncio.Future[Any] | None:
        """The oldest command without an answer; None if its caller has stopped waiting."""
        self._received_at = asyncio.get_running_loop().time()
        waiting = self._waiting.popleft()
        return None if waiting.done() else waiting

    def _fail_waiting(self) -> None:
        self.lost = True
        for waiting in self._waiting:
            if not waiting.done():
                _refuse(waiting, Disconnected())
        self._waiting.clear()


def packed(connection: AbstractConnection, command: tuple[Any, ...]) -> list[bytes]:
    """A command as the server reads it. hiredis, where there is one, does it ten times as fast."""
    if HIREDIS_AVAILABLE:
        return [hiredis.pack_command(command)]
    return list(connection.pack_command(*command))


def _refuse(waiting: asyncio.Future[Any], fault: Exception) -> None:
    """Give a command the fault as its answer.

    A caller whose own sending failed never asks for the answer; asyncio would log it as a fault.
    """
    waiting.set_exception(fault)
    waiting.exception()
