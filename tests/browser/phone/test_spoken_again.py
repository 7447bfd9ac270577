"""What a screen reader hears when the same thing happens again."""

from itertools import pairwise

from tests.browser.drivers.room import Room

HEARD = """() => {
  globalThis.heard = [];
  const region = document.getElementById("announcements");
  new MutationObserver(() => heard.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


async def test_each_card_that_is_sent_is_announced(room: Room):
    """[H21] Three cards, three announcements, each another text for the screen reader."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.page.evaluate(HEARD)
    for number in range(3):
        await phone.deposits(f"Un lundi, {number}")
        await phone.page.wait_for_function("(count) => heard.length === count", arg=number + 1)
    heard = await phone.page.evaluate("heard")
    assert [words.strip() for words in heard] == [phone.say("phone.deposit.sent")] * 3
    assert all(one != other for one, other in pairwise(heard))


async def test_a_card_that_waits_for_the_network_is_not_announced_as_sent(room: Room):
    """[H14] A screen reader says what the card on the screen says."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.page.context.set_offline(True)
    await phone.holds("offline")
    await phone.page.evaluate(HEARD)
    await phone.deposits("Un lundi")
    await phone.page.wait_for_function("heard.length > 0")
    heard = await phone.page.evaluate("heard")
    assert heard == [phone.say("common.connection.waiting", count=1)]
