"""A rule that a phone proposes stands there under its own name."""

import pytest
from playwright.async_api import expect

from board import methods
from tests.browser.drivers.room import Room

RULE = "On parle chacun à son tour"


@pytest.mark.parametrize(("language", "words"), [("fr", "Règle"), ("en", "Rule")])
async def test_a_proposed_rule_is_called_a_rule_in_words(room: Room, language: str, words: str):
    """[B1] [H18]"""
    lead = await room.lead()
    await lead.say("go_to", step="rules")
    phone = await room.phone(language=language)
    await phone.page.get_by_label(phone.say("phone.rules.field")).fill(RULE)
    await phone.press("phone.rules.send")
    kind = phone.page.locator("article", has_text=RULE).locator(".card-kind")
    await expect(kind).to_have_text(words)


async def test_a_rule_as_long_as_the_suggestions_is_accepted(room: Room):
    """[S12] [H19] The longest suggestion of the method has more characters than a card's title."""
    longest = max((rule.fr for rule in methods.load("rpp").rules), key=len)
    lead = await room.lead()
    await lead.say("go_to", step="rules")
    phone = await room.phone()
    await phone.page.get_by_label(phone.say("phone.rules.field")).fill(longest)
    await phone.press("phone.rules.send")
    await phone.sees(phone.say("common.state.saved"))
    await lead.until(lambda: [c["title"] for c in lead.of("card").values()] == [longest])
