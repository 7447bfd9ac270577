"""At the end a phone shows what was not stored; then it keeps nothing of the meeting."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.phone_over_network import led
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

WORDS = "Une demande de silence"
KEPT = "() => Object.keys(localStorage).filter((key) => /^board:\\w{6}:/.test(key))"
NOTHING_KEPT = f"() => ({KEPT})().length === 0"

Ending = Callable[[ProtocolScreen, Room], Awaitable[Any]]


async def end(lead: ProtocolScreen, _: Room) -> None:
    await lead.say("end_meeting")


async def erase(lead: ProtocolScreen, room: Room) -> None:
    await lead.say("erase", code=room.links["code"])


async def remove(lead: ProtocolScreen, _: Room) -> None:
    await lead.say("lock_entrance", locked=True)
    for key in lead.of("device"):
        await lead.say("remove_seat", device=key.partition(":")[2])


ENDINGS: dict[str, tuple[Ending, str, str]] = {
    "ended": (end, "phone.ended.text", "common.bye.gone"),
    "erased": (erase, "common.bye.erased", "common.bye.erased"),
    "removed": (remove, "common.bye.removed", "common.bye.gone"),
}


def counted(phone: Phone, written: int, stored: int) -> str:
    return phone.say(
        "phone.ended.account",
        written=phone.say("phone.ended.written", count=written),
        stored=phone.say("phone.ended.stored", count=stored),
    )


async def kept(phone: Phone) -> list[str]:
    found: list[str] = await phone.page.evaluate(KEPT)
    return found


async def writing(room: Room, network: Network, **how: Any) -> Phone:
    """One card is stored, one waits without a network, and one is a draft."""
    phone = await room.phone(network.leads(room.links["join"]), **how)
    await phone.deposits("La première")
    await phone.sees(phone.say("common.state.saved"))
    await network.cut()
    await phone.deposits(WORDS)
    await phone.writes("Et une idée qui")
    return phone


@pytest.mark.parametrize("name", ENDINGS)
async def test_a_phone_that_was_asleep_at_the_end_shows_unsaved_words_once(room: Room, name: str):
    """[N4] [N5] The page was open but asleep; the words can be copied."""
    ending, _, said = ENDINGS[name]
    async with led(room, writing) as (lead, network, phone):
        await ending(lead, room)
        await network.mend()
        await phone.sees(phone.say(said))
        await phone.sees(phone.say("phone.ended.leftover", count=2))
        for words in (WORDS, "Et une idée qui"):
            await expect(phone.page.get_by_role("listitem").filter(has_text=words)).to_be_visible()
        copies = phone.page.get_by_role("button", name=phone.say("common.action.copy"))
        await expect(copies).to_have_count(2)
        assert await kept(phone) == []


@pytest.mark.parametrize("name", ENDINGS)
async def test_a_phone_that_was_closed_at_the_end_shows_unsaved_words_once(room: Room, name: str):
    """[N4] [N5] Also days later: the address shows the words once, then they are erased."""
    ending, _, said = ENDINGS[name]
    async with led(room, writing) as (lead, network, phone):
        address, context = phone.page.url, phone.page.context
        await phone.page.close()
        await ending(lead, room)
        await network.mend()
        phone.page = await context.new_page()
        await phone.page.goto(address)
        await phone.sees(phone.say(said))
        await phone.sees(phone.say("phone.ended.leftover", count=2))
        assert await kept(phone) == []
        await phone.page.reload()
        await phone.press("common.notice.enter")
        await phone.sees(phone.say("home.join.unknown"))


async def test_the_home_page_links_to_words_that_were_not_stored(room: Room):
    """[N4] The home page, opened instead of the meeting's address, links to them."""
    async with led(room, writing) as (lead, network, phone):
        context = phone.page.context
        await phone.page.close()
        await lead.say("end_meeting")
        await network.mend()
        phone.page = await context.new_page()
        await phone.page.goto(f"http://127.0.0.1:{network.port}")
        await phone.page.get_by_role("link", name=phone.say("home.return.words")).click()
        await phone.sees(WORDS)
        await phone.page.goto(f"http://127.0.0.1:{network.port}")
        await expect(phone.page.locator("a[href='/notices']")).to_be_visible()
        await expect(
            phone.page.get_by_role("link", name=phone.say("home.return.words"))
        ).to_have_count(0)


