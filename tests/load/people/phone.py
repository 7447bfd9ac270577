"""A screen of a board, for load: it asks, and knows when each version came."""

import asyncio
import time
from typing import Any

import msgspec

from board.demo.visitor import Visitor
from tests.load.people.line import SocketIOLine


class Phone(SocketIOLine):
    marker = b'"version":'

    def __init__(self, visitor: Visitor, code: str, role: str = "participant") -> None:
        super().__init__()
        self.visitor = visitor
        self.auth = {
            "code": code,
            "role": role,
            "language": "fr",
            "have": None,
            "fields": True,
            "wall": False,
        }
        self._asked = 0
        self._answers: dict[bytes, asyncio.Future[dict[str, Any]]] = {}

    async def connect(self) -> float:
        """Seconds until the welcome."""
        began = time.monotonic()
        base, cookie = self.visitor.base, self.visitor.cookie
        address = f"ws{base.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
        await self.open(address, {"Cookie": cookie, "Origin": base})
        return time.monotonic() - began

    def entered(self) -> None:
        """A board lets in with its welcome."""

    def read(self, payload: bytes) -> None:
        if payload.startswith(b"43"):
            number, bracket, rest = payload[2:].partition(b"[")
            self._answers.pop(number).set_result(msgspec.json.decode(bracket + rest)[0])
        elif payload.startswith(b'42["welcome"'):
            self.note(msgspec.json.decode(payload[2:])[1]["version"])
            self.ready.set_result(None)
        elif not payload.startswith((b'42["you"', b'42["presence"')):
            super().read(payload)

    async def ask(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The answer to a command."""
        self._asked += 1
        number = b"%d" % self._asked
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        self.send(b"42" + number + msgspec.json.encode(["command", name, arguments]))
        return await answer

    async def say(self, name: str, **arguments: Any) -> int:
        """The version of a command that must be accepted."""
        answer = await self.ask(name, **arguments)
        if "ok" not in answer:
            raise AssertionError(f"{name}: {answer}")
        return int(answer["ok"])
