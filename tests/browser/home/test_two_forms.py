"""What was typed for one meeting is in the form of a cycle too, and back, and after a reload."""

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


async def test_a_reload_keeps_what_was_typed_until_it_is_opened(house: Served, chromium: Browser):
    """[N19] Also in the other language, which loads the page again."""
    context = await chromium.new_context(locale="fr-FR")
    page = await context.new_page()
    await page.goto(house.url)
    title = page.get_by_label(text("fr", "home.open.name"))
    await title.fill("Équipe mobile")
    await page.reload()
    await expect(title).to_have_value("Équipe mobile")
    await page.get_by_role("button", name=text("en", "common.language.en"), exact=True).click()
    english = page.get_by_label(text("en", "home.open.name"))
    await expect(english).to_have_value("Équipe mobile")
    await expect(page.get_by_role("radio", name=text("en", "common.language.en"))).to_be_checked()
    await page.get_by_role("button", name=text("en", "home.open.submit")).click()
    await expect(page.locator("#ready")).to_be_visible()
    await page.reload()
    await expect(english).to_have_value("")
    await context.close()