@pytest.mark.parametrize("name", ENDINGS)
async def test_a_connected_phone_is_told_of_the_end_and_keeps_nothing(room: Room, name: str):
    """[N4] [N5] The draft is erased too, and another tab of the phone is told as well."""
    ending, said, _ = ENDINGS[name]
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    other = await phone.page.context.new_page()
    await other.goto(phone.page.url)
    await expect(other.locator(".screen-head")).to_be_visible()
    await phone.writes(WORDS)
    await lead.until(lambda: lead.of("device"))
    await ending(lead, room)
    await phone.sees(phone.say(said))
    await phone.sees(WORDS)
    await expect(other.get_by_text(phone.say(said))).to_be_visible()
    assert await kept(phone) == []


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_at_the_end_the_phone_says_what_was_written_and_what_is_stored(
    room: Room, language: str
):
    """[N6] Three written and three stored; the page needs no network."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    other = await room.phone(language=language)
    await other.deposits("Une autre voix")
    async with Network(room.served.port) as network:
        phone = await room.phone(network.leads(room.links["join"]), language=language)
        for words in ("La première", "La deuxième", "La troisième"):
            await phone.deposits(words)
        await phone.holds("[...you.values()].filter((r) => r.type === 'mine').length === 3")
        await lead.say("end_meeting")
        await phone.sees(counted(phone, 3, 3))
        await network.cut()
        await phone.sees(counted(phone, 3, 3))
    await other.sees(counted(other, 1, 1))


async def test_the_end_page_counts_what_was_not_stored(room: Room):
    """[N6] Three written, one stored; a card that was withdrawn too late is listed."""
    async with led(room, writing) as (lead, network, phone):
        await phone.press("phone.deposit.send")
        await expect(phone.page.locator(".own-cards li")).to_have_count(3)
        own = phone.page.locator(".own-cards li").filter(has_text="La première")
        take_back = phone.say("common.action.take_back")
        await own.get_by_role("button", name=take_back).click()
        await own.locator(".pair").get_by_role("button", name=take_back).click()
        await lead.say("end_meeting")
        await network.mend()
        await phone.sees(counted(phone, 3, 1))
        await phone.sees(phone.say("phone.ended.leftover", count=2))
        await phone.sees(phone.say("phone.ended.not_withdrawn", count=1))


async def test_leaving_for_good_erases_everything_on_the_phone(room: Room):
    """[N5] [E5] The draft is erased too. Nothing invites to it, and the last page leads back in."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.deposits("La première")
    await phone.writes(WORDS)
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.remove_me")
    await expect(phone.page.locator("phone-remove [data-rank=first]")).to_have_count(0)
    async with phone.page.expect_response("**/leave"):
        await phone.press("phone.remove.confirm")
    await phone.sees(phone.say("common.bye.left"))
    back = phone.page.get_by_role("link", name=phone.say("phone.ended.back"))
    await expect(back).to_have_attribute("href", "/")
    await expect(phone.page.get_by_text(WORDS)).to_have_count(0)
    await lead.until(lambda: not lead.of("card") and not lead.of("device"))
    assert await kept(phone) == []
    assert await phone.page.context.cookies() == []


async def test_a_phone_erases_what_is_older_than_a_day(room: Room):
    """[N5] Also of a meeting to which this phone never came back."""
    async with led(room, writing) as (_lead, network, phone):
        await phone.page.close()
        await network.mend()
        page = phone.page = await phone.page.context.new_page()
        await page.clock.install()
        await page.goto(f"http://127.0.0.1:{network.port}")
        assert await kept(phone) != []
        await page.clock.fast_forward("24:00:01")
        await page.reload()
        await page.wait_for_function(NOTHING_KEPT)
