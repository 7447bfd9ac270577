"""Load by people who behave like people, and what it is measured beside: `make load`."""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from functools import partial

import click
import uvloop

from board.live.dictionaries import READ_AFTER
from tests.load.people import arrivals, scenarios, yardsticks
from tests.load.people.figures import use_core
from tests.load.people.hall import opened
from tests.support.servers.board_process import Served

LIMIT_SECONDS = 300
ON_A_BOARD = {
    "small": scenarios.small,
    "hall": scenarios.hall,
    "many": scenarios.many,
    "storm": scenarios.storm,
    "joins": arrivals.joins,
    "reconnection": arrivals.reconnection,
    "days": arrivals.days,
}
BESIDE = {
    "hall-beside": partial(yardsticks.steady, people=200, rate=20, seconds=15),
    "large-hall-beside": partial(yardsticks.steady, people=1000, rate=10, seconds=15),
    "storm-beside": partial(yardsticks.storm, people=1000),
}
NAMES = [*ON_A_BOARD, *BESIDE]


@click.command()
@click.option("--only", multiple=True, type=click.Choice(NAMES), help="These scenarios alone.")
@click.option("--workers", default=1, type=click.IntRange(1, 8), help="Processes of the board.")
def main(only: tuple[str, ...], workers: int) -> None:
    """Servers, with their stores, share one core; the clients have another."""
    gc.freeze()
    gc.disable()  # a pause of the client would be read as one of the server
    for name in only or NAMES:
        uvloop.run(within_time(BESIDE.get(name) or partial(on_a_board, ON_A_BOARD[name], workers)))


async def within_time(scenario: Callable[[], Awaitable[None]]) -> None:
    async with asyncio.timeout(LIMIT_SECONDS):
        await scenario()


async def on_a_board(scenario: Callable[[Served], Awaitable[None]], workers: int) -> None:
    use_core(0)
    served = Served(BOARD_WORKERS=str(workers))
    await served.start()
    use_core(-1)
    # What a process takes once is not counted as a phone's.
    (await opened(served, 12 * workers)).close()
    await asyncio.sleep(READ_AFTER + 1)
    try:
        await scenario(served)
    finally:
        await served.close()


main()
