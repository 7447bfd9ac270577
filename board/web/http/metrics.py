"""Metrics for operators: counts, never content. Off unless the settings ask for them."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, ProcessCollector, start_http_server

from board.settings import Address
from board.web.http.listening import CannotListen


class Metrics:
    """The metrics of one process, in the format of Prometheus."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._commands = Counter(
            "board_commands", "Commands, by answer", ["answer"], registry=self.registry
        )
        self._entries = Counter(
            "board_entries_refused", "Tries at the door that failed", registry=self.registry
        )

    def watch(self, name: str, description: str, count: Callable[[], float]) -> None:
        """Add a gauge whose value `count` answers at each request."""
        Gauge(f"board_{name}", description, registry=self.registry).set_function(count)

    def answered(self, answer: str) -> None:
        """Count a command by its answer: `ok`, or the code of the refusal."""
        self._commands.labels(answer).inc()

    def entry_refused(self) -> None:
        """Count a failed attempt to enter."""
        self._entries.inc()

    def serve(self, address: Address) -> Callable[[], None]:
        """Serve `GET /metrics` on an address of its own; answers a function that stops it.

        Raises `CannotListen`.
        """
        try:
            server, _ = start_http_server(address.port, address.host, self.registry)
        except OSError as fault:
            raise CannotListen.on("BOARD_METRICS", address.host, address.port, fault) from fault

        def stop() -> None:
            server.shutdown()
            server.server_close()

        return stop
