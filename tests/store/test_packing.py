"""A command is the same on the wire, whether hiredis packs it or redis' own client."""

import pytest

from board.store.valkey import command_connection
from board.store.valkey.servers import SingleServer

COMMANDS = [
    ("PING",),
    ("EVALSHA", "a63807e9", 2, "board:{K7M2QX}", "marks:board:{K7M2QX}", 0, "", b"\x00\xff", "é"),
    ("SET", "key", b"x" * 70_000, "PX", 600_000),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_hiredis_packs_what_the_client_would(command, monkeypatch):
    connection = SingleServer("redis://localhost", 1).new_connection("one")
    packed = command_connection.packed(connection, command)
    monkeypatch.setattr(command_connection, "HIREDIS_AVAILABLE", False)
    assert b"".join(packed) == b"".join(command_connection.packed(connection, command))
