"""Firefox as Debian brings it, by WebDriver BiDi, which it speaks without a driver of its own."""

import asyncio
import os
import re
import tempfile
from pathlib import Path
from typing import Any, Self

import aiohttp

from tests.browser.engines.engine import EngineScreen

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
FRENCH = 'user_pref("intl.accept_languages", "fr");\n'


class Firefox:
    """One process; each screen has cookies of its own."""

    async def __aenter__(self) -> Self:
        self._profile = _french_profile()
        self._process = await asyncio.create_subprocess_exec(
            os.environ.get("FIREFOX", "firefox-esr"),
            *("--headless", "--no-remote", "--profile", self._profile.name),
            "--remote-debugging-port=0",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        address = await asyncio.wait_for(self._address(), 60)
        self._http = aiohttp.ClientSession()
        self._socket = await self._http.ws_connect(f"{address}/session", max_msg_size=0)
        self._asked = 0
        await self.ask("session.new", capabilities={})
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()
        self._process.terminate()
        await self._process.wait()
        self._profile.cleanup()

    async def screen(self, width: int, height: int) -> EngineScreen:
        own = await self.ask("browser.createUserContext")
        made = await self.ask("browsingContext.create", type="tab", **own)
        size = {"width": width, "height": height}
        await self.ask("browsingContext.setViewport", **made, viewport=size)
        return EngineScreen(_Tab(self, made["context"]))

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer; events are passed over."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": params})
        while (answer := await self._socket.receive_json()).get("id") != self._asked:
            pass
        assert answer["type"] == "success", answer
        result: dict[str, Any] = answer["result"]
        return result

    async def _address(self) -> str:
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            if found := LISTENING.search(line.decode(errors="replace")):
                return found[1]
        raise RuntimeError("Firefox ended before it listened")


def _french_profile() -> tempfile.TemporaryDirectory[str]:
    profile = tempfile.TemporaryDirectory()
    Path(profile.name, "user.js").write_text(FRENCH)
    return profile


class _Tab:
    def __init__(self, firefox: Firefox, context: str) -> None:
        self._firefox, self._context = firefox, context

    async def visit(self, url: str) -> None:
        where = {"context": self._context, "url": url, "wait": "complete"}
        await self._firefox.ask("browsingContext.navigate", **where)

    async def evaluate(self, script: str) -> str:
        answer = await self._firefox.ask(
            "script.evaluate",
            expression=script,
            target={"context": self._context},
            awaitPromise=False,
        )
        assert answer["type"] == "success", answer
        return str(answer["result"]["value"])

    async def act(self, actions: list[dict[str, Any]]) -> None:
        await self._firefox.ask("input.performActions", context=self._context, actions=actions)
