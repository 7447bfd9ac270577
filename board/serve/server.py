"""uvicorn's server, as this board uses it."""

import asyncio
import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from board.web.http.http_connection import LARGEST_REQUEST, HttpConnection
from board.web.sockets.websocket_connection import LARGEST_MESSAGE, WebSocketConnection

SIGNALS = (signal.SIGINT, signal.SIGTERM)

GRACE_SECONDS = 3
"""How long open connections may take to finish when the server stops."""

GC_THRESHOLDS = (2_000, 3, 500)
"""How many new objects make a collection, and how many of one generation make one of the next.

Each stops every board for as long as it looks at objects: some 10 ms, every fourth 40 ms.
"""


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
        try:
            for name in SIGNALS:
                loop.add_signal_handler(name, self.handle_exit, name, None)
        except NotImplementedError:  # the loops of Windows
            with self._signals_of_the_process():
                yield
            return
        yield
        for name in SIGNALS:
            loop.remove_signal_handler(name)

    @contextmanager
    def _signals_of_the_process(self) -> Iterator[None]:
        before = {name: signal.signal(name, self.handle_exit) for name in SIGNALS}
        yield
        for name, handler in before.items():
            signal.signal(name, handler)


def freeze_loaded_objects() -> None:
    """Let the garbage collector skip the objects loaded so far, and stop for short times only.

    They stay until the process ends, and a full collection would delay every board.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLDS)


def config_of(app: Any, host: str, port: int) -> uvicorn.Config:
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
