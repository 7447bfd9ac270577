"""One ear for each server that is listened to, opened when it is first needed.

A connection can stay open and yet bring nothing any more. Therefore each ear publishes to
itself now and then, and one that does not hear itself is given up.
"""

import asyncio
import secrets
from collections.abc import Callable

import structlog

from board.store.store import Unavailable
from board.store.valkey.ear import Ear
from board.store.valkey.servers import Servers, in_time

log = structlog.get_logger()


class Ears:
    """Ears by the name of their server. `patience` and `pulse` are in seconds."""

    def __init__(
        self,
        servers: Servers,
        heard: Callable[[str, bytes], None],
        lost: Callable[[Ear], None],
        patience: float,
        pulse: float,
    ) -> None:
        self._servers = servers
        self._heard = heard
        self._lost = lost
        self._patience = patience
        self._pulse = pulse
        self._ears: dict[str, Ear] = {}
        self._watches: dict[Ear, asyncio.Task[None]] = {}
        self._opening = asyncio.Lock()

    async def at(self, home: str) -> Ear:
        async with self._opening:
            return self._ears.get(home) or await self._open(home)

    async def close(self) -> None:
        for ear in list(self._ears.values()):
            await ear.close()

    async def _open(self, home: str) -> Ear:
        pulse = await self._pulse_channel(home)
        pulsed = asyncio.Event()
        ear = Ear(
            self._servers.connection(home),
            lambda channel, content: (
                pulsed.set() if channel == pulse else self._heard(channel, content)
            ),
        )
        await ear.open(lambda ear: self._forget(home, ear))
        self._ears[home] = ear
        self._watches[ear] = asyncio.create_task(self._watch(ear, pulse, pulsed))
        return ear

    async def _pulse_channel(self, home: str) -> str:
        """A channel that nobody else has and that this server tells."""
        while True:
            channel = f"pulse:{secrets.token_hex(8)}"
            if await self._servers.home(channel) == home:
                return channel

    async def _watch(self, ear: Ear, pulse: str, pulsed: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await ear.subscribe(pulse)
            while await self._hears_itself(pulse, pulsed):  # noqa: ASYNC110 a pulse is a clock
                await asyncio.sleep(self._pulse)
        except (TimeoutError, Unavailable):
            pass
        log.error("store.deaf")
        ear.lose()

    async def _hears_itself(self, pulse: str, pulsed: asyncio.Event) -> bool:
        """False when the server has published and this ear has not heard."""
        pulsed.clear()
        try:
            async with in_time(self._patience):
                await self._servers.ask(pulse, "SPUBLISH", pulse, b"")
        except Unavailable:
            return True  # a store that is away proves nothing about the ear
        try:
            async with asyncio.timeout(self._patience):
                await pulsed.wait()
        except TimeoutError:
            return False
        return True

    def _forget(self, home: str, ear: Ear) -> None:
        if self._ears.get(home) is ear:
            del self._ears[home]
        if watch := self._watches.pop(ear, None):
            watch.cancel()
        self._lost(ear)
