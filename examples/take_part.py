"""Take part in a meeting from a program: enter, follow the board, deposit a card.

The contract is docs/protocol.md. This file needs nothing of the board's own code:

    pip install aiohttp "python-socketio>=5.18"
    python examples/take_part.py http://127.0.0.1:8000 K7M2QX "A situation in a few words"
"""

import asyncio
import secrets
import sys
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import socketio


class Board:
    """A copy of what a participant may see, kept up to date by differences."""

    def __init__(self, client: socketio.AsyncClient) -> None:
        self.records: dict[str, Any] = {}
        self.version = 0
        self.welcomed = asyncio.Event()
        self._client = client
        client.on("welcome", self._on_welcome)
        client.on("delta", self._on_delta)

    async def _on_welcome(self, payload: dict[str, Any]) -> None:
        self.records, self.version = dict(payload["records"]), payload["version"]
        self.welcomed.set()

    async def _on_delta(self, payload: dict[str, Any]) -> None:
        if payload["since"] != self.version:
            # A difference was missed. The answer is one from our version, or a new welcome.
            self._client.start_background_task(self._resume)
            return
        for key, record in payload["records"].items():
            if record is None:
                self.records.pop(key, None)
            else:
                self.records[key] = record
        self.version = payload["version"]

    async def _resume(self) -> None:
        answer = await self._client.call("resume", {"have": self.version})
        for event, payload in answer.items():
            await {"welcome": self._on_welcome, "delta": self._on_delta}[event](payload)


async def take_part(base: str, code: str, title: str) -> tuple[Board, dict[str, Any]]:
    """Deposit one card; the board as it stood then, and what the server answered."""
    # Cookies of an address such as 127.0.0.1 are kept too.
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        origin = {"Origin": base}
        # The code was typed, so there is no key; the answer sets the cookie of this seat.
        async with http.post(f"{base}/{code}/enter", json={}, headers=origin) as answer:
            answer.raise_for_status()
        client = socketio.AsyncClient(http_session=http, reconnection=False)
        board = Board(client)
        auth = {"code": code, "role": "participant", "have": None, "language": "en"}
        path = f"{urlsplit(base).path}/socket.io"  # a proxy may serve the board below a path
        await client.connect(
            base, auth=auth, headers=origin, transports=["websocket"], socketio_path=path
        )
        await board.welcomed.wait()
        # The id is made here. Without an answer, send the same command again: it is one card.
        card = {"card": secrets.token_urlsafe(9), "kind": "situation", "title": title}
        answered = await client.call("command", ("post_card", card))
        await client.disconnect()
    return board, answered


if __name__ == "__main__":
    final, ok_or_rejected = asyncio.run(take_part(*sys.argv[1:4]))
    print(ok_or_rejected)
    print(f"version {final.version}:", *sorted(final.records), sep="\n  ")
