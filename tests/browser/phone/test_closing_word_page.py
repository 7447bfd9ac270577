"""The closing word: a kind is not asked for, and the phone rests once it is sent."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

MOOD = "() => document.querySelector('phone-app').dataset.mood"
SENTENCE = "Prendre le temps de se dire les choses, à plusieurs."


async def at_the_words(room: Room) -> Phone:
    lead = await room.lead()
    await lead.say("go_to", step="words")
    phone = await room.phone()
    await phone.is_at("words")
    return phone


async def writes(phone: Phone, words: str) -> None:
    await phone.page.get_by_label(phone.say("phone.words.field")).fill(words)


async def test_a_word_without_a_kind_is_shared_and_the_phone_rests(room: Room):
    """[X4] [N2] [H12] No kind is asked for; the dark page shows the word and its state."""
    phone = await at_the_words(room)
    await writes(phone, SENTENCE)
    await phone.press("phone.words.send")
    await phone.sees(phone.say("phone.words.sent"))
    await phone.sees(phone.say("common.closing.reflection"))
    assert await phone.page.evaluate(MOOD) == "rest"
    await phone.press("phone.words.change")
    field = phone.page.get_by_label(phone.say("phone.words.field_reflection"))
    await expect(field).to_have_value(SENTENCE)
    assert await phone.page.evaluate(MOOD) == "page"


async def test_a_kind_that_was_tapped_can_be_left_again(room: Room):
    """[X4]"""
    phone = await at_the_words(room)
    feeling = phone.page.get_by_role("radio", name=phone.say("common.closing.feeling"))
    await feeling.click()
    await expect(feeling).to_be_checked()
    await feeling.click()
    await expect(feeling).not_to_be_checked()


async def test_the_characters_that_are_left_are_shown_near_the_limit(room: Room):
    """[H19] For any kind."""
    phone = await at_the_words(room)
    await writes(phone, "x" * 130)
    await phone.sees(phone.say("phone.deposit.left", count=10))
    await writes(phone, "x" * 142)
    await phone.sees(phone.say("phone.deposit.too_long", count=2))
    await phone.press("phone.words.send")
    await expect(phone.page.get_by_role("alert")).to_have_text(
        phone.say("phone.deposit.too_long", count=2)
    )


async def test_taking_a_word_back_is_for_good_and_is_asked_first(room: Room):
    """[N2] [E5]"""
    phone = await at_the_words(room)
    await writes(phone, "écoute")
    await phone.press("phone.words.send")
    await phone.press("phone.words.withdraw")
    await phone.sees(phone.say("phone.words.withdraw_sure"))
    await phone.press("common.action.cancel")
    await phone.holds("own.get('entry') !== undefined")
    await phone.press("phone.words.withdraw")
    await phone.press("common.action.take_back")
    await phone.holds("own.get('entry') === undefined && pending.length === 0")
