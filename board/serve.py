"""Binds the port, starts the store, then one server process or several; stops the store last."""

import asyncio
import gc
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from multiprocessing import parent_process
from socket import socket
from threading import Thread
from typing import Any

import structlog
import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from board import open_files
from board.app import create
from board.settings import Settings, read
from board.store.embedded import EmbeddedServer
from board.store.valkey import ValkeyStore
from board.web.http import logs
from board.web.http.http_connection import LARGEST_REQUEST, HttpConnection
from board.web.http.listening import bound
from board.web.sockets.websocket_connection import LARGEST_MESSAGE, WebSocketConnection

log = structlog.get_logger()

GRACE_SECONDS = 3
"""How long open connections may take to finish when the server stops."""

START_SECONDS = 30.0
"""How long a worker may take to start."""

GC_THRESHOLD = 50_000
"""Allocations between two collections of the youngest generation."""


class Server(uvicorn.Server):
    """A server that does not raise a signal again after it has stopped, as uvicorn's own does.

    So its caller can still stop the store. `on_start` is called once it takes connections.
    """

    def __init__(
        self, config: uvicorn.Config, on_start: Callable[[], None], *, by_signal: bool = True
    ) -> None:
        super().__init__(config)
        self._on_start = on_start
        self._by_signal = by_signal

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_start()

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
    """Several processes on one port; `on_start` is called once all of them take connections."""

    def __init__(
        self, config: uvicorn.Config, sockets: list[socket], on_start: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self._on_start = on_start

    def init_processes(self) -> None:
        super().init_processes()
        if all(one.wait_until_ready(START_SECONDS, self.should_exit) for one in self.processes):
            self._on_start()

    def keep_subprocess_alive(self) -> None:
        before = list(self.processes)
        super().keep_subprocess_alive()
        for ended, now in zip(before, self.processes, strict=True):
            if ended is not now:
                log.error("worker.ended", pid=ended.pid, status=ended.exitcode)


def serve(settings: Settings, on_start: Callable[[], None]) -> None:
    """Serve until a signal arrives; `on_start` is called once the server takes connections.

    The port is bound first: a board whose port is taken does not touch the store. Raises
    `NoServer`, `CannotListen`.
    """
    logs.begin(settings.log)
    open_files.raise_limit()
    with ExitStack() as closing:
        several = settings.workers > 1
        sockets = bound(settings.host, settings.port, dual_stack=several)
        for each in sockets:
            closing.enter_context(each)
        if several:
            _serve_in_workers(settings, sockets, on_start)
        else:
            run(_serve_in_this_process(settings, sockets, on_start))


def run(work: Any) -> None:
    """Run a coroutine on uvloop, if it is installed."""
    with asyncio.Runner(loop_factory=_config("", "127.0.0.1", 0).get_loop_factory()) as runner:
        runner.run(work)


async def _serve_in_this_process(
    settings: Settings, sockets: list[socket], on_start: Callable[[], None]
) -> None:
    if settings.store is not None:
        await _serve_with(settings, settings.store, sockets, on_start)
        return
    async with EmbeddedServer(settings.data, settings.store_megabytes) as url:
        await _serve_with(settings, url, sockets, on_start)


async def _serve_with(
    settings: Settings, url: str, sockets: list[socket], on_start: Callable[[], None]
) -> None:
    app = create(settings, ValkeyStore(url))
    _freeze_loaded_objects()
    config = _config(app, settings.host, settings.port)
    await Server(config, on_start).serve(sockets)


@asynccontextmanager
async def served_aside(settings: Settings) -> AsyncIterator[str]:
    """Serve in the background of this process, on a free port; yields the address.

    `settings.store` must be set.
    """
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


def _serve_in_workers(
    settings: Settings, sockets: list[socket], on_start: Callable[[], None]
) -> None:
    """Serve in several processes, which get the store's address through the environment."""
    embedded = None if settings.store else EmbeddedServer(settings.data, settings.store_megabytes)
    if embedded is not None:
        os.environ["BOARD_STORE"] = asyncio.run(embedded.start())
    try:
        config = _config("board.serve:worker", settings.host, settings.port)
        config.factory, config.workers = True, settings.workers
        Workers(config, sockets, on_start).run()
    finally:
        if embedded is not None:
            asyncio.run(embedded.stop())


def worker() -> Starlette:
    """The application of one worker, which stops when its supervisor's process has ended."""
    settings = read(os.environ)
    logs.begin(settings.log)
    Thread(target=_stop_after_the_supervisor, daemon=True).start()
    app = create(settings, ValkeyStore(settings.store or ""))
    _freeze_loaded_objects()
    return app


def _stop_after_the_supervisor() -> None:
    """Otherwise a worker would keep the port, and no board could be started again."""
    supervisor = parent_process()
    if supervisor is not None:
        supervisor.join()
        log.error("worker.supervisor_ended", pid=os.getpid())
        os.kill(os.getpid(), signal.SIGTERM)


def _freeze_loaded_objects() -> None:
    """Let the garbage collector skip the objects loaded so far, and run less often.

    They stay until the process ends, and a full collection would delay every board.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GC_THRESHOLD, *gc.get_threshold()[1:])


def _config(app: Any, host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        loop="auto",
        proxy_headers=False,
        http=HttpConnection,
        h11_max_incomplete_event_size=LARGEST_REQUEST,
        ws=WebSocketConnection,
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
