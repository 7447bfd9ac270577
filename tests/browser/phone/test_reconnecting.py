"""A phone that slept or lost its network reconnects quickly.

The tests move the clock of the page; none waits for a fixed time.
"""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.drivers.phone_over_network import led, phone_over_network
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network
from tests.support.until import until

WORDS = "Une demande de silence"
WAKINGS = {
    "visibilitychange": "document.dispatchEvent(new Event('visibilitychange'))",
    "pageshow": "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "online": "dispatchEvent(new Event('online'))",
    "focus": "dispatchEvent(new Event('focus'))",
}


async def timed(room: Room, network: Network) -> Phone:
    """A phone in the meeting, whose page has a clock that the test moves."""
    phone = await room.page(Phone, PHONE)
    await phone.page.clock.install()
    await phone.enters(network.leads(room.links["join"]))
    now = await phone.page.evaluate("Date.now()")
    await phone.page.clock.pause_at(now / 1000 + 10)
    return phone


async def later(phone: Phone, milliseconds: int) -> None:
    await phone.page.clock.run_for(milliseconds)


async def soon(phone: Phone, condition: str) -> None:
    """Move the clock of the page in small steps until the condition is true."""
    async with asyncio.timeout(20):
        while not await phone.is_so(condition):
            await later(phone, 100)


def sockets(phone: Phone) -> int:
    return sum("transport=websocket" in request for request in phone.requests)


def answers(phone: Phone) -> int:
    return sum(frame.startswith("43") for frame in phone.frames)


@pytest.mark.parametrize("event", WAKINGS)
async def test_a_dead_socket_is_noticed_on_waking_within_two_seconds(room: Room, event: str):
    """[N8] The socket seems open but swallows what it sends. A card sent then is stored once."""
    async with led(room, timed) as (lead, network, phone):
        await later(phone, 100)
        network.swallow()
        await phone.deposits(WORDS)
        await phone.page.evaluate(WAKINGS[event])
        await later(phone, 1_900)
        assert sockets(phone) == 1
        await phone.holds("connected")
        await later(phone, 200)
        await phone.holds("connected && pending.length === 0")
        assert sockets(phone) == 2
        await lead.until(lambda: len(lead.of("card")) == 1)


async def test_a_connection_that_answers_is_not_replaced(room: Room):
    """[N8] The phone wakes several times."""
    async with phone_over_network(room, timed) as (_network, phone):
        for number, event in enumerate(WAKINGS.values(), 1):
            await phone.page.evaluate(event)
            await until(lambda number=number: answers(phone) == number)
            await later(phone, 3_000)
        await phone.holds("connected")
        assert sockets(phone) == 1


async def test_a_dead_socket_is_noticed_when_a_command_is_not_answered(room: Room):
    """[N8] The phone was in use when the network failed, so nothing wakes it."""
    async with led(room, timed) as (lead, network, phone):
        await later(phone, 100)
        network.swallow()
        await phone.deposits(WORDS)
        await later(phone, 5_100)
        await phone.holds("connected && pending.length === 0")
        assert sockets(phone) == 2
        await lead.until(lambda: len(lead.of("card")) == 1)


async def test_five_seconds_without_a_network_show_no_sign(room: Room):
    """[N9] Then a small sign in place of the step's title says what waits; the draft stays."""
    async with led(room, timed) as (_lead, network, phone):
        await later(phone, 100)
        await phone.writes(WORDS)
        field = await phone.page.locator("#title").bounding_box()
        await network.cut()
        await phone.holds("!connected")
        await later(phone, 4_900)
        sign = phone.page.locator(".waiting")
        await expect(sign).to_have_count(0)
        await later(phone, 200)
        await expect(sign).to_have_text(phone.say("common.connection.connecting"))
        assert await phone.page.locator("#title").bounding_box() == field
        await phone.press("phone.deposit.send")
        await later(phone, 100)
        await expect(sign).to_have_text(phone.say("common.connection.waiting", count=1))
        await phone.sees(phone.say("common.state.waiting"))
        await expect(phone.page.get_by_role("dialog")).to_have_count(0)
        await expect(phone.page.get_by_role("alert")).to_have_count(0)
        await network.mend()
        await soon(phone, "connected && pending.length === 0")
        await later(phone, 100)
        await expect(sign).to_have_count(0)
        await phone.sees(phone.say("common.state.saved"))


@pytest.mark.parametrize("seconds", [5, 60])
async def test_a_phone_reconnects_by_itself(room: Room, seconds: int):
    """[N1] [N8] After seconds or a minute; what waited arrives once."""
    async with led(room, timed) as (lead, network, phone):
        await later(phone, 100)
        await network.cut()
        await phone.deposits(WORDS)
        await later(phone, seconds * 1_000)
        await network.mend()
        await soon(phone, "connected && pending.length === 0")
        await lead.until(lambda: len(lead.of("card")) == 1)


async def test_after_twenty_minutes_asleep_and_another_server_everything_is_there(
    lonely_room: Room,
):
    """[N1] [N8] [P11] The phone sleeps offline while the server is killed and started again."""
    room = lonely_room
    async with led(room, timed) as (_lead, network, phone):
        await phone.deposits("La première")
        await later(phone, 100)
        await phone.holds("pending.length === 0")
        await network.cut()
        await phone.deposits(WORDS)
        await phone.writes("Et une idée qui")
        await room.served.kill()
        await room.served.start()
        await phone.page.clock.fast_forward("20:00")
        await network.mend()
        await phone.page.evaluate(WAKINGS["visibilitychange"])
        await soon(phone, "connected && pending.length === 0")
        await later(phone, 100)
        await expect(phone.page.locator("#title")).to_have_value("Et une idée qui")
        await expect(phone.page.locator(".waiting")).to_have_count(0)
        again = await room.lead()
        await again.until(lambda: len(again.of("card")) == 2)


async def test_a_phone_reconnects_after_the_browser_was_offline(room: Room):
    """[N8] The browser reports that the network is gone, then that it is back."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    for number in range(3):
        await phone.page.context.set_offline(True)
        await phone.holds("!connected")
        await phone.deposits(f"{WORDS} {number}")
        await phone.page.context.set_offline(False)
        await phone.holds("connected && pending.length === 0")
    await lead.until(lambda: len(lead.of("card")) == 3)


async def test_unsaved_words_are_kept_until_the_page_is_visible(room: Room):
    """[N4] A phone whose page is hidden keeps them when the meeting ends."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.writes(WORDS)
    await phone.page.evaluate("""() => {
      globalThis.shown = "hidden";
      Object.defineProperty(document, "visibilityState", { get: () => globalThis.shown });
    }""")
    await lead.say("end_meeting")
    await phone.holds("ending === 'ended'")
    kept = "() => Object.keys(localStorage).filter((key) => key.includes(':draft:')).length"
    assert await phone.page.evaluate(kept) == 1
    await phone.page.evaluate(f"globalThis.shown = 'visible'; {WAKINGS['visibilitychange']}")
    await phone.sees(WORDS)
    assert await phone.page.evaluate(kept) == 0
