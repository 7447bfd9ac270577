"""A board in a process of its own, whose memory, CPU and log are read from outside."""

import json
import os
from pathlib import Path
from typing import Self

from tests.support.servers.board_process import MANY_TESTS_AT_ONE_ADDRESS, Served

MEGABYTE = 1_048_576
AS_ANY_BOARD = dict.fromkeys(MANY_TESTS_AT_ONE_ADDRESS, "")
TICKS = os.sysconf("SC_CLK_TCK")


class MeasuredBoard(Served):
    """`async with MeasuredBoard() as board`; `program` is a module that serves, if not `board`.

    It has the limits of one address that any board has, unless `settings` say otherwise.
    """

    def __init__(self, *program: str, **settings: str) -> None:
        super().__init__(**{"BOARD_LOG": "info", **AS_ANY_BOARD, **settings})
        self._program = program or self._program
        self.log = self._log = Path(self.data.name) / "log"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

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
        return Path(f"/proc/{self.pid}/{name}").read_text()

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
