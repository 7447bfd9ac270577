"""The keys of a meeting: one is drawn, the others follow from it, and none is stored.

The facilitator's key gives the wall's, the wall's gives each join key, never the other way
round. So whoever may show the join link can make it again, also after a change of code, from a
key of their own, while the store holds digests alone.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class MeetingKeys:
    """The three keys of a meeting that opens; each URL-safe, 256 bits."""

    facilitator: str
    wall: str
    join: str


def draw() -> MeetingKeys:
    """New keys."""
    facilitator = secrets.token_urlsafe(32)
    wall = wall_key(facilitator)
    return MeetingKeys(facilitator, wall, join_key(wall, epoch=0))


def wall_key(facilitator: str) -> str:
    """The wall's key, from the facilitator's."""
    return _derived(facilitator, "wall")


def join_key(wall: str, epoch: int) -> str:
    """The join key after so many changes of code, from the wall's."""
    return _derived(wall, f"join/{epoch}")


def digest(key: str) -> str:
    """What the board keeps of a key: its SHA-256, in hex."""
    return sha256(key.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _derived(key: str, purpose: str) -> str:
    derived = hmac.digest(key.encode(), purpose.encode(), "sha256")
    return urlsafe_b64encode(derived).decode().rstrip("=")
