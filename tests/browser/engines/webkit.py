"""WebKitGTK as Debian brings it, by its own WebDriver: it has the engine of Safari."""

import asyncio
import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import httpx

from tests.browser.engines.engine import EngineScreen

PATIENCE_SECONDS = 120
ANSWER_SECONDS = 10
"""How long the value of a script is waited for before it is asked for again."""

BROWSER = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))


class WebKit:
    """A driver and a browser for each screen, on a display that nobody sees."""

    async def __aenter__(self) -> Self:
        self._processes: list[asyncio.subprocess.Process] = []
        self._sessions: list[httpx.AsyncClient] = []
        self._display = await self._start_display()
        return self

    async def __aexit__(self, *_: object) -> None:
        for session in self._sessions:
            await session.delete("")
            await session.aclose()
        for process in reversed(self._processes):
            process.terminate()
            await process.wait()

    async def screen(self, width: int, height: int) -> EngineScreen:
        base = await self._start_driver()
        options = {"binary": str(BROWSER[-1]), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        async with httpx.AsyncClient(timeout=PATIENCE_SECONDS) as driver:
            made = await driver.post(f"{base}/session", json=wanted)
        session = httpx.AsyncClient(
            base_url=f"{base}/session/{made.json()['value']['sessionId']}", timeout=PATIENCE_SECONDS
        )
        self._sessions.append(session)
        await session.post("/window/rect", json={"width": width, "height": height})
        return EngineScreen(_Window(session))

    async def _start_display(self) -> str:
        reading, writing = os.pipe()
        await self._start(
            "Xvfb", "-displayfd", str(writing), "-screen", "0", "1700x1000x24", pass_fds=[writing]
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = await asyncio.to_thread(told.readline)
        return f":{number.strip()}"

    async def _start_driver(self) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        # Its sandbox needs rights that a container does not give.
        unconfined = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        screen = {"DISPLAY": self._display, "LIBGL_ALWAYS_SOFTWARE": "1"}
        env = {**os.environ, **unconfined, **screen}
        await self._start("WebKitWebDriver", f"--port={port}", env=env)
        base = f"http://127.0.0.1:{port}"
        async with httpx.AsyncClient() as driver:
            while True:
                try:
                    await driver.get(f"{base}/status")
                except httpx.TransportError:
                    await asyncio.sleep(0.05)
                else:
                    return base

    async def _start(self, *command: str, **how: Any) -> None:
        quiet = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(*command, stdout=quiet, stderr=quiet, **how)
        self._processes.append(process)


class _Window:
    def __init__(self, session: httpx.AsyncClient) -> None:
        self._session = session

    async def visit(self, url: str) -> None:
        await self._ask("/url", url=url)

    async def evaluate(self, script: str) -> str:
        """Ask again if no answer comes: the driver forgets a script while a page is left."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                with suppress(TimeoutError):
                    async with asyncio.timeout(ANSWER_SECONDS):
                        asked = self._ask("/execute/sync", script=f"return {script}", args=[])
                        return str(await asked)

    async def act(self, actions: list[dict[str, Any]]) -> None:
        await self._ask("/actions", actions=actions)

    async def _ask(self, path: str, **body: Any) -> Any:
        answer = await self._session.post(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()["value"]
