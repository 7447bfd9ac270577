"""Figures for those who watch over the board: how much, never what. Off unless asked for."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, ProcessCollector, start_http_server

from board.settings import Address


class Metrics:
    """One process's figures, as Prometheus reads them."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._commands = Counter(
            "board_commands", "Commands, by answer", ["answer"], registry=self.registry
        )
        self._entries = Counter(
            "board_entries_refused", "Tries at the door that failed", registry=self.registry
        )

    def watch(self, name: str, what: str, count: Callable[[], float]) -> None:
        """A figure that is looked up when it is asked for."""
        Gauge(f"board_{name}", what, registry=self.registry).set_function(count)

    def answered(self, answer: str) -> None:
        """A command had this answer: `ok`, or the code it was refused with."""
        self._commands.labels(answer).inc()

    def turned_away(self) -> None:
        self._entries.inc()

    def serve(self, address: Address) -> Callable[[], None]:
        """Answer `GET /metrics` on an address of its own; answers how to stop."""
        server, _ = start_http_server(address.port, address.host, self.registry)

        def stop() -> None:
            server.shutdown()
            server.server_close()

        return stop
