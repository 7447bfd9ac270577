"""An HTTP client that keeps its cookies, as a browser does."""

import asyncio
from http.client import HTTPConnection, HTTPSConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import msgspec

from board.demo.protocol_client import OnEvent, ProtocolClient


class Visitor:
    """Sends requests to one server, with its own cookies."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.cookies: dict[str, str] = {}

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def post(self, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        """The status and the JSON of the answer."""
        return await asyncio.to_thread(self._post, path, msgspec.json.encode(body))

    async def line(self, auth: dict[str, Any], on_event: OnEvent) -> ProtocolClient:
        """A socket that has entered with `auth`; raises `ConnectionRefused`."""
        return await ProtocolClient.open(self.base, self.cookie, auth, on_event)

    def _post(self, path: str, body: bytes) -> tuple[int, Any]:
        parts = urlsplit(self.base)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        connection = kind(parts.netloc, timeout=20)
        headers = {
            "Content-Type": "application/json",
            "Origin": self.base,
            "Cookie": self.cookie,
        }
        try:
            connection.request("POST", f"{parts.path}{path}", body, headers)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie", []):
                self.keep(line)
            return answer.status, msgspec.json.decode(answer.read())
        finally:
            connection.close()

    def keep(self, line: str) -> None:
        """Keep the cookie of a `Set-Cookie` header."""
        for name, morsel in SimpleCookie(line).items():
            self.cookies[name] = morsel.value
