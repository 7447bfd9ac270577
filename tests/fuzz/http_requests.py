"""Requests to every route: bodies, headers, cookies and paths that no page would send."""

import asyncio
from random import Random
from typing import Any

import aiohttp

from board.web.routes import ROUTES
from tests.fuzz import chance as drawn
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzed_meeting import PATIENCE_SECONDS, FuzzedMeeting, contents, differing

NAME = "HTTP, requests"
METHODS = ("GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "x")
PATHS = (
    *(route.path for route in ROUTES if route.path),
    *("/", "/{code}", "/{code}/wall", "/{code}/console", "/cycle", "/cycle/{cycle}"),
    *("/static/{form}", "/socket.io/", "/{code}/{form}"),
)
NAMES = (
    *(
        "key",
        "cycle",
        "title",
        "language",
        "method",
        "open_key",
        "number",
        "dates",
        "addresses",
        "link",
    ),
    *("renew", "steps", "x"),
)
HEADERS = (
    *("Origin", "Cookie", "Content-Type", "Accept-Language", "X-Forwarded-For", "Host"),
    *("X-Forwarded-Proto", "Range", "If-None-Match", "Accept-Encoding", "Accept", "Referer"),
)
AT_ONCE = 20
UNAVAILABLE = 503


class HttpRequests:
    """Requests of strangers, and of the browser of a seat, none of which has a right key."""

    def __init__(self, meeting: FuzzedMeeting, findings: Findings) -> None:
        self._meeting = meeting
        self._findings = findings
        self._http: aiohttp.ClientSession

    async def send(self, chance: Random, count: int) -> None:
        local = f"127.{chance.randrange(1, 9)}.{chance.randrange(256)}.{chance.randrange(1, 255)}"
        connector = aiohttp.TCPConnector(local_addr=(local, 0))
        time = aiohttp.ClientTimeout(PATIENCE_SECONDS)
        async with aiohttp.ClientSession(
            connector=connector, timeout=time, cookie_jar=aiohttp.DummyCookieJar()
        ) as self._http:
            for start in range(0, count, AT_ONCE):
                await self._send_some(chance, min(AT_ONCE, count - start))

    async def _send_some(self, chance: Random, count: int) -> None:
        before = contents(self._meeting.board())
        asked = [self._request(chance) for _ in range(count)]
        answers = await asyncio.gather(*(self._ask(one) for one in asked))
        surface = self._findings.of(NAME)
        surface.inputs += count
        if any(answers):
            return
        surface.compared += 1
        if changed := differing(before, contents(self._meeting.board())):
            self._findings.fault(NAME, f"the board changed: {changed}", asked)

    def _request(self, chance: Random) -> dict[str, Any]:
        path = chance.choice(PATHS)
        for name in ("code", "cycle", "form"):
            path = path.replace(f"{{{name}}}", self._segment(chance))
        headers = {name: _header(chance) for name in HEADERS if chance.random() < 0.15}
        if chance.random() < 0.7:
            headers |= {"Origin": self._meeting.base, "Content-Type": "application/json"}
        if chance.random() < 0.2:
            headers["Cookie"] = self._meeting.screens[chance.randrange(4)].visitor.cookie
        return {
            "method": chance.choice(METHODS),
            "url": f"{self._meeting.base}{path}",
            "headers": headers,
            "data": _body(chance),
        }

    def _segment(self, chance: Random) -> str:
        kind = chance.randrange(4)
        if kind == 0:
            return chance.choice(("html", "pdf", "csv", "md", "txt", "zip", "app.js", ".."))
        if kind == 1:
            return drawn.text(chance)[:200]
        return self._meeting.code if kind == 2 else "".join(chance.choices("23456789ABCDEF", k=6))

    async def _ask(self, request: dict[str, Any]) -> bool:
        """Whether the answer may mean that something changed."""
        surface = self._findings.of(NAME)
        try:
            async with self._http.request(**request, allow_redirects=False) as answer:
                await answer.read()
        except (aiohttp.ClientError, ValueError) as refused:
            # The client does not send everything, and the server closes what is no HTTP.
            surface.answers[type(refused).__name__] += 1
            return False
        except TimeoutError:
            self._findings.fault(NAME, "no answer", request)
            return True
        surface.answers[str(answer.status)] += 1
        if answer.status >= 500:
            self._findings.fault(NAME, f"answered {answer.status}", request)
        return request["method"] == "POST" and answer.status < 400


def _header(chance: Random) -> str:
    text = drawn.text(chance)[:2_000]
    return "".join(sign for sign in text if sign >= " " and not "\ud800" <= sign <= "\udfff")


def _body(chance: Random) -> bytes:
    kind = chance.random()
    if kind < 0.2:
        return drawn.noise(chance, 200)
    if kind < 0.3:
        return drawn.nested(chance).encode()
    if kind < 0.33:
        return b'{"title":"' + b"x" * chance.choice((16_000, 17_000, 60_000)) + b'"}'
    fields = {chance.choice(NAMES): drawn.value(chance) for _ in range(chance.randrange(4))}
    body = drawn.as_json(fields).encode()
    return drawn.mangled(chance, body) if kind < 0.5 else body
