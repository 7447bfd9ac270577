"""One request to an application in this process, without the work of an HTTP client."""

from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from board.wire.codec import encode

HOST = "board.test"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the application answered."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def cookies(self) -> dict[str, str]:
        """Those that it sets."""
        lines = [value for name, value in self.headers if name == "set-cookie"]
        return {name: one.value for line in lines for name, one in SimpleCookie(line).items()}


async def asked(app: Any, path: str, cookie: str, body: object = None) -> Answer:
    """Ask for a path; with a body, post it as JSON."""
    content = b"" if body is None else encode(body)
    given = {
        "host": HOST,
        "origin": f"http://{HOST}",
        "cookie": cookie,
        "content-type": "application/json",
        "content-length": str(len(content)),
    }
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET" if body is None else "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "client": ("192.0.2.1", 1),
        "server": (HOST, 80),
    }
    messages: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        messages.append(message)

    await app(scope, receive, send)
    start = next(one for one in messages if one["type"] == "http.response.start")
    headers = [(name.decode(), value.decode()) for name, value in start["headers"]]
    return Answer(start["status"], headers, b"".join(one.get("body", b"") for one in messages))
