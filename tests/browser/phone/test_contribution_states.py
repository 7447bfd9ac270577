"""Each contribution shows its state; a refused one keeps its words and says why."""

from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.phone_over_network import led, phone_over_network
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

WORDS = "Une demande de silence"


def card(phone: Phone, words: str) -> Locator:
    return phone.page.locator("article").filter(has_text=words)


async def stands(phone: Phone, words: str, state: str) -> None:
    await expect(card(phone, words)).to_contain_text(phone.say(f"common.state.{state}"))


async def is_refused(phone: Phone, words: str, reason: str) -> None:
    await stands(phone, words, "refused")
    await expect(card(phone, words)).to_contain_text(phone.say(f"common.error.{reason}"))


async def opens_own(phone: Phone) -> None:
    """Open the panel by the button that says something was refused."""
    await phone.page.get_by_role("button", name=phone.say("phone.head.refused", count=1)).click()


async def takes_up(phone: Phone, words: str) -> None:
    """Press, and wait until the words are in the field."""
    await card(phone, words).get_by_role("button", name=phone.say("common.action.edit")).click()
    await expect(phone.page.locator("#title")).to_have_value(words)


async def test_a_card_and_its_change_wait_and_are_saved(room: Room):
    """[N2] An edit as well as a new card."""
    async with led(room) as (lead, network, phone):
        await network.cut()
        await phone.deposits(WORDS)
        await stands(phone, WORDS, "waiting")
        await network.mend()
        await stands(phone, WORDS, "saved")
        await network.cut()
        await takes_up(phone, WORDS)
        await phone.writes(f"{WORDS}, mieux dite")
        await phone.press("phone.mine.save")
        await stands(phone, "mieux dite", "waiting")
        await network.mend()
        await stands(phone, "mieux dite", "saved")
        await lead.until(
            lambda: [c["title"] for c in lead.of("card").values()] == [f"{WORDS}, mieux dite"]
        )


async def test_a_card_sent_too_late_is_refused_and_can_be_sent_later(room: Room):
    """[N2] [S1] At a step that allows it, one more tap sends the same card; it is stored once."""
    async with led(room) as (lead, network, phone):
        await network.cut()
        await phone.deposits(WORDS)
        await lead.say("go_to", step="pause")
        await network.mend()
        await opens_own(phone)
        await is_refused(phone, WORDS, "wrong_step")
        await phone.page.reload()
        await opens_own(phone)
        await is_refused(phone, WORDS, "wrong_step")
        await lead.say("go_to", step="express")
        await takes_up(phone, WORDS)
        await phone.press("phone.mine.save")
        await stands(phone, WORDS, "saved")
        await lead.until(lambda: len(lead.of("card")) == 1)


async def test_a_card_whose_answer_was_lost_is_saved_though_the_step_has_gone_on(room: Room):
    """[N2] [N11] [P2] If the repeated command were refused, the person would write it again."""
    async with led(room) as (lead, network, phone):
        network.swallow(answers=True)
        await phone.deposits(WORDS)
        await lead.until(lambda: len(lead.of("card")) == 1)
        await lead.say("go_to", step="pause")
        await phone.holds("connected && pending.length === 0")
        await phone.is_at("pause")
        await phone.holds("refused.length === 0 && [...you.values()].some((r) => r.title)")


async def test_an_edit_of_a_withdrawn_card_is_refused_and_keeps_its_words(room: Room):
    """[N2] Another tab of the same phone withdrew the card in between."""
    async with led(room) as (lead, network, phone):
        await phone.deposits(WORDS)
        await stands(phone, WORDS, "saved")
        other = Phone(await phone.page.context.new_page(), "fr", room.faults)
        await other.enters(f"{room.served.url}/{room.links['code']}")
        await stands(other, WORDS, "saved")
        await network.cut()
        await takes_up(phone, WORDS)
        await phone.writes("Mieux dite")
        await phone.press("phone.mine.save")
        take_back = phone.say("common.action.take_back")
        for _ in range(2):
            await card(other, WORDS).get_by_role("button", name=take_back).click()
        await lead.until(lambda: not lead.of("card"))
        await network.mend()
        await is_refused(phone, "Mieux dite", "not_found")
        await takes_up(phone, "Mieux dite")
        await phone.press("phone.mine.save")
        await stands(phone, "Mieux dite", "saved")
        await lead.until(lambda: [c["title"] for c in lead.of("card").values()] == ["Mieux dite"])


