"""Who listens to which board in this process; restores every hold after an ear was lost."""

import asyncio
import traceback
from dataclasses import dataclass

import structlog

from board.store.messages import decode
from board.store.store import Gap, Heard, Message, Unavailable
from board.store.valkey.ear import Ear
from board.store.valkey.ears import Ears
from board.store.valkey.servers import Servers, in_time

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0  # seconds between two attempts to hear again


@dataclass(eq=False, slots=True)
class Hearing:
    """One `listen` that was not closed yet."""

    listener: "Listener"
    channel: str
    heard: Heard

    async def close(self) -> None:
        await self.listener.leave(self)


class Listener:
    """Listens for every board of this process. `patience` and `pulse` are in seconds."""

    def __init__(self, servers: Servers, patience: float, pulse: float) -> None:
        self._servers = servers
        self._patience = patience
        self._ears = Ears(servers, self._heard, self._lost, patience, pulse)
        self._hearings: dict[str, list[Hearing]] = {}
        self._placed: dict[str, Ear] = {}
        self._mending: asyncio.Task[None] | None = None
        self._closed = False

    async def listen(self, channel: str, heard: Heard) -> Hearing:
        hearing = Hearing(self, channel, heard)
        self._hearings.setdefault(channel, []).append(hearing)
        try:
            await self._place(channel)
        except BaseException:
            await self.leave(hearing)
            raise
        return hearing

    async def leave(self, hearing: Hearing) -> None:
        hearings = self._hearings.get(hearing.channel, [])
        if hearing in hearings:
            hearings.remove(hearing)
        if not hearings:
            self._hearings.pop(hearing.channel, None)
            await self._let_go(hearing.channel)

    async def close(self) -> None:
        self._closed = True
        self._hearings.clear()
        if self._mending is not None:
            self._mending.cancel()
        await self._ears.close()

    async def _place(self, channel: str) -> None:
        """Have the channel heard; returns when the server has confirmed."""
        if channel in self._placed:
            return
        async with in_time(self._patience):
            ear = await self._ears.at(await self._servers.home(channel))
            await ear.subscribe(channel)
        self._placed[channel] = ear
        if channel not in self._hearings:  # everyone left meanwhile
            await self._let_go(channel)

    async def _let_go(self, channel: str) -> None:
        ear = self._placed.pop(channel, None)
        if ear is None:
            return
        try:
            async with in_time(self._patience):
                await ear.unsubscribe(channel)
        except Unavailable:
            ear.lose()

    def _heard(self, channel: str, content: bytes) -> None:
        self._tell(channel, decode(content))

    def _tell(self, channel: str, message: Message) -> None:
        for hearing in list(self._hearings.get(channel, ())):
            try:
                hearing.heard(message)
            except Exception as fault:  # noqa: BLE001 one board's fault must not deafen the others
                report(fault)

    def _lost(self, ear: Ear) -> None:
        for channel in [channel for channel, at in self._placed.items() if at is ear]:
            del self._placed[channel]
        if self._closed or self._mending is not None:
            return
        log.warning("store.lost", boards=len(self._hearings))
        self._mending = asyncio.create_task(self._mend())
        self._mending.add_done_callback(self._mended)

    async def _mend(self) -> None:
        pause = FIRST_PAUSE
        while missing := self._hearings.keys() - self._placed.keys():
            try:
                await self._restore(missing)
            except Unavailable:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    def _mended(self, task: asyncio.Task[None]) -> None:
        self._mending = None
        if task.cancelled():
            return
        if fault := task.exception():
            report(fault)
        else:
            log.info("store.back", boards=len(self._hearings))

    async def _restore(self, channels: set[str]) -> None:
        async with in_time(self._patience):
            await self._servers.renew()
        results = await asyncio.gather(*map(self._regain, channels), return_exceptions=True)
        for fault in filter(None, results):
            raise fault

    async def _regain(self, channel: str) -> None:
        await self._place(channel)
        self._tell(channel, Gap(None))


def report(fault: BaseException) -> None:
    """Say where it happened, without the fault's own words, which may repeat what people wrote."""
    where = traceback.format_tb(fault.__traceback__)
    log.error("store.listener_failed", error=type(fault).__name__, where=where)
