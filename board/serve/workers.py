"""Several processes on one port, with one store."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from multiprocessing import parent_process
from socket import socket
from tempfile import TemporaryDirectory
from threading import Thread

import structlog
import uvicorn
from prometheus_client.multiprocess import mark_process_dead
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from board.app import create
from board.serve.server import config_of, freeze_loaded_objects
from board.serve.start import OnStart, say_started, trouble_of
from board.settings import Settings, SettingsError
from board.store.embedded import EmbeddedServer
from board.store.opening import sqlite_file, valkey_store
from board.store.valkey import ValkeyStore
from board.web.http import logs
from board.web.http.metrics import FOLDER_VARIABLE, served_together

log = structlog.get_logger()

START_SECONDS = 30.0
"""How long a worker may take to start."""


class Workers(Multiprocess):
    """Several processes on one port; `on_start` is called once all of them take connections.

    `figures` is the folder into which they write their figures, if they do.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        sockets: list[socket],
        on_start: Callable[[], None],
        figures: str | None,
    ) -> None:
        hang_up = getattr(signal, "SIGHUP", None)  # Windows has none
        is_ignored = hang_up is not None and signal.getsignal(hang_up) == signal.SIG_IGN
        super().__init__(config, sockets)
        if hang_up is not None and is_ignored:  # as `nohup` asks
            signal.signal(hang_up, signal.SIG_IGN)
        self._on_start = on_start
        self._figures = figures

    def init_processes(self) -> None:
        super().init_processes()
        if all(one.wait_until_ready(START_SECONDS, self.should_exit) for one in self.processes):
            self._on_start()

    def handle_hup(self) -> None:
        """A terminal that is closed ends them, as it ends a single process."""
        self.handle_term()

    def keep_subprocess_alive(self) -> None:
        before = list(self.processes)
        super().keep_subprocess_alive()
        for ended, now in zip(before, self.processes, strict=True):
            if ended is not now:
                log.error("worker.ended", pid=ended.pid, status=ended.exitcode)
                if self._figures and ended.pid:
                    mark_process_dead(ended.pid, self._figures)  # type: ignore[no-untyped-call]


def serve_in_workers(settings: Settings, sockets: list[socket], on_start: OnStart) -> None:
    """Serve in several processes, which are given the settings and the store's address."""
    if sqlite_file(settings):
        raise SettingsError("setting.needs", setting="BOARD_STORE=sqlite:", other="BOARD_WORKERS=1")
    with ExitStack() as closing:
        figures = _shared_figures(settings, closing)
        url = settings.store or _embedded(settings, closing)
        config = config_of(partial(worker, settings, url), settings.host, settings.port)
        config.factory, config.workers = True, settings.workers
        trouble = asyncio.run(_trouble_at(url))
        Workers(config, sockets, partial(say_started, on_start, trouble), figures).run()


def _embedded(settings: Settings, closing: ExitStack) -> str:
    """The address of an embedded store, which stops when `closing` ends."""
    embedded = EmbeddedServer(settings.data, settings.store_megabytes)
    url = asyncio.run(embedded.start())
    closing.callback(lambda: asyncio.run(embedded.stop()))
    return url


def _shared_figures(settings: Settings, closing: ExitStack) -> str | None:
    """Serve what workers write into a folder, if the settings ask for figures; the folder.

    Raises `CannotListen`.
    """
    if settings.metrics is None:
        return None
    folder = closing.enter_context(TemporaryDirectory(prefix="board-figures-"))
    os.environ[FOLDER_VARIABLE] = folder  # workers inherit it
    closing.callback(served_together(folder, settings.metrics))
    return folder


async def _trouble_at(url: str) -> str | None:
    store = valkey_store(url)
    try:
        return await trouble_of(store)
    finally:
        await store.close()


def worker(settings: Settings, url: str) -> Starlette:
    """The application of one worker, which stops when its supervisor's process has ended."""
    logs.begin(settings.log)
    Thread(target=_stop_after_the_supervisor, daemon=True).start()
    app = create(settings, ValkeyStore(url))
    freeze_loaded_objects()
    return app


def _stop_after_the_supervisor() -> None:
    """Otherwise a worker would keep the port, and no board could be started again."""
    supervisor = parent_process()
    if supervisor is not None:
        supervisor.join()
        log.error("worker.supervisor_ended", pid=os.getpid())
        os.kill(os.getpid(), signal.SIGTERM)
