"""What is read of a server while it works, and how it is printed."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import click

TICK = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
STORES = ("valkey-server", "redis-server")
SPREAD = ((50, "p50"), (95, "p95"), (99, "p99"))


class Meter:
    """CPU of a server, with its store and its workers, since `begin`."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.begin()

    def begin(self) -> None:
        self._cpu, self._began = cpu(self._pid), time.monotonic()

    @property
    def seconds(self) -> float:
        """Seconds of CPU."""
        return cpu(self._pid) - self._cpu

    @property
    def share(self) -> float:
        """Of one core."""
        return self.seconds / (time.monotonic() - self._began)


def cpu(pid: int) -> float:
    """Seconds of CPU of a process and of all that it started."""
    return sum(_cpu(one) for one in family(pid))


def family(pid: int) -> list[int]:
    """A process and all that its threads started: one beside the main one starts the store."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    children = [child for one in threads for child in (one / "children").read_text().split()]
    return [pid, *(each for child in children for each in family(int(child)))]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def kilobytes(pid: int) -> float:
    """Resident memory of a server and its workers, without their store."""
    return sum(_kilobytes(one) for one in family(pid) if name_of(one) not in STORES)


def name_of(pid: int) -> str:
    return Path(f"/proc/{pid}/comm").read_text().strip()


def _kilobytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return float(next(one for one in status.splitlines() if one.startswith("VmRSS")).split()[1])


def percentile(values: Sequence[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def spread(seconds: Sequence[float]) -> str:
    """Percentiles, in milliseconds."""
    return ", ".join(f"{name} {percentile(seconds, at) * 1000:.1f}" for at, name in SPREAD) + " ms"


def say(what: str, *values: str) -> None:
    click.echo(f"{what:28} {' · '.join(values)}")


def use_core(number: int) -> None:
    """This process, and those that it starts from now on, where the system lets itself be told."""
    if CORES:
        os.sched_setaffinity(0, {CORES[number]})