async def test_a_note_waits_is_saved_or_is_refused(room: Room):
    """[N2]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("create_theme", theme="theme-0001", title="La place du silence")
    await lead.say("agree", items=["theme:theme-0001"])
    await lead.say("go_to", step="explore")
    async with phone_over_network(room) as (network, phone):
        await network.cut()
        await phone.adds_note(WORDS)
        await phone.press("phone.menu.label")
        await phone.press("phone.menu.my_contributions")
        await stands(phone, WORDS, "waiting")
        await network.mend()
        await stands(phone, WORDS, "saved")
        await phone.press("common.action.back")
        await network.cut()
        await phone.adds_note("Trop tard")
        await lead.say("go_to", step="words")
        await network.mend()
        await opens_own(phone)
        await is_refused(phone, "Trop tard", "wrong_step")
        await stands(phone, WORDS, "saved")


async def test_a_closing_word_waits_is_saved_or_is_refused(room: Room):
    """[N2]"""
    async with led(room, step="words") as (lead, network, phone):
        await network.cut()
        await phone.closes_with("keyword", "écoute")
        await phone.sees(phone.say("common.state.waiting"))
        await network.mend()
        await phone.sees(phone.say("common.state.saved"))
        await network.cut()
        await phone.press("phone.words.change")
        await phone.closes_with("keyword", "silence")
        await lead.say("go_to", step="pause")
        await network.mend()
        await opens_own(phone)
        await is_refused(phone, "silence", "wrong_step")


async def test_each_field_of_the_synthesis_shows_its_state(room: Room):
    """[N2] [X3] Waiting, saved; refused once the pen is taken back, and the words stay."""
    async with led(room, step="synthesis") as (lead, network, phone):
        await phone.press("phone.volunteer.offer")
        await lead.until(lambda: lead.of("offer"))
        (offer,) = (key.partition(":")[2] for key in lead.of("offer"))
        await lead.say("accept_volunteer", offer=offer)
        await phone.sees(phone.say("phone.synthesis.helper"))
        await network.cut()
        await phone.writes_synthesis(key_points=WORDS)
        await phone.sees(phone.say("common.state.waiting"))
        await network.mend()
        await phone.sees(phone.say("phone.synthesis.saved"))
        await lead.until(lambda: lead.records["synthesis"]["key_points"] == WORDS)
        await network.cut()
        await phone.writes_synthesis(connections="Un écho")
        await lead.say("release_volunteer", offer=offer)
        await network.mend()
        await phone.sees(phone.say("phone.synthesis.kept"))
        await phone.sees("Un écho")
        await opens_own(phone)
        await is_refused(phone, "Un écho", "forbidden")


async def resonating(room: Room) -> ProtocolScreen:
    """The facilitator, with an open round about one card."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    posted = {"card": "card-0001", "kind": "situation", "title": WORDS}
    await (await room.spoken()).say("post_card", **posted)
    await lead.say("open_resonance", items=["card:card-0001"])
    await lead.say("go_to", step="choose")
    return lead


async def test_a_phone_says_that_an_answer_after_the_round_does_not_count(room: Room):
    """[N2] [C2] Otherwise the person would believe that it counted."""
    lead = await resonating(room)
    async with phone_over_network(room) as (network, phone):
        await network.cut()
        await phone.holds("!connected")
        await phone.resonates(WORDS)
        await lead.say("close_resonance")
        await network.mend()
        await opens_own(phone)
        await is_refused(phone, phone.say("phone.mine.answers"), "closed")


async def test_a_phone_says_that_an_unacknowledged_answer_may_not_count(room: Room):
    """[N2] [C2] It was stored, but the answer to the phone was lost."""
    lead = await resonating(room)
    async with phone_over_network(room) as (network, phone):
        network.swallow(answers=True)
        await phone.resonates(WORDS)
        await lead.until(lambda: lead.records["choice"]["answers"] == 1)
        await lead.say("close_resonance")
        await opens_own(phone)
        await is_refused(phone, phone.say("phone.mine.answers_unheard"), "closed")


async def test_all_of_a_refused_card_is_copied(room: Room):
    """[N2] Its text as well as its title."""
    async with led(room) as (lead, network, phone):
        await phone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        await network.cut()
        await phone.writes(WORDS)
        await phone.press("phone.deposit.text_add")
        await phone.page.locator("#text").fill("Elle est venue\ndeux fois.")
        await phone.press("phone.deposit.send")
        await lead.say("go_to", step="pause")
        await network.mend()
        await opens_own(phone)
        await is_refused(phone, WORDS, "wrong_step")
        copy = phone.say("common.action.copy")
        await card(phone, WORDS).get_by_role("button", name=copy).click()
        await phone.sees(phone.say("common.action.copied"))
        copied = await phone.page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{WORDS}\nElle est venue\ndeux fois."
