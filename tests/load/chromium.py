"""A Chromium driven over the DevTools protocol alone, for measurements.

A test driver reads every frame of every socket, which costs the page as much time as a delta.
"""

import asyncio
import json
import os
import shutil
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from websockets.asyncio.client import ClientConnection, connect

from board.locale import text

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--remote-debugging-port=0",
)
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
PATIENCE_SECONDS = 60

Event = dict[str, Any]


class Page:
    """One page; `send` calls a method of the Chrome DevTools Protocol."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._reading = asyncio.create_task(self._read())
        self.heard: list[tuple[str, Event]] = []

    async def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = len(self._answers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        said = {"id": number, "method": method, "params": parameters}
        await self._connection.send(json.dumps(said))
        return dict(await answer)

    async def says(self, script: str) -> Any:
        """The value of the script; a promise is awaited."""
        how = {"awaitPromise": True, "returnByValue": True}
        answer = await self.send("Runtime.evaluate", expression=script, **how)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    async def until(self, script: str) -> None:
        """Return once it is true; looked at each time the page would draw."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await self.says(script):
                await self.says("new Promise((seen) => setTimeout(seen, 50))")

    async def holds(self, condition: str) -> None:
        """Until `condition`, JavaScript on `records` and so on, is true of what it holds."""
        await self.until(
            f"""(() => {{
              const app = document.querySelector("phone-app, wall-app, console-app");
              const {{ session }} = app ?? {{}};
              if (!session?.version) return false;
              const {{ records, you, connected, version }} = session;
              return {condition};
            }})()"""
        )

    async def press(self, key: str) -> None:
        """The first button that says this text."""
        said = json.dumps(text("fr", key))
        found = f"""[...document.querySelectorAll("button")].find((button) =>
          [button.textContent.trim(), button.ariaLabel].includes({said}))"""
        await self.until(f"Boolean({found})")
        await self.says(f"{found}.click()")

    async def event(self, name: str) -> Event:
        self._waiting[name] = asyncio.get_running_loop().create_future()
        return dict(await self._waiting[name])

    async def _read(self) -> None:
        async for message in self._connection:
            said = json.loads(message)
            if "id" in said:
                self._answered(self._answers[said["id"]], said)
                continue
            self.heard.append((said["method"], said["params"]))
            if said["method"] in self._waiting:
                self._waiting.pop(said["method"]).set_result(said["params"])

    def _answered(self, answer: asyncio.Future[Any], said: Event) -> None:
        if answer.cancelled():
            return
        if "error" in said:
            answer.set_exception(RuntimeError(said["error"]["message"]))
        else:
            answer.set_result(said["result"])


@asynccontextmanager
async def phone(link: str) -> AsyncIterator[Page]:
    """A page of a phone's size that has joined the meeting."""
    async with screen(link, **PHONE) as page:
        await page.press("common.notice.enter")
        await page.holds("connected")
        yield page


@asynccontextmanager
async def screen(link: str, **metrics: Any) -> AsyncIterator[Page]:
    """A page of a browser of its own, of the size that `setDeviceMetricsOverride` is told."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        said = (program, *FLAGS, f"--user-data-dir={profile}", "--accept-lang=fr", "about:blank")
        process = await create_subprocess_exec(*said, stdout=DEVNULL, stderr=PIPE)
        try:
            async with connect(await _address(process), max_size=None, compression=None) as line:
                page = Page(line)
                await page.send("Emulation.setDeviceMetricsOverride", **metrics)
                await page.send("Page.navigate", url=link)
                yield page
        finally:
            process.terminate()
            await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    """Where the first page's debugger listens."""
    if process.stderr is None:
        raise RuntimeError("Chromium says nothing")
    async for line in process.stderr:
        if b"DevTools listening on" in line:
            host = line.split(b"ws://")[1].split(b"/")[0].decode()
            async with httpx.AsyncClient() as client:
                targets = (await client.get(f"http://{host}/json")).json()
            return next(t["webSocketDebuggerUrl"] for t in targets if t["type"] == "page")
    raise RuntimeError("Chromium did not start")
