"""JSON as sockets speak it: what is encoded already goes out as it is, nonsense is answered."""

from typing import Any

import msgspec
from socketio.packet import BINARY_ACK, BINARY_EVENT, EVENT
from socketio.packet import Packet as AnyPacket

NONSENSE = "nonsense"
OF_THE_SERVER = ("connect", "disconnect")
"""Events that python-socketio tells its handlers of; a client that says one would be believed."""


class Json:
    """What python-socketio asks of a `json` module."""

    @staticmethod
    def dumps(said: Any, **_: Any) -> str:
        return msgspec.json.encode(said).decode()

    @staticmethod
    def loads(said: str | bytes) -> Any:
        """The value; for what is no JSON, an event of a name that nobody handles."""
        try:
            return msgspec.json.decode(said)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return [NONSENSE]


class Packet(AnyPacket):  # type: ignore[misc] # socketio ships no types
    """A packet whose sender has an answer whatever it says, and may speak in text alone.

    What is no event, what is an event of the server's own, and what comes in binary parts
    becomes an event of a name that nobody handles.
    """

    json = Json
    packet_type: int
    data: Any

    def decode(self, encoded_packet: str | bytes) -> int:
        """How many binary parts follow: none that anyone waits for."""
        super().decode(encoded_packet)
        binary = self.packet_type in (BINARY_EVENT, BINARY_ACK)
        if binary or (self.packet_type == EVENT and not is_event(self.data)):
            self.packet_type, self.data = EVENT, [NONSENSE]
        return 0


def is_event(said: Any) -> bool:
    """Whether it begins with a name that a client may say."""
    if not isinstance(said, list) or not said or not isinstance(said[0], str):
        return False
    return said[0] not in OF_THE_SERVER
