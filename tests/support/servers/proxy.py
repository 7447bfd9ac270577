"""A line to a Unix socket that a test may make one-way, as a broken network does."""

import asyncio
from pathlib import Path
from typing import Self


class Proxy:
    """What the server says on a silenced line is swallowed, and the line stays open."""

    def __init__(self, target: Path, path: Path) -> None:
        self.path = path
        self._target = target
        self._open: set[asyncio.StreamWriter] = set()
        self._silenced: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._join, self.path)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def silence(self) -> None:
        """Silence every line that is open now; new ones are as good as any."""
        self._silenced |= self._open

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_unix_connection(str(self._target))
        self._open.add(writer)
        for source, sink in ((reader, far_writer), (far_reader, writer)):
            task = asyncio.create_task(self._carry(source, sink))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                if sink not in self._silenced:
                    sink.write(data)
                    await sink.drain()
        except ConnectionError:
            return
        finally:
            sink.transport.abort()
