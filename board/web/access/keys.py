"""The keys of a meeting: one is drawn, the others follow from it, and none is stored.

A link to a cycle has a key of its own, and a meeting that it opens has keys that follow from it.

The facilitator's key gives the wall's, the wall's gives each join key, never the other way
round. So whoever may show the join link can make it again, also after a change of code, from a
key of their own, while the store holds digests alone.
"""

import hmac
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

CYCLE_ID = 16
CYCLE = re.compile(rf"[A-Za-z0-9_-]{{{CYCLE_ID}}}")
LINK = re.compile(rf"[A-Za-z0-9_-]{{{CYCLE_ID + 43}}}")


@dataclass(frozen=True, slots=True)
class MeetingKeys:
    """The three keys of a meeting that opens; each URL-safe, 256 bits."""

    facilitator: str
    wall: str
    join: str


def draw() -> MeetingKeys:
    """New keys."""
    return of_meeting(secrets.token_urlsafe(32))


def wall_key(facilitator: str) -> str:
    """The wall's key, from the facilitator's."""
    return _derived(facilitator, "wall")


def join_key(wall: str, epoch: int) -> str:
    """The join key after so many changes of code, from the wall's."""
    return _derived(wall, f"join/{epoch}")


def of_meeting(facilitator: str) -> MeetingKeys:
    """The keys of a meeting, from its facilitator's."""
    wall = wall_key(facilitator)
    return MeetingKeys(facilitator, wall, join_key(wall, epoch=0))


def draw_invitation() -> tuple[str, str]:
    """The id of an invitation, which is no secret, and its key: 256 bits."""
    return secrets.token_urlsafe(12), secrets.token_urlsafe(32)


def draw_cycle() -> tuple[str, str]:
    """The id of a new cycle, which is no secret, and the key of its first link."""
    cycle = secrets.token_urlsafe(12)
    return cycle, draw_link(cycle)


def draw_link(cycle: str) -> str:
    """A new key to a cycle: the cycle's id, by which it is found, and 256 bits."""
    return cycle + secrets.token_urlsafe(32)


def is_cycle(name: str) -> bool:
    """Whether this has the shape of a cycle's id."""
    return CYCLE.fullmatch(name) is not None


def cycle_of(key: str) -> str | None:
    """The cycle that a key is for, if it has the shape of one."""
    return key[:CYCLE_ID] if LINK.fullmatch(key) else None


def in_cycle(cycle_key: str, code: str) -> MeetingKeys:
    """The keys of a cycle's meeting: whoever opened it with this link can show its links again."""
    return of_meeting(_derived(cycle_key, f"meeting/{code}"))


def seal(wall: str, key: str) -> str:
    """The wall's key, as the board may keep it: without `key` it says nothing of it.

    The pad is made of a key that is drawn for this one use, so it is never used twice.
    """
    return _masked(wall, key)


def unseal(sealed: str, key: str) -> str:
    """The wall's key again, for who holds the key that it was sealed with."""
    return _masked(sealed, key)


def _masked(secret: str, key: str) -> str:
    plain = urlsafe_b64decode(f"{secret}==")
    pad = hmac.digest(key.encode(), b"sealed wall", "sha256")
    masked = bytes(a ^ b for a, b in zip(plain, pad, strict=True))
    return urlsafe_b64encode(masked).decode().rstrip("=")


def digest(key: str) -> str:
    """What the board keeps of a key: its SHA-256, in hex."""
    return sha256(key.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _derived(key: str, purpose: str) -> str:
    derived = hmac.digest(key.encode(), purpose.encode(), "sha256")
    return urlsafe_b64encode(derived).decode().rstrip("=")
