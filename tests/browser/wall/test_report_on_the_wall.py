"""The report as the room reads it: how large its parts are beside each other."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

SIZES = """() => Object.fromEntries(
  [["body", ".wall-main"], ["heading", ".wall-report h3"],
   ["title", ".wall-report [data-part='cards'] .report-text"],
   ["detail", ".wall-report [data-part='cards'] .report-more"],
   ["sentence", ".wall-report [data-part='lines'] .report-text"]]
    .map(([name, selector]) => [name, document.querySelector(selector)])
    .map(([name, part]) => [name, part && parseFloat(getComputedStyle(part).fontSize)]))"""


async def test_headings_of_a_report_are_larger_than_what_they_head_and_sentences_largest(
    room: Room,
):
    """[R1] [M2]"""
    wall, lead, ana = await room.wall(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    said = {"kind": "situation", "title": "La relève", "text": "Dix minutes pour quinze lits."}
    await ana.say("post_card", card="card-0001", **said)
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("go_to", step="group")
    theme = {"theme": "theme-0001", "title": "Ce qui presse", "cards": ["card-0001"]}
    await lead.say("create_theme", **theme)
    await lead.say("go_to", step="words")
    line = "On peut ne pas savoir, et rester là."
    await ana.say("post_word", entry="entry-0001", kind="reflection", text=line)
    await lead.say("reveal", what="words", shown=True)
    await lead.say("record_group_agreement", what="cards", agreed=True)
    await lead.say("project", item="report:traces")
    await expect(wall.page.locator(".wall-report").first).to_be_visible()
    sizes = await wall.page.evaluate(SIZES)
    assert sizes["heading"] > sizes["title"] >= sizes["detail"], sizes
    assert sizes["sentence"] > sizes["title"], sizes
