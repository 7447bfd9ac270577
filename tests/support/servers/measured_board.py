"""A board in a process of its own, whose memory, CPU and log are read from outside."""

import json
import os
import sys
from asyncio.subprocess import DEVNULL, create_subprocess_exec
from pathlib import Path
from typing import Self

from tests.support.servers.board_process import Served

MEGABYTE = 1_048_576
TICKS = os.sysconf("SC_CLK_TCK")


class MeasuredBoard(Served):
    """`async with MeasuredBoard() as board`; `program` is a module that serves with `settings`."""

    def __init__(self, *program: str, **settings: str) -> None:
        super().__init__(**settings)
        self._program = program or ("board", "serve")
        self.log = Path(self.data.name) / "log"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        environment = {
            **os.environ,
            "BOARD_HOST": "127.0.0.1",
            "BOARD_PORT": str(self.port),
            "BOARD_DATA": self.data.name,
            "BOARD_LOG": "info",
            **self._settings,
        }
        with self.log.open("ab") as log:
            self._process = await create_subprocess_exec(
                sys.executable, "-m", *self._program, env=environment, stdout=DEVNULL, stderr=log
            )
        await self._answering()

    @property
    def megabytes(self) -> float:
        """The memory of the process that is in use (RSS)."""
        return int(self._proc("statm").split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE

    @property
    def most_megabytes(self) -> float:
        """The most that it has had."""
        peak = next(x for x in self._proc("status").splitlines() if x.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024

    @property
    def cpu_seconds(self) -> float:
        fields = self._proc("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def _proc(self, name: str) -> str:
        assert self._process is not None
        return Path(f"/proc/{self._process.pid}/{name}").read_text()

    def logged(self, since: int = 0) -> list[dict]:
        """The lines of the log from this byte on; one that is not JSON has no level."""
        with self.log.open("rb") as log:
            log.seek(since)
            return [_line(text) for text in log.read().decode(errors="replace").splitlines()]

    def faults(self) -> list[str]:
        """Exceptions that the server logged, by their place, and whatever it printed besides."""
        return [
            f"{line['fault']} at {' < '.join(reversed(line.get('at', ())[-3:]))}"
            if "fault" in line
            else line["event"]
            for line in self.logged()
            if "fault" in line or "level" not in line
        ]


def _line(text: str) -> dict:
    try:
        return json.loads(text)
    except ValueError:
        return {"event": text}
