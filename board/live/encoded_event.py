"""One event encoded for many sockets."""

from functools import cached_property

import msgspec
from engineio.packet import MESSAGE, Packet
from socketio.packet import EVENT

WHOLE_TEXT = 0x81
"""The first byte of a frame that is a whole message of text."""

LENGTH_IN_TWO, LENGTH_IN_EIGHT = 126, 127
"""The second byte of a frame whose length follows in so many bytes."""


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
    payload = b"%d%b" % (MESSAGE, encoded)
    return head_of(len(payload)) + payload


def head_of(length: int) -> bytes:
    """How an unmasked frame of text of so many bytes begins (RFC 6455, 5.2).

    websockets writes the same with ten calls more for each frame.
    """
    if length < LENGTH_IN_TWO:
        return bytes((WHOLE_TEXT, length))
    if length < 1 << 16:
        return bytes((WHOLE_TEXT, LENGTH_IN_TWO)) + length.to_bytes(2)
    return bytes((WHOLE_TEXT, LENGTH_IN_EIGHT)) + length.to_bytes(8)
