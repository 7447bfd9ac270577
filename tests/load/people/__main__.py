"""Load by people who behave like people, and what it is measured beside: `make load`."""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from functools import partial

import click
import uvloop

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
def main(only: tuple[str, ...]) -> None:
    """Servers, with their stores, share one core; the clients have another."""
    gc.freeze()
    gc.disable()  # a pause of the client would be read as one of the server
    for name in only or NAMES:
        uvloop.run(within_time(BESIDE.get(name) or partial(on_a_board, ON_A_BOARD[name])))


async def within_time(scenario: Callable[[], Awaitable[None]]) -> None:
    async with asyncio.timeout(LIMIT_SECONDS):
        await scenario()


async def on_a_board(scenario: Callable[[Served], Awaitable[None]]) -> None:
    use_core(0)
    served = Served()
    await served.start()
    use_core(-1)
    (await opened(served, 12)).close()  # what a process takes once is not counted as a phone's
    try:
        await scenario(served)
    finally:
        await served.close()


main()
