"""Requests and sockets from the server's own process, which reach the application as any other.

They need no network, so they work behind every proxy, and with several workers on one port.
"""

import asyncio
from typing import Any
from urllib.parse import urlsplit

import msgspec
import structlog
from starlette.types import ASGIApp, Message, Scope
from websockets.exceptions import ConnectionClosedOK

from board.demo.protocol_client import Decode, OnEvent, ProtocolClient
from board.demo.visitor import Visitor

log = structlog.get_logger()

PORTS = {"http": 80, "https": 443}
SOCKET_QUERY = b"EIO=4&transport=websocket"
UPGRADE = [(b"connection", b"Upgrade"), (b"upgrade", b"websocket")]
CLOSED = "websocket.close"


class OwnVisitor(Visitor):
    """A browser in this process. `address` is the one that its requests count for [Z3].

    `decode` reads the JSON of its events.
    """

    def __init__(
        self, app: ASGIApp, base: str, address: str, decode: Decode = msgspec.json.decode
    ) -> None:
        super().__init__(base)
        self._app = app
        self._address = address
        self._decode = decode

    async def post(self, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        content = msgspec.json.encode(body)
        json = (b"content-type", b"application/json")
        headers = [json, (b"content-length", str(len(content)).encode())]
        scope = self._scope("http", path, headers) | {"method": "POST"}
        answer = OwnRequest(content)
        await self._app(scope, answer.receive, answer.send)
        for cookie in answer.cookies:
            self.keep(cookie)
        return answer.status, msgspec.json.decode(answer.body)

    async def line(self, auth: dict[str, Any], on_event: OnEvent) -> ProtocolClient:
        secure = self.base.startswith("https:")
        scope = self._scope("websocket", "/socket.io/", UPGRADE) | {
            "scheme": "wss" if secure else "ws",
            "query_string": SOCKET_QUERY,
            "subprotocols": [],
        }
        socket = await OwnSocket.open(self._app, scope)
        return await ProtocolClient.begin(
            socket, auth, on_event, keeps_frames=False, decode=self._decode
        )

    def _scope(self, kind: str, path: str, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
        own = urlsplit(self.base)
        names = {"host": own.netloc, "origin": f"{own.scheme}://{own.netloc}"}
        if self.cookies:
            names["cookie"] = self.cookie
        return {
            "type": kind,
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "scheme": own.scheme,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(n.encode(), v.encode("latin-1")) for n, v in names.items()] + headers,
            "client": (self._address, 0),
            "server": (own.hostname, own.port or PORTS[own.scheme]),
            "state": {},
        }


class OwnRequest:
    """The two ends of one request: its body for the application, and what that answers."""

    def __init__(self, content: bytes) -> None:
        self.status = 0
        self.cookies: list[str] = []
        self.body = b""
        self._content: bytes | None = content

    async def receive(self) -> Message:
        if self._content is None:
            await asyncio.Event().wait()  # as a browser that stays until it is answered
        content, self._content = self._content, None
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = message["headers"]
            self.cookies = [v.decode("latin-1") for n, v in given if n.lower() == b"set-cookie"]
        else:
            self.body += message.get("body", b"")


class OwnSocket:
    """The client's end of a websocket whose other end the application holds."""

    def __init__(self, app: ASGIApp, scope: Scope) -> None:
        self._to_app: asyncio.Queue[Message] = asyncio.Queue()
        self._from_app: asyncio.Queue[Message] = asyncio.Queue()
        self._closed = False

        async def receive() -> Message:
            return await self._to_app.get()

        self._serving = asyncio.create_task(_served(app, scope, receive, self._from_app))

    @classmethod
    async def open(cls, app: ASGIApp, scope: Scope) -> "OwnSocket":
        """A websocket that was accepted; raises `ConnectionError`."""
        socket = cls(app, scope)
        socket._to_app.put_nowait({"type": "websocket.connect"})
        first = await socket._from_app.get()
        if first["type"] != "websocket.accept":
            raise ConnectionError(first["type"])
        return socket

    async def send(self, message: str) -> None:
        if self._closed:
            raise ConnectionClosedOK(None, None)
        self._to_app.put_nowait({"type": "websocket.receive", "text": message})

    async def recv(self) -> str | bytes:
        message = await self._from_app.get()
        if message["type"] == CLOSED:
            self._closed = True
            self._from_app.put_nowait(message)  # for whoever reads on
            raise ConnectionClosedOK(None, None)
        text: str | None = message.get("text")
        return message["bytes"] if text is None else text

    async def close(self) -> None:
        self._closed = True
        self._to_app.put_nowait({"type": "websocket.disconnect", "code": 1000})
        self._from_app.put_nowait({"type": CLOSED})
        await self._serving


async def _served(
    app: ASGIApp, scope: Scope, receive: Any, from_app: asyncio.Queue[Message]
) -> None:
    """Let the application hold its end. However it ends, the client's end is closed after it."""
    try:
        await app(scope, receive, from_app.put)
    except Exception:
        log.exception("rehearsal.socket_fault")
    finally:
        from_app.put_nowait({"type": CLOSED})
