"""A throwaway cluster of two real servers, half of the slots each."""

import time
from contextlib import ExitStack
from typing import Self

from tests.support.servers.ports import free_port
from tests.support.servers.valkey import Valkey

HALVES = ((0, 8191), (8192, 16383))


class Cluster:
    """Servers on loopback ports of their own: a cluster knows no Unix sockets."""

    def __init__(self) -> None:
        self.ports = [str(free_port()) for _ in HALVES]
        self.servers = [
            Valkey(
                "--port",
                port,
                "--bind",
                "127.0.0.1",
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                str(free_port()),
            )
            for port in self.ports
        ]
        self.url = f"redis+cluster://127.0.0.1:{self.ports[0]}"
        self._running = ExitStack()

    def __enter__(self) -> Self:
        for server, (first, last) in zip(self.servers, HALVES, strict=True):
            self._running.enter_context(server)
            server.ask(f"CLUSTER ADDSLOTSRANGE {first} {last}")
        self._join()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def move(self, key: str) -> None:
        """Give the key's slot, which must be empty, from one server to the other."""
        slot = number(self.servers[0].ask(f"CLUSTER KEYSLOT {key}"))
        target = self.servers[0 if slot > HALVES[0][1] else 1]
        node = target.ask("CLUSTER MYID").split("\r\n")[1]
        for server in (target, *self.servers):
            server.ask(f"CLUSTER SETSLOT {slot} NODE {node}")

    def _join(self) -> None:
        first, second = self.servers
        bus = second.ask("CONFIG GET cluster-port").split("\r\n")[4]
        first.ask(f"CLUSTER MEET 127.0.0.1 {self.ports[1]} {bus}")
        give_up = time.monotonic() + 20
        while not all(whole(server) for server in self.servers):
            assert time.monotonic() < give_up, [s.ask("CLUSTER INFO") for s in self.servers]
            time.sleep(0.02)


def whole(server: Valkey) -> bool:
    report = server.ask("CLUSTER INFO")
    return "cluster_state:ok" in report and "cluster_slots_ok:16384" in report


def number(answer: str) -> int:
    return int(answer.strip().removeprefix(":"))
