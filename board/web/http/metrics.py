"""Metrics for operators: counts and durations, never content. Off unless the settings ask for them.

With several workers each writes its figures into files of a folder, from which the process that
started them adds them up: prometheus-client's multiprocess mode.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    start_http_server,
)
from prometheus_client.multiprocess import MultiProcessCollector

from board import __version__
from board.settings import Address
from board.web.http.listening import CannotListen

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
"""prometheus-client reads it when it is first imported in a process."""

SAMPLE_SECONDS = 5.0
BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
"""Seconds; a phone waits some tenths without noticing, and gives up after one."""

SUM: Final = "livesum"
"""How a gauge of several workers is added up: those of workers that live."""


class Metrics:
    """The metrics of one process. With `shared`, others add them up: see `served_together`."""

    def __init__(self, *, shared: bool = False) -> None:
        self.registry = CollectorRegistry()
        self._shared = shared
        self._watched: list[tuple[Gauge, Callable[[], float]]] = []
        if not shared:
            ProcessCollector(registry=self.registry)
        self._commands = self._counter("commands", "Commands, by answer", "answer")
        self._entries = self._counter("entries_refused", "Tries at the door that failed")
        self._failures = self._counter(
            "store_failures", "What the store did not do, by reason", "reason"
        )
        self._commits = self._histogram("commit_seconds", "Time until a change is on disk")
        self._beats = self._histogram("beat_seconds", "Time until every screen was sent a change")
        self._screens = self._gauge("screens", "Screens connected, by kind", "kind")
        self._gauge("build_info", "The version that runs", "version").labels(__version__).set(1)

    def watch(self, name: str, description: str, count: Callable[[], float]) -> None:
        """Add a gauge whose value `count` answers."""
        gauge = self._gauge(name, description)
        if self._shared:
            self._watched.append((gauge, count))
        else:
            gauge.set_function(count)

    def answered(self, answer: str) -> None:
        """Count a command by its answer: `ok`, or the code of the refusal."""
        self._commands.labels(answer).inc()

    def entry_refused(self) -> None:
        """Count a failed attempt to enter."""
        self._entries.inc()

    def committed(self, seconds: float) -> None:
        """A commit was answered after this time."""
        self._commits.observe(seconds)

    def store_failed(self, reason: str) -> None:
        """The store did not do what it was asked."""
        self._failures.labels(reason).inc()

    def told(self, seconds: float) -> None:
        """Every screen was sent a change, this time after it was made."""
        self._beats.observe(seconds)

    def connected(self, kind: str, change: int) -> None:
        """A screen of this kind has connected (1) or gone (-1)."""
        self._screens.labels(kind).inc(change)

    async def keep_sampling(self) -> None:
        """Write what is watched into the files of this worker, until cancelled."""
        while True:
            for gauge, count in self._watched:
                gauge.set(count())
            await asyncio.sleep(SAMPLE_SECONDS)

    def serve(self, address: Address) -> Callable[[], None]:
        """Serve `GET /metrics` on an address of its own; answers a function that stops it.

        Raises `CannotListen`.
        """
        return _served(self.registry, address)

    def _counter(self, name: str, description: str, *labels: str) -> Counter:
        return Counter(f"board_{name}", description, labels, registry=self.registry)

    def _histogram(self, name: str, description: str) -> Histogram:
        return Histogram(f"board_{name}", description, buckets=BOUNDS, registry=self.registry)

    def _gauge(self, name: str, description: str, *labels: str) -> Gauge:
        return Gauge(
            f"board_{name}", description, labels, registry=self.registry, multiprocess_mode=SUM
        )


def served_together(folder: str, address: Address) -> Callable[[], None]:
    """Serve the figures that workers write into this folder; answers a function that stops it.

    Raises `CannotListen`.
    """
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=folder)  # type: ignore[no-untyped-call]
    return _served(registry, address)


def _served(registry: CollectorRegistry, address: Address) -> Callable[[], None]:
    try:
        server, _ = start_http_server(address.port, address.host, registry)
    except OSError as fault:
        raise CannotListen.on("BOARD_METRICS", address.host, address.port, fault) from fault

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return stop
