"""Binds the port, starts the store, then one server process or several; stops the store last."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from functools import partial
from socket import socket
from typing import Any

from starlette.applications import Starlette

from board import open_files
from board.app import create
from board.serve.server import Server, config_of, freeze_loaded_objects
from board.serve.start import OnStart, say_started, trouble_of
from board.serve.workers import serve_in_workers
from board.settings import Settings
from board.store.opening import open_store, sqlite_file
from board.store.sqlite.serving import the_only_server
from board.store.store_files import make_folder
from board.web.http import logs
from board.web.http.lan_address import for_this_computer
from board.web.http.listening import bound


def serve(settings: Settings, on_start: OnStart) -> None:
    """Serve until a signal arrives; `on_start` is called once the server takes connections.

    It is given the reason why the store does not answer, if it does not: the server goes on and
    waits for it. The port is bound first: a board whose port is taken does not touch the store.
    Raises `NoServer`, `CannotListen`.
    """
    logs.begin(settings.log)
    open_files.raise_limit()
    with ExitStack() as closing:
        several = settings.workers > 1
        sockets = bound(settings.host, settings.port, dual_stack=several)
        for each in sockets:
            closing.enter_context(each)
        if several:
            serve_in_workers(settings, sockets, on_start)
        else:
            run(_serve_in_this_process(settings, sockets, on_start))


def run(work: Any) -> None:
    """Run a coroutine on uvloop, if it is installed."""
    with asyncio.Runner(loop_factory=config_of("", "127.0.0.1", 0).get_loop_factory()) as runner:
        runner.run(work)


async def _serve_in_this_process(
    settings: Settings, sockets: list[socket], on_start: OnStart
) -> None:
    with ExitStack() as closing:
        if file := sqlite_file(settings):
            make_folder(file.parent)
            closing.enter_context(the_only_server(file))
        async with open_store(settings) as opened:
            trouble = await trouble_of(opened.store)
            app = create(settings, opened.store)
            _serve_metrics(app, closing)
            freeze_loaded_objects()
            config = config_of(app, settings.host, settings.port)
            await Server(config, partial(say_started, on_start, trouble)).serve(sockets)


def _serve_metrics(app: Starlette, closing: ExitStack) -> None:
    """Serve the metrics until `closing` ends, if the settings ask for them."""
    site = app.state.site
    if site.settings.metrics is not None:
        closing.callback(site.metrics.serve(site.settings.metrics))


@asynccontextmanager
async def served_aside(settings: Settings) -> AsyncIterator[str]:
    """Serve in the background of this process, on a free port; yields the address."""
    with ExitStack() as closing, socket() as listening:
        async with open_store(settings) as opened:
            listening.bind((settings.host, 0))
            port = listening.getsockname()[1]
            app = create(settings, opened.store)
            _serve_metrics(app, closing)
            ready = asyncio.Event()
            server = Server(config_of(app, settings.host, port), ready.set, by_signal=False)
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            await ready.wait()
            try:
                yield for_this_computer(settings.host, port)
            finally:
                server.should_exit = True
                await serving
