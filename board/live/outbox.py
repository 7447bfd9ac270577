"""What the rooms ask of whoever holds the sockets."""

from collections.abc import Collection
from typing import Protocol


class Outbox(Protocol):
    """The way out to the screens.

    A `sid` names one connected socket; one that has gone is passed over in silence, its
    `disconnect` event says so. A payload given as `bytes` is JSON already encoded and is sent
    untouched; anything else is encoded with msgspec. What is handed over for one socket arrives
    in the order it was handed over, whichever method it came by.
    """

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        """Send one event to many sockets, never waiting for any of them.

        Returns the congested sockets, to whom nothing was sent: they are owed one wider delta,
        or a welcome, at a later beat. No other task runs between the first and the last socket,
        and no handler is called.
        """

    async def send(self, sid: str, event: str, payload: object) -> None:
        """Send one event to one socket, which keeps it waiting there when congested."""

    async def close(self, sid: str) -> None:
        """Close one socket after what was sent to it; at once when it is congested.

        The socket's `disconnect` handler runs before this returns: a caller must hold no lock
        that the handler takes.
        """
