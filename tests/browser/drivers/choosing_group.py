"""A group that chooses: three screens, and the other people by the protocol alone."""

from typing import Any

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

TITLES = [
    *("Un seuil", "La relève", "Le silence", "La clef", "Le carnet"),
    *("La cour", "Un matin", "Deux voix", "La lettre"),
]


class Group:
    """A console, a wall and a phone, and the rest of the group by the protocol alone."""

    def __init__(
        self, console: Console, wall: Wall, phone: Phone, others: list[ProtocolScreen]
    ) -> None:
        self.console, self.wall, self.phone, self.others = console, wall, phone, others

    @property
    def screens(self) -> tuple[Console, Wall, Phone]:
        return self.console, self.wall, self.phone

    async def answer(self, name: str, *all_arguments: dict[str, Any]) -> None:
        """Send the command once for each of the others, with its arguments."""
        for other, arguments in zip(self.others, all_arguments, strict=True):
            await other.say(name, **arguments)

    async def answered(self, count: int) -> None:
        await self.wall.sees(self.wall.say("wall.choose.answers", count=count))


def card(title: str) -> str:
    return f"card:carte-{TITLES.index(title):03}"


async def gathered(room: Room, people: int, cards: int) -> Group:
    """A group at the step of choosing: one person has a phone on screen."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    others = [await room.spoken() for _ in range(people - 1)]
    for number, title in enumerate(TITLES[:cards]):
        author = others[number % len(others)]
        await author.say("post_card", card=f"carte-{number:03}", kind="situation", title=title)
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.holds(f"presence.phones === {people}")
    await console.goes_to("group")
    await console.goes_to("choose")
    return Group(console, wall, phone, others)
