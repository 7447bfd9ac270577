"""One connection to one server, shared by all who ask: answers come in the order of questions.

A pool of connections would cost each question several times the processor's work, and make
some of them wait unfairly when hundreds of boards ask at once.
"""

import asyncio
import math
from collections import deque
from typing import Any

from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import RedisError, ResponseError


class Line:
    """Open once, ask any number of times; after any trouble it is lost for good.

    Having heard nothing for `silence` seconds while a question waits is trouble too: the server
    hangs, or the network swallows what it says.
    """

    def __init__(self, connection: AbstractConnection, silence: float) -> None:
        self._connection = connection
        self._silence = silence
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._unsent: list[bytes] = []
        self._sending = False
        self._heard_at = 0.0
        self._reader: asyncio.Task[None] | None = None
        self.lost = False

    async def open(self) -> None:
        await self._connection.connect()  # type: ignore[no-untyped-call]
        self._reader = asyncio.create_task(self._read())

    async def ask(self, *words: Any) -> Any:
        """The server's answer; raises the client's own errors, and `TimeoutError`."""
        if self.lost:
            raise Disconnected
        loop = asyncio.get_running_loop()
        answer = loop.create_future()
        self._waiting.append(answer)
        self._unsent += self._connection.pack_command(*words)
        try:
            async with asyncio.timeout(self._silence):
                await self._send()
                return await answer
        except TimeoutError:
            if loop.time() - self._heard_at >= self._silence:
                self._lose()
            raise

    async def close(self) -> None:
        self._lose()
        if self._reader is not None:
            await asyncio.wait([self._reader])

    def _lose(self) -> None:
        if self._reader is not None:
            self._reader.cancel()

    async def _send(self) -> None:
        """Whoever finds nobody sending sends for all who come meanwhile."""
        if self._sending:
            return
        self._sending = True
        try:
            # Let every task that is ready put its question first: one write, and one fsync.
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
            self._fail()
            await self._connection.disconnect(nowait=True)

    async def _read_one(self) -> None:
        """A refusal is an answer like any other; the line goes on."""
        try:
            answer = await self._connection.read_response(
                timeout=math.inf, disconnect_on_error=False
            )
        except ResponseError as refusal:
            if asked := self._next():
                asked.set_exception(refusal)
        else:
            if asked := self._next():
                asked.set_result(answer)

    def _next(self) -> asyncio.Future[Any] | None:
        """The question that was just answered, if anyone still waits."""
        self._heard_at = asyncio.get_running_loop().time()
        asked = self._waiting.popleft()
        return None if asked.done() else asked

    def _fail(self) -> None:
        self.lost = True
        for asked in self._waiting:
            if not asked.done():
                asked.set_exception(Disconnected())
        self._waiting.clear()
