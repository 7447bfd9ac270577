"""A screen without a browser: it keeps a copy of the board up to date from deltas."""

import asyncio
from collections.abc import Callable
from typing import Any

from board.demo.protocol_client import PATIENCE_SECONDS, ProtocolClient
from board.demo.visitor import Visitor

Records = dict[str, dict[str, Any]]

AGAIN_SECONDS = 0.2


class NotSo(AssertionError):
    """The server did not answer as the protocol says."""


class ProtocolScreen:
    """A phone, a wall or a console: the records it was told, and its commands."""

    def __init__(self, visitor: Visitor, code: str, role: str) -> None:
        self.visitor = visitor
        self.code = code
        self.role = role
        self.records: Records = {}
        self.you: Records = {}
        self.presence: dict[str, Any] = {}
        self.version = 0
        self.told = 0
        self.recoveries = 0
        self.ending: str | None = None
        self.frames: list[str] = []
        self._line: ProtocolClient | None = None
        self._changed = asyncio.Event()
        self._resuming: asyncio.Task[None] | None = None

    @property
    def was_connected(self) -> bool:
        return self._line is not None

    @property
    def line(self) -> ProtocolClient:
        if self._line is None:
            raise NotSo("the screen was never connected")
        return self._line

    async def enter(self, key: str | None = None) -> None:
        """Exchange the key, or the code alone, for a cookie; again while the store is away."""
        path, body = f"/{self.code}/enter", {} if key is None else {"key": key}
        status, answer = await self.visitor.post(path, body)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while status == 503:
                await asyncio.sleep(AGAIN_SECONDS)
                status, answer = await self.visitor.post(path, body)
        if (status, answer) != (200, {"role": self.role}):
            raise NotSo(f"{path}: {status} {answer}")

    async def connect(self, **auth: Any) -> None:
        """Open a socket and wait for its welcome."""
        own = {"code": self.code, "role": self.role, "language": "fr"}
        full = {**own, "have": None, "fields": True, **auth}
        self.version = 0
        self._line = await self.visitor.line(full, self._on_event)
        self.frames = self._line.frames
        await self.until(lambda: self.version > 0)

    async def ask(self, name: str, **arguments: Any) -> dict[str, Any]:
        """Send a command; its answer holds `ok` or `rejected`."""
        answer: dict[str, Any] = await self.line.ask("command", name, arguments)
        return answer

    async def say(self, name: str, **arguments: Any) -> int:
        """Send a command that must be accepted; its version. Raises `NotSo`.

        While the store does not answer it is sent again, as a phone does [P10].
        """
        answer = await self.ask(name, **arguments)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while answer.get("rejected") == "unavailable":
                await asyncio.sleep(AGAIN_SECONDS)
                answer = await self.ask(name, **arguments)
        if "ok" not in answer:
            raise NotSo(f"{name}: {answer}")
        return int(answer["ok"])

    async def until(self, condition: Callable[[], object]) -> None:
        """Return once the condition is true; raises `TimeoutError`."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not condition():
                await self.told_something()

    async def told_something(self) -> None:
        """Return at the next event."""
        self._changed.clear()
        await self._changed.wait()

    async def reach(self, version: int) -> None:
        """Return once this screen is at this version or a later one."""
        await self.until(lambda: self.version >= version)

    async def end(self, reason: str) -> None:
        """Return once the server has sent `bye` with this reason."""
        await self.until(lambda: self.ending == reason)

    async def close(self) -> None:
        await self.line.close()

    def of(self, kind: str) -> Records:
        """The records of one kind, by id."""
        return {key: r for key, r in self.records.items() if key.partition(":")[0] == kind}

    def _on_event(self, event: str, payload: dict[str, Any]) -> None:
        match event:
            case "welcome":
                self.records, self.you = dict(payload["records"]), dict(payload["you"])
                self.version = payload["version"]
            case "delta":
                self._apply(payload)
            case "you":
                _merge(self.you, payload["records"])
                self.told = payload.get("version", self.told)
            case "presence":
                self.presence = payload
            case "available":
                self.recoveries += 1
            case "bye":
                self.ending = payload["reason"]
            case _:
                raise NotSo(f"an event that the protocol does not know: {event}")
        self._changed.set()

    def _apply(self, delta: dict[str, Any]) -> None:
        if delta["since"] == self.version:
            _merge(self.records, delta["records"])
            for key, fields in delta.get("fields", {}).items():
                self.records[key] = {**self.records[key], **fields}
            self.version = delta["version"]
        elif self._resuming is None:
            self._resuming = asyncio.create_task(self._resume())

    async def _resume(self) -> None:
        answer = await self.line.ask("resume", {"have": self.version})
        self._resuming = None
        for event, payload in answer.items():
            self._on_event(event, payload)


def _merge(records: Records, changes: dict[str, Any]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record
