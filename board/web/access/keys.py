"""The keys of meetings and cycles. None is stored: boards hold digests.

The keys of walls and of phones are derived from the entrance secret, and that from the
facilitator's key. No screen is ever given the secret: the board stores it sealed, for each key and
each seat that may show how to enter, so that a new key is unknown to all who had an earlier one. A
meeting of a cycle has keys derived from the link that opened it.
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

    @property
    def sealed(self) -> str:
        """The entrance secret, sealed with the wall's key."""
        return seal(entrance_secret(self.facilitator), self.wall)


def draw() -> MeetingKeys:
    """The keys of a new meeting, from a random facilitator's key."""
    return of_meeting(secrets.token_urlsafe(32))


def entrance_secret(facilitator: str) -> str:
    """The secret from which a meeting's other keys are derived."""
    return _derived(facilitator, "entrance")


def wall_key(secret: str, epoch: int) -> str:
    """The wall's key after it was renewed `epoch` times."""
    return _derived(secret, f"wall/{epoch}")


def join_key(secret: str, epoch: int) -> str:
    """The join key after `epoch` changes of code."""
    return _derived(secret, f"join/{epoch}")


def frame_token(wall: str) -> str:
    """The token of the one seat of all walls in frames that this wall's key opened [M18]."""
    return _derived(wall, "frame")


def of_meeting(facilitator: str, epoch: int = 0, wall_epoch: int = 0) -> MeetingKeys:
    """The keys of a meeting, derived from its facilitator's key."""
    secret = entrance_secret(facilitator)
    return MeetingKeys(facilitator, wall_key(secret, wall_epoch), join_key(secret, epoch))


def draw_invitation() -> tuple[str, str]:
    """The public id of a new invitation, and its key of 256 bits."""
    return secrets.token_urlsafe(12), secrets.token_urlsafe(32)


def new_secret() -> str:
    """256 bits of the system's generator, in URL-safe Base64."""
    return secrets.token_urlsafe(32)


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


def seal(secret: str, key: str) -> str:
    """The secret encrypted with a key or a seat's token, so that the board can store it.

    This is a one-time pad: one `key` seals one secret.
    """
    return _masked(secret, key)


def unseal(sealed: str, key: str) -> str:
    """The secret, decrypted with the key or the token; empty if nothing is sealed."""
    return _masked(sealed, key) if sealed else ""


def _masked(secret: str, key: str) -> str:
    plain = urlsafe_b64decode(f"{secret}==")
    pad = hmac.digest(key.encode(), b"sealed entrance", "sha256")
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
