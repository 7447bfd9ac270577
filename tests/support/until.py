"""Waiting for what is true in the end, never for a length of time."""

import asyncio
from collections.abc import Callable


async def until(condition: Callable[[], object], within: float = 10) -> None:
    """Return as soon as the condition holds; fails after `within` seconds."""
    async with asyncio.timeout(within):
        while not condition():  # noqa: ASYNC110 any condition will do
            await asyncio.sleep(0.002)
