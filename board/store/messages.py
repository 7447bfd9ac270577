"""What stores publish, as bytes: a kind in front, then msgpack.

A change above 64 KiB is told as a `Gap`: whoever needs it reads the board, and the store's
output buffers stay small.
"""

import msgspec

from board.store.store import Announcement, Commit, Gap, Message

LARGEST = 64 * 1024

_Change = tuple[int, int, dict[str, bytes], frozenset[str], int]
_read_change = msgspec.msgpack.Decoder(_Change)
_read_version = msgspec.msgpack.Decoder(int | None)
_write = msgspec.msgpack.Encoder()


def encode(message: Message) -> bytes:
    """The message's bytes; a commit that would be too large becomes a gap."""
    match message:
        case Commit(since, version, put, drop, expires_at):
            change = b"c" + _write.encode((since, version, put, drop, expires_at))
            return change if len(change) <= LARGEST else encode(Gap(version))
        case Gap(version):
            return b"g" + _write.encode(version)
        case Announcement(payload):
            return b"a" + payload


def decode(data: bytes) -> Message:
    """The message of these bytes; what another release may have written is a gap."""
    kind, rest = data[:1], data[1:]
    try:
        if kind == b"c":
            return Commit(*_read_change.decode(rest))
        if kind == b"g":
            return Gap(_read_version.decode(rest))
    except (msgspec.DecodeError, ValueError):
        return Gap(None)
    return Announcement(rest) if kind == b"a" else Gap(None)
