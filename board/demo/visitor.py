"""An HTTP client that keeps its cookies, as a browser does."""

import asyncio
from http.client import HTTPConnection, HTTPSConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import msgspec


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
                self._keep(line)
            return answer.status, msgspec.json.decode(answer.read())
        finally:
            connection.close()

    def _keep(self, line: str) -> None:
        for name, morsel in SimpleCookie(line).items():
            self.cookies[name] = morsel.value
