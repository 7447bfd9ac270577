"""The role that each key gives; decided here and nowhere else [E1]."""

from dataclasses import dataclass

from board.domain.board import Board, bare
from board.domain.change import Rejected
from board.domain.records.private import Keys, Pass
from board.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class KeyRole:
    """The role that a key gives.

    The key of an invitation also has the invitation's bare id. `sealed` is the entrance secret,
    encrypted with the key of an invitation or a wall; empty for other keys.
    """

    role: Role
    invitation: str | None = None
    sealed: str = ""


def role_of_key(board: Board, digest: str | None, code: str) -> KeyRole:
    """The role given by a key (its SHA-256, in hex) or, without a key, by the code that was typed.

    Raises `unknown` for a key or a code that opens nothing here.
    """
    keys = board.find(Keys)
    if keys is None or (digest is None and code != keys.code):
        raise Rejected("unknown")
    if digest is None:
        return KeyRole("participant")
    for key, invited in board.of(Pass).items():
        if invited.digest == digest:
            return KeyRole("facilitator", bare(key), invited.sealed)
    role = _own_role(keys, digest)
    return KeyRole(role, sealed=keys.sealed if role == "wall" else "")


def _own_role(keys: Keys, digest: str) -> Role:
    held: dict[str, Role] = {
        keys.join: "participant",
        keys.wall: "wall",
        keys.facilitator: "facilitator",
    }
    if digest not in held:
        raise Rejected("unknown")
    return held[digest]
