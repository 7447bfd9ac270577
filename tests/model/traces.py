"""Simulated meetings whose every step the model must allow: `python -m tests.model.traces`."""

import argparse
import asyncio
import sys
from time import monotonic

import structlog

from tests.model.stage import COMMANDS, Stage, WritingPhone
from tests.support.simulation.virtual_loop import passes, run

TURNS = 60
TOLD_EVERY = 100


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--traces", type=int, default=10_000, metavar="N")
    asked.add_argument("--seed", type=int, default=0, metavar="N")
    options = asked.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    began, steps = monotonic(), 0
    for number in range(1, options.traces + 1):
        steps += len(trace(options.seed + number - 1))
        if number % TOLD_EVERY == 0 or number == options.traces:
            minutes = (monotonic() - began) / 60
            sys.stdout.write(f"{number} traces, {steps} steps accepted in {minutes:.1f} minutes\n")
            sys.stdout.flush()


def trace(seed: int) -> list[str]:
    """The steps of the meeting of this seed; raises `NotAccepted` if the model forbids one."""
    found: list[str] = run(_played(seed))
    return found


async def _played(seed: int) -> list[str]:
    stage = Stage(seed)
    await stage.begins()
    tasks: list[asyncio.Task[None]] = []
    for _ in range(TURNS):
        _something_happens(stage, tasks)
        await passes(stage.chance.choice((0, 0, 0.01, 0.06)))
        stage.agrees()
    stage.healthy = True
    stage.bus.release()
    stage.bus.recover()
    await passes(5)
    await asyncio.gather(*tasks)
    stage.agrees()
    for server in stage.servers:
        await server.rooms.close()
    return stage.follower.trace


def _something_happens(stage: Stage, tasks: list[asyncio.Task[None]]) -> None:
    chance, bus, fate = stage.chance, stage.bus, stage.chance.random()
    if fate < 0.1:
        bus.holding = True
    elif fate < 0.2:
        _deliver_badly(stage)
    elif fate < 0.25:
        bus.fail()
    elif fate < 0.35 and not bus.available:
        bus.recover()
    else:
        for phone in chance.sample(stage.phones, 2):
            tasks.extend(asyncio.create_task(one) for one in _next_of(stage, phone))


def _next_of(stage: Stage, phone: WritingPhone):
    """What this phone does next."""
    unlucky = stage.bad_luck(0.15)
    if not phone.here and not phone.busy:
        yield phone.comes()
    elif phone.here and phone.busy:
        phone.lose |= unlucky
    elif phone.here and unlucky:
        yield phone.cut()
    elif phone.here and phone.done < COMMANDS:
        yield phone.says()


def _deliver_badly(stage: Stage) -> None:
    """What is under way comes in another order, some of it twice or never."""
    held, stage.bus.held, stage.bus.holding = stage.bus.held, [], False
    stage.chance.shuffle(held)
    for delivery in held:
        for _ in range(stage.chance.choice((0, 1, 1, 2))):
            delivery.deliver()


if __name__ == "__main__":
    main()
