"""The screens of `make faults` do as those of the browser: one connection at a time is shown."""

import asyncio
from random import Random

from websockets.asyncio.server import ServerConnection, serve

from tests.faults import returning_screen
from tests.faults.returning_screen import ReturningScreen
from tests.history.history import History

WELCOME = '42["welcome",{"version":%d,"mark":"m","records":{},"you":{}}]'


class SlowWelcome:
    """A server whose first connection is not welcomed."""

    def __init__(self) -> None:
        self.connections: list[ServerConnection] = []

    async def serve(self, connection: ServerConnection) -> None:
        self.connections.append(connection)
        await connection.send("0{}")
        await connection.recv()
        await connection.send("40{}")
        if len(self.connections) > 1:
            await connection.send(WELCOME % 2)
        await connection.wait_closed()


async def test_a_connection_that_was_given_up_is_closed(monkeypatch):
    """[P20] What it still carries would be taken for what the next one shows."""
    monkeypatch.setattr(returning_screen, "OPENING_SECONDS", 0.5)
    slow = SlowWelcome()
    async with serve(slow.serve, "127.0.0.1", 0) as server:
        address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        screen = ReturningScreen(address, "CODE", "wall", Random(1), History())
        while not screen.connected.is_set():
            await screen._try()
        assert screen.version == 2
        async with asyncio.timeout(10):
            await slow.connections[0].wait_closed()
        screen.cut()
