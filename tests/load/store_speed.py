"""How long a commit takes until it is on disk, with Valkey and with SQLite.

`python -m tests.load.store_speed [commits]`.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

import click
import uvloop

from board.store.embedded import EmbeddedServer
from board.store.sqlite import Database, SqliteStore
from board.store.store import Commit, Store
from board.store.valkey import ValkeyStore
from board.store.valkey.store import wall_clock

RECORD = b"x" * 200
FAR = 4_000_000_000_000


async def main(commits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        async with EmbeddedServer(Path(folder)) as url:
            click.echo(f"embedded store up in {1000 * (time.perf_counter() - begin):.0f} ms")
            await measure(ValkeyStore(url), commits)
    with tempfile.TemporaryDirectory() as folder:
        click.echo("SQLite")
        await measure(SqliteStore(Database(Path(folder, "boards.sqlite"), wall_clock)), commits)


async def measure(store: Store, commits: int) -> None:
    await store.listen("HEARS2", lambda _message: None)
    for records in (1, 10, 100):
        await alone(store, records, commits)
    for boards in (100, 200):
        await together(store, boards, commits)
    await reading(store)
    await store.close()


async def alone(store: Store, records: int, commits: int) -> None:
    """One board whose commits follow each other, and which is listened to."""
    code = f"ALONE{records}"
    await store.listen(code, lambda _message: None)
    times, cpu = [], time.process_time()
    for version in range(commits):
        begin = time.perf_counter()
        await store.commit(code, step(version, records))
        times.append(time.perf_counter() - begin)
    cpu = (time.process_time() - cpu) / commits
    click.echo(f"commit of {records:3} records: {spread(times)}, {1e6 * cpu:.0f} µs of CPU")


async def together(store: Store, boards: int, commits: int) -> None:
    """Many boards at once: what they wait for each other, and what each costs."""
    times: list[float] = []

    async def run(code: str) -> None:
        for version in range(commits // 50):
            begin = time.perf_counter()
            await store.commit(code, step(version, 1))
            times.append(time.perf_counter() - begin)

    begin, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(run(f"B{boards}-{number}") for number in range(boards)))
    rate, cpu = len(times) / (time.perf_counter() - begin), time.process_time() - cpu
    click.echo(
        f"{boards} boards at once: {spread(times)}, {rate:.0f} commits a second, "
        f"{1e6 * cpu / len(times):.0f} µs of CPU each"
    )


async def reading(store: Store) -> None:
    await store.commit("READS2", step(0, 800))
    times = []
    for _ in range(100):
        begin = time.perf_counter()
        await store.read("READS2")
        times.append(time.perf_counter() - begin)
    click.echo(f"reading 800 records:   {spread(times)}")


def step(version: int, records: int) -> Commit:
    put = {f"card:{version % 20}-{number}": RECORD for number in range(records)}
    return Commit(version, version + 1, put, frozenset(), FAR)


def spread(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return ", ".join(f"p{at} {1000 * cuts[at - 1]:.2f} ms" for at in (50, 95, 99))


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000))
