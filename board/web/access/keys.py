"""The keys of meetings and cycles. None is stored: boards hold digests.

The wall's key is derived from the facilitator's, and each join key from the wall's, never the other
way round. A facilitator or a wall can therefore make the join link again from their own key, also
after a change of code. A meeting of a cycle has keys derived from the link that opened it.
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
    """The three keys of a meeting, each of 256 bits, in URL-safe Base64."""

    facilitator: str
    wall: str
    join: str


def draw() -> MeetingKeys:
    """The keys of a new meeting, from a random facilitator's key."""
    return of_meeting(secrets.token_urlsafe(32))


def wall_key(facilitator: str) -> str:
    """The wall's key, derived from the facilitator's."""
    return _derived(facilitator, "wall")


def join_key(wall: str, epoch: int) -> str:
    """The join key after `epoch` changes of code, derived from the wall's key."""
    return _derived(wall, f"join/{epoch}")


def of_meeting(facilitator: str) -> MeetingKeys:
    """The keys of a meeting, derived from its facilitator's key."""
    wall = wall_key(facilitator)
    return MeetingKeys(facilitator, wall, join_key(wall, epoch=0))


def draw_invitation() -> tuple[str, str]:
    """The public id of a new invitation, and its key of 256 bits."""
    return secrets.token_urlsafe(12), secrets.token_urlsafe(32)


def draw_cycle() -> tuple[str, str]:
    """The public id of a new cycle, and the key of its first link."""
    cycle = secrets.token_urlsafe(12)
    return cycle, draw_link(cycle)


def draw_link(cycle: str) -> str:
    """A new key to a cycle: the cycle's id, then 256 bits."""
    return cycle + secrets.token_urlsafe(32)


def is_cycle(name: str) -> bool:
    """Whether this has the form of a cycle's id."""
    return CYCLE.fullmatch(name) is not None


def cycle_of(key: str) -> str | None:
    """The id of the cycle that a key is for; None if it has not the form of one."""
    return key[:CYCLE_ID] if LINK.fullmatch(key) else None


def in_cycle(cycle_key: str, code: str) -> MeetingKeys:
    """The keys of a meeting, derived from the key of the link that opened it [K8]."""
    return of_meeting(_derived(cycle_key, f"meeting/{code}"))


def seal(wall: str, key: str) -> str:
    """The wall's key encrypted with the key of an invitation, so that the board can store it.

    This is a one-time pad: draw a new `key` for each use.
    """
    return _masked(wall, key)


def unseal(sealed: str, key: str) -> str:
    """The wall's key, decrypted with the key of the invitation."""
    return _masked(sealed, key)


def _masked(secret: str, key: str) -> str:
    plain = urlsafe_b64decode(f"{secret}==")
    pad = hmac.digest(key.encode(), b"sealed wall", "sha256")
    masked = bytes(a ^ b for a, b in zip(plain, pad, strict=True))
    return urlsafe_b64encode(masked).decode().rstrip("=")


def digest(key: str) -> str:
    """The SHA-256 of a key, in hex, which the board stores in its place."""
    return sha256(key.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, compared in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())


def _derived(key: str, purpose: str) -> str:
    derived = hmac.digest(key.encode(), purpose.encode(), "sha256")
    return urlsafe_b64encode(derived).decode().rstrip("=")
