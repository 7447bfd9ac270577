"""One phone: drafts and sent words survive reloads, a lost network and a killed server."""

from playwright.async_api import expect

from tests.browser.drivers.phone_over_network import led
from tests.browser.drivers.room import Room

WORDS = "Une demande de silence"


async def test_a_reload_in_mid_sentence_keeps_the_seat_and_the_sentence(room: Room):
    """[N1] [E2] The address holds no key."""
    lead = await room.lead()
    phone = await room.phone()
    assert "#" not in phone.page.url
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    await phone.deposits("La première")
    await phone.writes(WORDS)
    await phone.page.reload()
    await expect(phone.page.locator("#title")).to_have_value(WORDS)
    await phone.press("phone.deposit.send")
    await phone.holds("[...you.values()].filter((r) => r.type === 'mine').length === 2")
    await lead.until(lambda: len(lead.of("card")) == 2)


async def test_what_is_sent_while_the_network_is_cut_arrives_when_it_is_back(room: Room):
    """[N1] [P4] It arrives once; its state shows that it waits, then that it is saved."""
    async with led(room) as (lead, network, phone):
        await network.cut()
        await phone.deposits(WORDS)
        await phone.sees(phone.say("common.state.waiting"))
        await network.mend()
        await phone.sees(phone.say("common.state.saved"))
        await lead.until(lambda: len(lead.of("card")) == 1)
        assert [card["title"] for card in lead.of("card").values()] == [WORDS]


async def test_a_phone_finds_the_meeting_again_after_the_server_was_killed(lonely_room: Room):
    """[P11] [E2] Every acknowledged change is there."""
    room = lonely_room
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.deposits("La première")
    await phone.sees(phone.say("common.state.saved"))
    await room.served.kill()
    await phone.deposits(WORDS)
    await room.served.start()
    await phone.holds(
        "connected && [...you.values()].filter((r) => r.type === 'mine').length === 2"
    )

    again = await room.lead()
    await again.until(lambda: len(again.of("card")) == 2)
    titles = {card["title"] for card in again.of("card").values()}
    assert titles == {"La première", WORDS}


async def test_a_change_of_step_leaves_an_open_draft_in_place(room: Room):
    """[S1]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.writes(WORDS)
    await lead.say("go_to", step="pause")
    await phone.holds("records.get('meeting').step === 'pause'")
    await expect(phone.page.locator("#title")).to_have_value(WORDS)
    await lead.say("go_to", step="express")
    await phone.press("phone.deposit.send")
    await lead.until(lambda: len(lead.of("card")) == 1)


async def test_two_tabs_of_one_phone_share_a_seat(room: Room):
    """[E2] [V7]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    other = await phone.page.context.new_page()
    await other.goto(phone.page.url)
    await phone.deposits(WORDS)
    await expect(other.get_by_text(WORDS).first).to_be_visible()
    await lead.until(lambda: len(lead.of("device")) == 1)


async def test_an_unknown_code_is_reported_beside_the_field(room: Room):
    """[E1]"""
    phone = await room.phone()
    await phone.page.goto(room.served.url)
    await phone.page.get_by_label(phone.say("home.join.code")).fill("aaa aaa")
    await phone.press("home.join.enter")
    await phone.sees(phone.say("home.join.unknown"))
