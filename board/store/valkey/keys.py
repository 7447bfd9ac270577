"""The names of the keys in the store."""

from hashlib import sha256


def board_key(code: str) -> str:
    """The key, and the channel, of a board: `board:{CODE}`, or `kind:{id}` for `kind:id`.

    The braces are a hash tag: a cluster puts the key and the channel into one slot.
    """
    kind, _, name = code.rpartition(":")
    return f"{kind or 'board'}:{{{name}}}"


def marks_key(code: str) -> str:
    """The key that holds the marks of a board.

    It stands beside the board, because an earlier release takes every field of a board for a record
    and could not read the board any more.
    """
    return f"marks:{board_key(code)}"


def erased_key(code: str) -> str:
    """The key that says, for a while, that a board was erased; its name does not tell the code."""
    return f"erased:{sha256(board_key(code).encode()).hexdigest()[:32]}"


def alias_key(alias: str) -> str:
    """The key that holds the code of the alias's board."""
    return f"code:{{{alias}}}"


def keys_of(code: str) -> list[str]:
    """The keys that hold a board: itself, and its marks."""
    return [board_key(code), marks_key(code)]
