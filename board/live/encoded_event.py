"""One event encoded for many sockets."""

from functools import cached_property

import msgspec
from engineio.packet import MESSAGE, Packet
from socketio.packet import EVENT
from websockets.frames import Frame, Opcode


class EncodedEvent:
    """An event whose Engine.IO packet and whose websocket frame are each made once, when needed.

    A payload of type `bytes` is encoded JSON and stays as it is; any other is encoded with msgspec.
    """

    def __init__(self, event: str, payload: object) -> None:
        body = payload if isinstance(payload, bytes) else msgspec.json.encode(payload)
        self._event = b"%d[%b,%b]" % (EVENT, msgspec.json.encode(event), body)

    @cached_property
    def packet(self) -> Packet:
        return Packet(MESSAGE, self._event.decode())

    @cached_property
    def frame(self) -> bytes:
        return frame_of(self._event)


def frame_of(encoded: bytes) -> bytes:
    """The websocket frame that brings a client this packet of Socket.IO."""
    return Frame(Opcode.TEXT, b"%d%b" % (MESSAGE, encoded)).serialize(mask=False)
