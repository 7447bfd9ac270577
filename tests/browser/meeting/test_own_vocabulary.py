"""A method with kinds of card, columns, labels and kinds of closing word of its own."""

import pytest
from playwright.async_api import expect

from tests.browser.meeting.conftest import Following

PLAIN = ("echo", "dream", "trail", "colour")
ODD = ("constructor", "__proto__", "__proto__", "constructor")
"""What every object of JavaScript has."""


def changes(nature: str, kind: str, column: str, closing: str) -> tuple[tuple[str, str], ...]:
    """The ids of a nature, a kind of card, a column and a kind of closing word."""
    return (
        (
            'id = "questioning", title = { fr = "',
            f'id = "{nature}", look = "success", title = {{ fr = "Écho : ',
        ),
        ('id = "theme"', f'id = "{kind}"\nlook = "tension"'),
        ('id = "insight", title = { fr = "', f'id = "{column}", title = {{ fr = "Piste : '),
        ('id = "key_points", title = { fr = "', 'id = "crossing", title = { fr = "Traversée : '),
        ('id = "keyword", title = { fr = "', f'id = "{closing}", title = {{ fr = "Couleur : '),
    )


@pytest.mark.parametrize(("name", "ids"), [("pistes", PLAIN), ("constructor", ODD)])
async def test_every_screen_names_the_options_of_the_method(
    following: Following, name: str, ids: tuple[str, str, str, str]
):
    """[Y8] [Y3] And no key of a text is shown [H18]."""
    own = await following(name, *changes(*ids))
    lead, phone, wall = await own.lead(), await own.phone(), await own.wall()
    await lead.say("go_to", step="express")
    await phone.writes("La relève trop courte")
    await phone.page.get_by_role("button", name="Écho :").click()
    await phone.press("phone.deposit.send")
    await lead.until(lambda: lead.records.get("unopened:cards"))
    await lead.say("go_to", step="choose")
    await lead.until(lambda: lead.of("card"))
    await lead.say("go_to", step="group")
    await expect(wall.page.locator(".wall-card[data-look=success]")).to_contain_text("Écho :")
    await lead.say("go_to", step="choose")
    await lead.say("agree", items=[*lead.of("card")])
    await lead.say("go_to", step="explore")
    await phone.press("phone.rest.add_note")
    await phone.page.get_by_role("button", name="Piste :").click()
    await phone.page.get_by_label(phone.say("phone.note.field")).fill("Un cahier")
    await phone.press("phone.note.send")
    column = wall.page.locator(f"[data-column={ids[2]}]")
    await expect(column).to_contain_text("Un cahier")
    await expect(column.locator("h2")).to_contain_text("Piste")
    await lead.say("go_to", step="synthesis")
    await lead.say("write_synthesis", field="crossing", text="Un pont")
    await wall.sees("Traversée")
    await wall.sees("Un pont")
    await lead.say("go_to", step="words")
    await phone.page.get_by_role("radio", name="Couleur :").click()
    await phone.page.get_by_role("textbox").fill("bleu")
    await phone.press("phone.words.send")
    await lead.say("reveal", what="words", shown=True)
    await wall.sees("bleu")
    await phone.sees("Couleur")
    for screen in (phone, wall):
        await expect(screen.page.get_by_text("common.")).to_have_count(0)
