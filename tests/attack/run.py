"""One attack after the other on a board of its own, each beside the measured phones."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections import Counter
from dataclasses import dataclass

from tests.attack.measured_phones import MeasuredPhones, Waits
from tests.support.servers.measured_board import MeasuredBoard

PREPARED_SECONDS = 150.0
"""How long an attack may take in all, with what it prepares."""


@dataclass
class Outcome:
    """What an attack did to the phones and to the server, and how the server met it."""

    name: str
    alone: Waits
    attacked: Waits
    megabytes: tuple[float, float]
    cpu: float
    logged_kilobytes: float
    became: Counter[str]
    lines: Counter[str]

    def row(self) -> str:
        attacked, alone = self.attacked, self.alone
        before, after = self.megabytes
        return (
            f"{self.name:27} {attacked.p50:5.1f} {attacked.p99:6.1f} {attacked.most:6.0f}   "
            f"({alone.p50:.1f} {alone.p99:.1f} {alone.most:.0f})   {before:4.0f} → {after:4.0f}  "
            f"{self.cpu:4.1f}  {self.logged_kilobytes:6.1f}  {counts(self.became)} | "
            f"{counts(self.lines)}"
        )


HEAD = (
    f"{'attack':27} {'p50':>5} {'p99':>6} {'max':>6}   (alone, ms)   memory (MB)  CPU (s)  log (kB)"
    "  what became of it | lines of the log"
)


async def beside_phones(name: str, seconds: float, size: float) -> Outcome:
    """Attack a new board for this long; `size` is 1 for the whole attack."""
    async with MeasuredBoard() as board, MeasuredPhones(board) as phones:
        return await on_board(board, phones, name, seconds, size)


async def on_board(
    board: MeasuredBoard, phones: MeasuredPhones, name: str, seconds: float, size: float
) -> Outcome:
    """The same on a board that is there."""
    alone = await phones.measure(asyncio.ensure_future(asyncio.sleep(seconds / 2)))
    logged, megabytes, cpu = board.log.stat().st_size, board.megabytes, board.cpu_seconds
    attack = asyncio.ensure_future(_attack(name, board.port, seconds, size))
    attacked = await phones.measure(attack)
    return Outcome(
        name,
        alone,
        attacked,
        (megabytes, board.most_megabytes),
        board.cpu_seconds - cpu,
        (board.log.stat().st_size - logged) / 1000,
        Counter(attack.result()),
        Counter(line["event"] for line in board.logged(logged)),
    )


async def _attack(name: str, port: int, seconds: float, size: float) -> dict[str, int]:
    command = ("-m", "tests.attack.attacker", name, str(port), str(seconds), str(size))
    attacker = await create_subprocess_exec(sys.executable, *command, stdout=PIPE)
    try:
        async with asyncio.timeout(PREPARED_SECONDS):
            printed, _ = await attacker.communicate()
    finally:
        if attacker.returncode is None:
            attacker.kill()
    return json.loads(printed)


def counts(counted: Counter[str]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counted.most_common(4)) or "nothing"
