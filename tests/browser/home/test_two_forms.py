"""What was typed for one meeting is in the form of a cycle too, and back."""

from playwright.async_api import Browser, expect

from board.locale import text
from tests.support.servers.board_process import Served


async def test_going_to_the_form_of_a_cycle_keeps_what_was_typed(house: Served, chromium: Browser):
    """[N1] The title, the method and the language."""
    context = await chromium.new_context(locale="fr-FR")
    page = await context.new_page()
    await page.goto(house.url)
    await page.get_by_label(text("fr", "home.open.name")).fill("Équipe mobile")
    await page.get_by_label(text("fr", "home.open.method")).select_option("codev")
    await page.get_by_role("radio", name=text("fr", "common.language.en")).check()
    await page.get_by_role("button", name=text("fr", "home.open.cycle")).click()
    title = page.get_by_label(text("fr", "home.cycle.name"))
    await expect(title).to_have_value("Équipe mobile")
    await expect(page.get_by_label(text("fr", "home.open.method"))).to_have_value("codev")
    await expect(page.get_by_role("radio", name=text("fr", "common.language.en"))).to_be_checked()
    await title.fill("Équipe mobile, nuit")
    await page.get_by_role("button", name=text("fr", "home.open.single")).click()
    await expect(page.get_by_label(text("fr", "home.open.name"))).to_have_value(
        "Équipe mobile, nuit"
    )
    await context.close()
