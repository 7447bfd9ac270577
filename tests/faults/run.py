"""Runs one fault on a live meeting, and says which of its promises it broke."""

import asyncio
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.faults.fault import Fault
from tests.faults.live_meeting import PHONES, Outcome
from tests.faults.returning_screen import LOST

LONGEST_SECONDS = 100
ENDINGS = ("bye", "refused: unknown", "refused: forbidden")


async def run(fault: Fault, seed: int) -> Outcome:
    """What the run has shown; raises `NotPossible`. It ends by itself."""
    try:
        return await done(fault, seed)
    except TimeoutError:
        return Outcome(broken=["the run did not come to its end"])


async def done(fault: Fault, seed: int) -> Outcome:
    """The same; raises `TimeoutError` if no board starts, or the whole takes too long."""
    async with asyncio.timeout(LONGEST_SECONDS), fault.on(Random(seed)) as ground:
        history = ground.meeting.history
        history.paused = fault.told is not None
        try:
            await fault.happens(ground)
        except (*LOST, AssertionError) as failed:
            ground.promise(None, f"the fault did not come to its end ({type(failed).__name__})")
        if history.paused:
            history.paused = False
            history.goes_back()
        with suppress(TimeoutError):
            await ground.meeting.everyone_sent()
        running = all(board.is_running for board in ground.boards)
        ground.promise(running, "a board ended by itself")
        outcome = await ground.meeting.outcome()
        outcome.broken += ground.broken + broken(fault, outcome)
        if outcome.broken:
            outcome.log = kept(ground.log, outcome)
        return outcome


def kept(log: Path, outcome: Outcome) -> Path:
    """A copy of the log that stays after the run, with how screens differ."""
    copy = Path(tempfile.mkdtemp(prefix="board-fault-")) / "log"
    copy.write_text(
        "\n".join([log.read_text(), *outcome.differences, *map(str, outcome.findings), ""])
    )
    return copy


def broken(fault: Fault, outcome: Outcome) -> list[str]:
    """The promises of every fault that the figures say were not kept."""
    ended = [what for what in outcome.seen if what.startswith(ENDINGS) and what != fault.told]
    unwanted = {
        "acknowledged changes are lost": outcome.lost and not fault.told,
        "a change was made twice": outcome.doubled,
        "screens are not equal": outcome.unequal,
        "a phone lost something and was not told": outcome.untold,
        "screens did not come back": outcome.unanswered,
        f"not every phone was told “{fault.told}”": fault.told
        and outcome.seen[fault.told] < PHONES,
        f"screens ended: {', '.join(ended)}": ended,
    }
    found = [f"history: {finding.kind}" for finding in outcome.findings]
    return [*dict.fromkeys(found)] + [words for words, happened in unwanted.items() if happened]
