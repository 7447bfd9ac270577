"""Serving: the store first, then one process or several, and the store stopped last."""

import asyncio
import gc
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from socket import socket
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from board.app import create
from board.settings import Settings, read
from board.store.embedded import EmbeddedServer
from board.store.valkey import ValkeyStore
from board.web.http import logs

GRACE_SECONDS = 3
"""How long screens are given to take the last word when the server stops."""

START_SECONDS = 30.0
GC_THRESHOLD = 50_000


class Server(uvicorn.Server):
    """Stops when told, and lets whoever runs it finish its work: no signal is raised again."""

    def __init__(
        self, config: uvicorn.Config, started: Callable[[], None], *, by_signal: bool = True
    ) -> None:
        super().__init__(config)
        self._tell = started
        self._by_signal = by_signal

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._tell()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if not self._by_signal:
            yield
            return
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, self.handle_exit, name, None)
        yield
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(name)


class Workers(Multiprocess):
    """Several processes on one port; `started` is called once all of them serve."""

    def __init__(
        self, config: uvicorn.Config, sockets: list[socket], started: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self._tell = started

    def init_processes(self) -> None:
        super().init_processes()
        if all(one.wait_until_ready(START_SECONDS, self.should_exit) for one in self.processes):
            self._tell()


def serve(settings: Settings, started: Callable[[], None]) -> None:
    """Serve until a signal; `started` is called once screens can come."""
    logs.begin(settings.log)
    if settings.workers > 1:
        _several(settings, started)
    else:
        run(_one(settings, started))


def run(work: Any) -> None:
    """Run a coroutine on the loop this platform is fastest with."""
    with asyncio.Runner(loop_factory=_config("", "127.0.0.1", 0).get_loop_factory()) as runner:
        runner.run(work)


async def _one(settings: Settings, started: Callable[[], None]) -> None:
    if settings.store is not None:
        await _served(settings, settings.store, started)
        return
    async with EmbeddedServer(settings.data) as url:
        await _served(settings, url, started)


async def _served(settings: Settings, url: str, started: Callable[[], None]) -> None:
    app = create(settings, ValkeyStore(url))
    _settle()
    await Server(_config(app, settings.host, settings.port), started).serve()


@asynccontextmanager
async def served_aside(settings: Settings) -> AsyncIterator[str]:
    """The address of a server beside other work of this process, on a free port of its host."""
    with socket() as listening:
        listening.bind((settings.host, 0))
        port = listening.getsockname()[1]
        app = create(settings, ValkeyStore(settings.store or ""))
        ready = asyncio.Event()
        server = Server(_config(app, settings.host, port), ready.set, by_signal=False)
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        await ready.wait()
        try:
            yield f"http://{settings.host}:{port}"
        finally:
            server.should_exit = True
            await serving


def _several(settings: Settings, started: Callable[[], None]) -> None:
    """Each worker reads the same environment, with the store's address in it."""
    embedded = None if settings.store else EmbeddedServer(settings.data)
    if embedded is not None:
        os.environ["BOARD_STORE"] = asyncio.run(embedded.start())
    try:
        config = _config("board.serve:worker", settings.host, settings.port)
        config.factory, config.workers = True, settings.workers
        Workers(config, [config.bind_socket()], started).run()
    finally:
        if embedded is not None:
            asyncio.run(embedded.stop())


def worker() -> Starlette:
    """The application of one of several processes."""
    settings = read(os.environ)
    logs.begin(settings.log)
    app = create(settings, ValkeyStore(settings.store or ""))
    _settle()
    return app


def _settle() -> None:
    """What is loaded now stays: the collector need not walk it again at each busy moment."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GC_THRESHOLD, *gc.get_threshold()[1:])


def _config(app: Any, host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        loop="auto",
        http="auto",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
