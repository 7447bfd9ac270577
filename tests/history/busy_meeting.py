"""Meetings in which everyone writes all the time, and whatever was written can be followed."""

from random import Random
from typing import Any

from board.domain.context import Actor
from tests.history.history import History
from tests.support.simulation.phone import Phone
from tests.support.simulation.virtual_loop import passes, run
from tests.support.simulation.world import World
from tests.support.stories.cast import opening

ROUNDS = 20


def busy_command(actor: Actor, chance: Random) -> tuple[str, dict[str, Any]] | None:
    """Cards are written, edited and withdrawn; the prompt changes. None for a wall."""
    if actor.role == "wall":
        return None
    if actor.role == "facilitator":
        led = [("go_to", {"step": "express"}), ("set_prompt", {"text": f"n {chance.random()} ?"})]
        return chance.choice([*led, ("lock_entrance", {"locked": chance.random() < 0.5})])
    card = {"card": f"card-{actor.seat}-{chance.randrange(3)}"}
    title = {"title": f"n {chance.random()}"}
    said = [("post_card", {**card, **title, "kind": "situation"}), ("edit_card", {**card, **title})]
    return chance.choice([*said, *said, ("withdraw_card", card)])


def calm_history() -> History:
    """Nothing goes wrong."""
    return run(_play())


async def _play() -> History:
    world = World(seed=1)
    world.healthy = True
    await world.processes[0].rooms.create(opening())
    for phone in world.phones:
        await phone.connect()
    console = next(phone for phone in world.phones if phone.kind == "console")
    people = [phone for phone in world.phones if phone.kind == "phone"]
    console.outbox += [("go_to", {"step": "express"}), ("reveal", {"what": "cards", "shown": True})]
    await _turn(world)
    await _turn(world)
    for number in range(ROUNDS):
        for person in people:
            person.outbox.append(_said(person, number))
        console.outbox.append(("set_prompt", {"text": f"Et puis {number} ?"}))
        await _turn(world)
    for process in world.processes:
        await process.rooms.close()
    return world.history


def _said(phone: Phone, number: int) -> tuple[str, dict[str, Any]]:
    """A card, then other words for it, then nothing of it, and so on."""
    card = {"card": f"card-{phone.number}-{number // 3}"}
    title = {"title": f"Situation {phone.number}-{number}"}
    steps = (
        ("post_card", {**card, **title, "kind": "situation"}),
        ("edit_card", {**card, **title}),
        ("withdraw_card", card),
    )
    return steps[number % 3]


async def _turn(world: World) -> None:
    for phone in world.phones:
        await phone.send()
    await passes(0.2)
    for phone in world.phones:
        await phone.read()
