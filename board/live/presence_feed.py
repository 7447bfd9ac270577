"""Tells facilitators, and the other processes, how many screens of a board are connected."""

from collections.abc import Callable

import structlog

from board.live.background import BackgroundTasks
from board.live.presence import Presence, longest
from board.live.screen_sender import ScreenSender
from board.live.screens import Screens
from board.store.store import Store, Unavailable

log = structlog.get_logger()


class PresenceFeed:
    """Counts the screens of one board in this process, and sends `presence` when a total changes.

    `process` is this process's name, which no other process has. `crashed` is called when another
    process that had screens has sent nothing for long.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it tells of, to whom and how
        self,
        code: str,
        process: str,
        screens: Screens,
        sender: ScreenSender,
        store: Store,
        tasks: BackgroundTasks,
        crashed: Callable[[], None],
    ) -> None:
        self._code = code
        self._screens = screens
        self._sender = sender
        self._store = store
        self._presence = Presence(process, lambda: tasks.start(self._send()), crashed)

    def change(self) -> None:
        """Call this when a screen has joined or left, or a wall shows something else."""
        self._presence.change()

    def receive(self, payload: bytes) -> None:
        """Take in the count of another process."""
        self._presence.receive(payload)

    def stop(self) -> None:
        self._presence.stop()

    async def _send(self) -> None:
        # Counted now, not at each arrival: a thousand would be counted a thousand times.
        phones, consoles = self._screens.count("phone"), self._screens.count("console")
        self._presence.count(phones, consoles, longest(self._screens.showing()))
        sids = [screen.sid for screen in self._screens.of_facilitators()]
        await self._sender.deliver(sids, "presence", self._presence.totals())
        try:
            await self._store.send_signal(self._code, self._presence.census())
        except Unavailable as fault:
            log.debug("presence.unannounced", reason=type(fault.__cause__).__name__)
