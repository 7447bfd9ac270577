"""A phone comes back to its meeting without typing anything."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.drivers.phone_over_network import led, phone_over_network
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

WORDS = "Une demande de silence"


def shown(code: str) -> str:
    return f"{code[:3]}-{code[3:]}"


async def opened(phone: Phone, url: str) -> Page:
    """Another tab of the same phone."""
    page = await phone.page.context.new_page()
    await page.goto(url)
    return page


def way_back(phone: Phone, page: Page, code: str):
    words = phone.say("home.return.back", code=shown(code))
    return page.get_by_role("link", name=words)


async def has_no_link_to_a_meeting(page: Page) -> None:
    """The home page links to what the board says of itself, and to nothing else."""
    about = [
        page.locator(f"a[href='{path}']")
        for path in ("/methods", "/guide", "/confiance", "/accessibilite", "/notices")
    ]
    for link in about:
        await expect(link).to_be_visible()
    await expect(page.get_by_role("link")).to_have_count(len(about))


async def test_a_closed_tab_opens_again_in_the_meeting(room: Room):
    """[N3] [E2] By the address alone; the draft is there, and no notice is shown."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.deposits(WORDS)
    await phone.sees(phone.say("common.state.saved"))
    address, context = phone.page.url, phone.page.context
    await phone.page.close()
    phone.page = await context.new_page()
    await phone.page.goto(address)
    await phone.holds("connected && [...you.values()].some((r) => r.type === 'mine')")
    await phone.sees(WORDS)
    await lead.until(lambda: len(lead.of("device")) == 1)


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_home_page_links_back_while_the_phone_has_a_seat(room: Room, language: str):
    """[N3] One tap enters again, though the phone holds no key any more."""
    phone = await room.phone(language=language)
    page = await opened(phone, room.served.url)
    await way_back(phone, page, room.links["code"]).click()
    await page.wait_for_url(f"**/{room.links['code']}")
    await expect(page.locator(".screen-head")).to_be_visible()


async def test_the_home_page_links_to_no_meeting_that_is_over(room: Room):
    """[N3] [N5] The phone was away at the end; on the home page it forgets the meeting."""
    lead = await room.lead()
    phone = await room.phone()
    page = await opened(phone, room.served.url)
    await expect(way_back(phone, page, room.links["code"])).to_be_visible()
    await phone.page.close()
    await page.goto("about:blank")
    await lead.say("end_meeting")
    async with page.expect_response("**/seat"):
        await page.goto(room.served.url)
    await expect(way_back(phone, page, room.links["code"])).to_have_count(0)
    await page.wait_for_function("() => Object.keys(localStorage).length === 0")


async def test_the_home_page_of_another_phone_links_to_no_meeting(room: Room):
    """[N3] Neither a phone that was never in the meeting, nor one that left it."""
    stranger = await room.page(Phone, PHONE)
    await stranger.page.goto(room.served.url)
    await has_no_link_to_a_meeting(stranger.page)
    left = await room.phone()
    await left.press("phone.menu.label")
    await left.press("phone.menu.remove_me")
    await left.press("phone.remove.confirm")
    await left.sees(left.say("common.bye.left"))
    await left.page.goto(room.served.url)
    await has_no_link_to_a_meeting(left.page)


async def test_the_home_page_does_not_link_back_after_a_removal(room: Room):
    """[N3] [E4]"""
    lead = await room.lead()
    async with phone_over_network(room) as (network, phone):
        await lead.until(lambda: lead.of("device"))
        await network.cut()
        (device,) = (key.partition(":")[2] for key in lead.of("device"))
        await lead.say("remove_seat", device=device)
        await network.mend()
        page = await phone.page.context.new_page()
        await phone.page.close()
        async with page.expect_response("**/seat"):
            await page.goto(f"http://127.0.0.1:{network.port}")
        await expect(way_back(phone, page, room.links["code"])).to_have_count(0)


async def test_after_a_change_of_code_drafts_and_waiting_words_are_taken_along(room: Room):
    """[N7] [E3] After scanning the new code: the draft, and the words that were not stored yet."""
    async with led(room) as (lead, network, phone):
        await phone.deposits("La première")
        await phone.sees(phone.say("common.state.saved"))
        await network.cut()
        await phone.deposits(WORDS)
        await phone.writes("Et une idée qui")
        await lead.say("change_code")
        await lead.until(lambda: lead.records["entrance"]["epoch"] == 1)
        code = lead.records["entrance"]["code"]
        await network.mend()
        await phone.sees(phone.say("common.bye.code_changed"))
        await phone.sees(phone.say("phone.ended.waiting", count=2))
        await phone.page.get_by_role("link", name=phone.say("phone.ended.back")).click()
        await phone.page.get_by_label(phone.say("home.join.code")).fill(code)
        await phone.press("home.join.enter")
        await phone.page.wait_for_url(f"**/{code}")
        await phone.press("common.notice.enter")
        await lead.until(lambda: len(lead.of("card")) == 2)
        await expect(phone.page.locator("#title")).to_have_value("Et une idée qui")
        await phone.holds("[...you.values()].filter((r) => r.type === 'mine').length === 2")


async def test_words_of_one_meeting_never_appear_in_another(room: Room):
    """[N7] Also if the typed code is that of another meeting."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    other = Room(room.served, room.browser, await room.served.open_meeting())
    async with other, Network(room.served.port) as network:
        far = await other.lead()
        await far.say("go_to", step="express")
        await far.say("reveal", what="cards", shown=True)
        phone = await room.phone(network.leads(room.links["join"]))
        await network.cut()
        await phone.deposits(WORDS)
        await lead.say("change_code")
        await network.mend()
        await phone.sees(phone.say("common.bye.code_changed"))
        await phone.enters(network.leads(other.links["join"]))
        await phone.deposits("Un autre jour")
        await phone.sees(phone.say("common.state.saved"))
        await far.until(lambda: far.of("card"))
        assert [card["title"] for card in far.of("card").values()] == ["Un autre jour"]


async def test_the_key_of_a_link_leaves_the_address_before_anything_is_tapped(room: Room):
    """[H7] The phone enters with it all the same."""
    phone = await room.page(Phone, PHONE, has_touch=True)
    await phone.page.goto(room.links["join"])
    await expect(phone.button("common.notice.enter")).to_be_visible()
    assert "#" not in phone.page.url
    async with phone.page.expect_request("**/enter") as asked:
        await phone.press("common.notice.enter")
    assert (await asked.value).post_data_json == {"key": room.links["join"].partition("#")[2]}
    await phone.holds("connected && version > 0")
