"""The product as people start it: `board serve`, on a port and a folder of its own."""

import asyncio
import signal
import sys
import tempfile
from asyncio.subprocess import DEVNULL, Process, create_subprocess_exec
from contextlib import nullcontext
from pathlib import Path

import httpx

from tests.support.servers.environment import without_settings
from tests.support.servers.ports import free_port

MANY_TESTS_AT_ONE_ADDRESS = {
    "BOARD_ADDRESS_CONNECTIONS": "60000",
    "BOARD_ADDRESS_REQUESTS": "100000",
    "BOARD_ADDRESS_OPENINGS": "100000",
    "BOARD_OPENINGS": "100000",
    "BOARD_ADDRESS_SEATS": "100000",
}


class Served:
    """A server that can be killed and started again on the same port and folder."""

    def __init__(self, log: Path | None = None, *, public: bool = False, **settings: str) -> None:
        """With `public`, its own address is its `BOARD_PUBLIC_URL`."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        if public:
            settings = {"BOARD_PUBLIC_URL": self.url, **settings}
        # A socket's path is short, whatever the folder of the tests is called.
        self.data = tempfile.TemporaryDirectory(prefix="board-")
        self.settings = settings
        self._log = log
        self._program = ("board", "serve")
        self._process: Process | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def folder(self) -> Path:
        """Its data folder."""
        return Path(self.settings.get("BOARD_DATA", self.data.name))

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self, address: str | None = None) -> None:
        """Return once it answers; `address` is that by which a proxy reaches it."""
        self.url = address or self.url
        await self.launch()
        try:
            await self._answering()
        except BaseException:  # whoever asked for it has nothing yet to close
            if self.is_running:
                await self.stop()
            raise

    async def launch(self) -> None:
        """Start the process, and do not wait for it. What it logs is added to `log`."""
        environment = {
            **without_settings(),
            "BOARD_HOST": "127.0.0.1",
            "BOARD_PORT": str(self.port),
            "BOARD_DATA": self.data.name,
            "BOARD_LOG": "warning",
            **MANY_TESTS_AT_ONE_ADDRESS,
            **self.settings,
        }
        command = (sys.executable, "-m", *self._program)
        with self._log.open("ab") if self._log else nullcontext() as log:
            self._process = await create_subprocess_exec(
                *command, env=environment, stdout=DEVNULL, stderr=log
            )

    async def kill(self) -> None:
        """Kill the process, as a crash would."""
        await self.end(signal.SIGKILL)

    async def stop(self) -> None:
        """As Ctrl+C would."""
        await self.end(signal.SIGINT)

    async def end(self, by: signal.Signals) -> None:
        """Send the signal, and return once the process has ended."""
        assert self._process is not None
        self._process.send_signal(by)
        await self._process.wait()
        self._process = None

    async def close(self) -> None:
        if not self.is_running:
            await self.start()  # takes over a store that a crash left running, and stops it
        await self.stop()
        self.data.cleanup()

    async def open_meeting(self, **body: str) -> dict[str, str]:
        """The links of a new meeting, and its code."""
        headers = {"Origin": self.url}  # of an address with a path the board reads the beginning
        async with httpx.AsyncClient(base_url=self.url, headers=headers) as client:
            answer = await client.post("/meetings", json=body)
        assert answer.status_code == 201, answer.text
        opened = answer.json()
        return {"code": opened["code"], **opened["links"]}

    def files(self) -> list[Path]:
        """Every file of the data folder."""
        return [path for path in self.folder.rglob("*") if path.is_file()]

    def workers(self) -> list[int]:
        """The process ids of its workers."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [
            int(child)
            for child in children.split()
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        ]

    async def _answering(self) -> None:
        here = f"http://127.0.0.1:{self.port}"
        async with asyncio.timeout(30), httpx.AsyncClient() as client:
            while True:
                try:
                    if (await client.get(f"{here}/healthz")).status_code == 200:
                        return
                except httpx.TransportError:
                    assert self.is_running, "the server did not start"
                await asyncio.sleep(0.05)
