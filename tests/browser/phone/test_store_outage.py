"""A phone whose board is there, while the board's store is away for a moment."""

from playwright.async_api import Browser, expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.board_process import Served
from tests.support.servers.valkey import Valkey


async def test_what_waited_is_sent_as_soon_as_the_store_is_back(chromium: Browser):
    """[P10] The clock of the page stands still, so that its next try by itself never comes."""
    with Valkey() as store:
        served = Served(BOARD_STORE=store.url)
        await served.start()
        links = await served.open_meeting(title="Équipe mobile")
        async with Room(served, chromium, links) as room:
            lead = await room.lead()
            await lead.say("go_to", step="express")
            phone = await room.page(Phone, PHONE)
            await phone.page.clock.install()
            await phone.enters(room.links["join"])
            now = await phone.page.evaluate("Date.now()")
            await phone.page.clock.pause_at(now / 1000 + 10)
            store.kill()
            await phone.deposits("Une demande de silence")
            await phone.holds("pending.length === 1")
            store.start()
            await phone.holds("pending.length === 0")
        await served.close()


async def test_a_console_says_that_saving_waits_until_the_store_is_back(chromium: Browser):
    """[P10] What was pressed meanwhile is done once the store is back."""
    with Valkey() as store:
        served = Served(BOARD_STORE=store.url)
        await served.start()
        async with Room(served, chromium, await served.open_meeting()) as room:
            console = await room.console()
            await console.goes_to("express")
            store.kill()
            await console.press("console.cards.reveal")
            paused = console.page.get_by_text(console.say("console.head.paused"))
            await expect(paused).to_be_visible()
            store.start()
            await expect(paused).to_be_hidden()
            await console.sees(console.say("console.cards.hide"))
        await served.close()
