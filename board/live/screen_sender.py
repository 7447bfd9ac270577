"""How rooms send events to sockets."""

from collections.abc import Collection
from typing import Protocol


class ScreenSender(Protocol):
    """Sends events to connected sockets, each named by its `sid`.

    A socket that has closed is skipped; its `disconnect` handler is called separately. A payload of
    type `bytes` is encoded JSON and sent as it is; any other is encoded with msgspec. Events reach
    a socket in the order of the calls, whichever method sent them.
    """

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        """Send one event to many sockets, without waiting for any of them.

        Returns the congested sockets. They were sent nothing: send them a wider delta or a welcome
        at a later beat [P9]. No other task runs between the first socket and the last, and no
        handler is called.
        """

    async def send(self, sid: str, event: str, payload: object) -> None:
        """Send one event to one socket; if the socket is congested, the event is queued."""

    async def close(self, sid: str) -> None:
        """Close one socket after the events sent to it, or at once if it is congested.

        The socket's `disconnect` handler runs before this returns, so the caller must hold no lock
        that the handler takes.
        """
