"""A throwaway cluster of two real servers, half of the slots each; each may have a replica."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Self

from tests.support.servers.ports import free_port
from tests.support.servers.valkey import Valkey

HALVES = ((0, 8191), (8192, 16383))


class Cluster:
    """Servers on loopback ports of their own: a cluster knows no Unix sockets.

    `servers` are the two primaries, then, with `replicas`, a replica of each.
    """

    def __init__(self, *, replicas: bool = False) -> None:
        self.ports = [str(free_port()) for _ in range(2 * len(HALVES) if replicas else len(HALVES))]
        self.servers = [Valkey(*options(port)) for port in self.ports]
        self.url = f"redis+cluster://127.0.0.1:{self.ports[0]}"
        self._running = ExitStack()

    def __enter__(self) -> Self:
        for server in self.servers:
            self._running.enter_context(server)
        for server, (first, last) in zip(self.servers, HALVES, strict=False):
            server.ask(f"CLUSTER ADDSLOTSRANGE {first} {last}")
        self._join()
        self._replicate()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def move(self, key: str) -> None:
        """Give the key's slot, which must be empty, from one server to the other."""
        slot = number(self.servers[0].ask(f"CLUSTER KEYSLOT {key}"))
        target = self.servers[0 if slot > HALVES[0][1] else 1]
        for server in (target, *self.servers):
            server.ask(f"CLUSTER SETSLOT {slot} NODE {node(target)}")

    def primary_of(self, key: str) -> int:
        """The place in `servers` of the primary that the key had at first."""
        return 1 if number(self.servers[0].ask(f"CLUSTER KEYSLOT {key}")) > HALVES[0][1] else 0

    def _join(self) -> None:
        first, *others = self.servers
        for server, port in zip(others, self.ports[1:], strict=True):
            bus = server.ask("CONFIG GET cluster-port").split("\r\n")[4]
            first.ask(f"CLUSTER MEET 127.0.0.1 {port} {bus}")
        self._wait(lambda server: whole(server, len(self.servers)))

    def _replicate(self) -> None:
        for primary, replica in zip(self.servers, self.servers[len(HALVES) :], strict=False):
            replica.ask(f"CLUSTER REPLICATE {node(primary)}")
        replicas = self.servers[len(HALVES) :]
        self._wait(lambda server: server not in replicas or follows(server))

    def _wait(self, done: Callable[[Valkey], bool]) -> None:
        give_up = time.monotonic() + 20
        while not all(done(server) for server in self.servers):
            assert time.monotonic() < give_up, [s.ask("CLUSTER INFO") for s in self.servers]
            time.sleep(0.02)


def options(port: str) -> list[str]:
    settings = {
        "port": port,
        "bind": "127.0.0.1",
        "cluster-enabled": "yes",
        "cluster-port": str(free_port()),
        "repl-ping-replica-period": "1",
        "repl-diskless-sync-delay": "0",
    }
    return [part for name, value in settings.items() for part in (f"--{name}", value)]


def whole(server: Valkey, nodes: int) -> bool:
    report = server.ask("CLUSTER INFO")
    expected = ("cluster_state:ok", "cluster_slots_ok:16384", f"cluster_known_nodes:{nodes}")
    return all(line in report for line in expected)


def follows(server: Valkey) -> bool:
    return "master_link_status:up" in server.ask("INFO replication")


def node(server: Valkey) -> str:
    return server.ask("CLUSTER MYID").split("\r\n")[1]


def number(answer: str) -> int:
    return int(answer.strip().removeprefix(":"))
