"""A meeting that a stranger opens, and fills."""

import asyncio

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.attack.stranger import Stranger


async def own_meeting(stranger: Stranger) -> dict:
    _, opened = await Visitor(stranger.base).post("/meetings", {})
    return opened


async def console(stranger: Stranger, opened: dict) -> ProtocolScreen:
    screen = ProtocolScreen(Visitor(stranger.base), opened["code"], "facilitator")
    await screen.enter(opened["links"]["console"].partition("#")[2])
    await screen.connect()
    return screen


async def fill(screen: ProtocolScreen, number: int, cards: int) -> None:
    """Post so many cards, which are not those of another console's number."""
    for start in range(0, cards, 30):
        posted = [card(number, start + n) for n in range(30)]
        await asyncio.gather(*(screen.ask("post_for", **one) for one in posted))


def card(console: int, number: int) -> dict:
    """A card on a pile of paper, which the limit of a seat does not count."""
    words = f"Une lettre restée sans réponse {number} depuis {number % 17} jours, {console}. "
    arguments = {
        "card": f"card-{console:02}-{number:03}",
        "kind": "situation",
        "title": f"La lettre {number % 40}, encore {console}",
        "text": words * 3,
    }
    return {"person": "pile", "command": {"name": "post_card", "arguments": arguments}}
