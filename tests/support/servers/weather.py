"""How bad a network is: slow, lossy, or closed to websockets."""

import asyncio
import random
from dataclasses import dataclass
from typing import Literal

APART = 1e-6


@dataclass(frozen=True, slots=True)
class Weather:
    """`delay` is one way, in seconds, and `loss` the share of segments that are lost.

    TCP sends a lost segment again, here after `again` seconds, and what comes behind it waits as
    long: nothing is missing or out of order, only late.
    """

    delay: float = 0
    loss: float = 0
    again: float = 0.6
    upgrades: Literal["let through", "refused", "swallowed"] = "let through"
    seed: int = 0

    @property
    def segment(self) -> int:
        """How many bytes are lost at once."""
        return 1460 if self.loss else 65536


class Lane:
    """One direction of a line: each segment arrives in its turn, and none before its time."""

    def __init__(self, sink: asyncio.StreamWriter, weather: Weather, chance: random.Random) -> None:
        self._sink, self._weather, self._chance = sink, weather, chance
        self._free = 0.0

    async def send(self, content: bytes) -> None:
        if self._weather.delay or self._weather.loss:
            loop = asyncio.get_running_loop()
            late = self._weather.again if self._chance.random() < self._weather.loss else 0
            # A loop keeps no order among calls of one moment.
            self._free = max(self._free + APART, loop.time() + self._weather.delay + late)
            loop.call_at(self._free, self._write, content)
            return
        self._write(content)
        await self._sink.drain()

    async def empty(self) -> None:
        """Return once everything has arrived."""
        await asyncio.sleep(self._free - asyncio.get_running_loop().time())

    def _write(self, content: bytes) -> None:
        if not self._sink.is_closing():
            self._sink.write(content)
