"""The encoding of the messages that a store publishes: one byte for the kind, then msgpack.

A commit above 64 KiB is published as a `Gap`, so that the server's output buffers stay small.
Listeners then read the board again.
"""

import msgspec

from board.store.store import Commit, Gap, Message, Signal

LARGEST = 64 * 1024  # bytes

_Change = tuple[int, int, dict[str, bytes], frozenset[str], int | None, str, str]
_read_change = msgspec.msgpack.Decoder(_Change)
_read_gap = msgspec.msgpack.Decoder(tuple[int | None, str])
_write = msgspec.msgpack.Encoder()


def encode(message: Message) -> bytes:
    """The message as bytes; a commit that is too large becomes a `Gap`."""
    match message:
        case Commit(since, version, put, drop, expires_at, since_mark, mark):
            fields = (since, version, put, drop, expires_at, since_mark, mark)
            change = b"c" + _write.encode(fields)
            return change if len(change) <= LARGEST else encode(Gap(version, mark))
        case Gap(version, mark):
            return b"g" + _write.encode((version, mark))
        case Signal(payload):
            return b"a" + payload


def decode(data: bytes) -> Message:
    """The message in these bytes; a `Gap` if another release wrote them in a way unknown here."""
    kind, rest = data[:1], data[1:]
    try:
        if kind == b"c":
            return Commit(*_read_change.decode(rest))
        if kind == b"g":
            return Gap(*_read_gap.decode(rest))
    except (msgspec.DecodeError, ValueError):
        return Gap(None)
    return Signal(rest) if kind == b"a" else Gap(None)
