"""The Socket.IO packets of this server: JSON only, and each that is not valid is answered."""

from typing import Any

import msgspec
from socketio.packet import CONNECT, DISCONNECT, EVENT
from socketio.packet import Packet as AnyPacket

INVALID = "nonsense"
"""The event that an invalid packet becomes. No handler has this name, so it is `bad_request`."""

UNREADABLE = -1
"""The type of a packet whose type or number cannot be read."""

RESERVED = ("connect", "disconnect")
"""Events of python-socketio itself. If a client sent one, its handler would be called."""


class Json:
    """The `json` module that python-socketio uses."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str | bytes) -> Any:
        """The value; for text that is not JSON, the event `INVALID`."""
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return [INVALID]


class Packet(AnyPacket):  # type: ignore[misc] # socketio ships no types
    """A packet that is answered whatever it holds.

    A packet that no client has a reason to send, one that cannot be read, an event without a name
    and a reserved event become `INVALID`. python-socketio would log a line for each of them.
    """

    json = Json
    packet_type: int
    data: Any

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        if self.packet_type == EVENT and self.data is None:  # an empty packet is not decoded
            self.data = [INVALID]

    def decode(self, encoded_packet: str | bytes) -> int:
        """How many binary parts follow: 0, because none is waited for."""
        try:
            super().decode(encoded_packet)
        except (ValueError, TypeError):  # a TypeError for bytes, which no client has to send
            self.packet_type = UNREADABLE
        greeting = self.packet_type in (CONNECT, DISCONNECT)
        if not greeting and not (self.packet_type == EVENT and is_event(self.data)):
            self.packet_type, self.data = EVENT, [INVALID]
        return 0


def is_event(data: Any) -> bool:
    """Whether this is a list that begins with the name of an event that clients may send."""
    if not isinstance(data, list) or not data or not isinstance(data[0], str):
        return False
    return data[0] not in RESERVED
