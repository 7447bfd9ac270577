"""Two servers on one store: the screens of a meeting may be on either."""

from contextlib import AsyncExitStack

from playwright.async_api import Browser

from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served
from tests.support.servers.valkey import Valkey


async def test_screens_on_two_servers_hold_the_same_records_after_one_is_killed(chromium: Browser):
    """[P7] [P11] [E2] Phones and walls on each; one server is killed and started again."""
    async with AsyncExitStack() as stack:
        store = stack.enter_context(Valkey()).url
        one, other = [await started(stack, store) for _ in range(2)]
        room = await stack.enter_async_context(Room(one, chromium, await one.open_meeting()))
        there = {name: link.replace(one.url, other.url) for name, link in room.links.items()}
        lead = await room.lead()
        await lead.say("go_to", step="express")
        ana, ben = await room.phone(), await room.phone(there["join"])
        walls = [await room.wall(), await room.wall(there["wall"])]

        await ana.deposits("La lettre sans réponse")
        await ben.deposits("Une demande de silence")
        await lead.until(lambda: lead.records.get("unopened:cards", {}).get("count") == 2)
        await lead.say("go_to", step="group")
        for screen in (ana, ben, *walls):
            await screen.holds(
                "[...records.values()].filter((r) => r.type === 'card').length === 2"
            )

        await one.kill()
        await ana.holds("!connected")
        far = await Room(other, chromium, there).lead()
        await far.say("go_to", step="express")
        await ben.is_at("express")
        await ben.deposits("Le couloir du matin")
        await far.until(lambda: len(far.of("card")) == 3)
        await one.start()
        stored = await far.say("reveal", what="cards", shown=True)
        for screen in (ana, ben, *walls):
            await screen.holds(f"connected && version >= {stored}")

        first, *others = [(await screen.held())["records"] for screen in (ana, ben)]
        assert others == [first]
        first, *others = [(await screen.held())["records"] for screen in walls]
        assert others == [first]
        assert sum(record["type"] == "card" for record in first.values()) == 3
        await far.close()


async def started(stack: AsyncExitStack, store: str) -> Served:
    served = Served(BOARD_STORE=store)
    await served.start()
    stack.push_async_callback(served.close)
    return served
