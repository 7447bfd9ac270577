"""A server that carries out commands and refuses to send messages."""

import pytest

from board.store.store import Gap
from board.store.valkey import ValkeyStore

pytestmark = pytest.mark.valkey


async def test_while_no_messages_arrive_boards_that_changed_are_read_again(
    valkey, closing, received, change, code
):
    """[P7] Once messages arrive again, they are told as before."""
    deaf, other = closing(ValkeyStore(valkey.url)), closing(ValkeyStore(valkey.url))
    await other.commit(code, change(0, {"a": b"1"}))
    await deaf.listen(code, received.append)
    valkey.ask("ACL SETUSER default -ssubscribe")
    try:
        valkey.ask("CLIENT KILL TYPE pubsub")
        await received.to_hold(1)
        await other.commit(code, change(1, {"a": b"2"}))
        assert await received.to_hold(2) == [Gap(None)] * 2
    finally:
        valkey.ask("ACL SETUSER default +ssubscribe")
    await received.to_hold(3)
    commit = change(2, {"a": b"3"})
    await other.commit(code, commit)
    assert await received.to_hold(4) == [*[Gap(None)] * 3, commit]
