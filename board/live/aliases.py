"""The store's alias of a board: the code that opens it once its first code was changed."""

from board.domain.board import Board
from board.domain.records.private import Keys
from board.store.store import Store


async def update_alias(store: Store, home: str, before: Board, after: Board, erase_at: int) -> None:
    """Point the code of `after` to `home`, the code under which the board is stored.

    Write the alias before committing the new code. If the commit fails the alias is harmless: it
    still points to this board. `erase_at` is in milliseconds since the epoch. Raises `Unavailable`.
    """
    old, new = before.find(Keys), after.find(Keys)
    if old is None or new is None:
        return
    outdated = new.code != old.code or erase_at != before.erase_at
    if outdated and new.code != home:
        await store.set_alias(new.code, home, erase_at)
    if new.code != old.code != home:
        await store.delete_alias(old.code)


async def erase_board(store: Store, home: str, code: str | None) -> None:
    """Erase the board and, first, the alias `code` that points to it; raises `Unavailable`."""
    if code not in (None, home):
        await store.delete_alias(code)
    await store.erase(home)
