"""A method in which two steps collect cards, and the exploration asks a question of its own."""

from playwright.async_api import expect

from tests.browser.meeting.conftest import Following

ASKED, SOUGHT = "Qu’attendez-vous de cette séance ?", "Que pouvons-nous essayer ?"
FIRST, SECOND = "Du temps pour dire", "La relève trop courte"


def asks(question: str, key: str, *ids: str) -> str:
    listed = ", ".join(f'"{one}"' for one in ids)
    return f'question = {{ fr = "{question}", en = "And?" }}\n{key} = [{listed}]'


CHANGES = (
    ('kind = "quiet"', f'kind = "collect"\n{asks(ASKED, "cards", "theme")}'),
    ('kind = "notes"', f'kind = "notes"\n{asks(SOUGHT, "columns", "insight", "co_construction")}'),
)


async def test_each_step_asks_its_own_question_and_shows_its_own_cards(following: Following):
    """[Y7] On the phone, on the wall, in the ballot and in the columns of notes."""
    asking = await following("attentes", *CHANGES)
    lead, phone, wall = await asking.lead(), await asking.phone(), await asking.wall()
    await lead.say("go_to", step="welcome")
    await phone.sees(ASKED)
    await wall.sees(ASKED)
    await expect(phone.page.get_by_text(phone.say("common.nature.tension"))).to_have_count(0)
    await phone.deposits(FIRST)
    await lead.say("reveal", what="cards", shown=True)
    await wall.sees(FIRST)
    await lead.say("go_to", step="express")
    await expect(phone.page.get_by_text(ASKED)).to_have_count(0)
    await expect(phone.page.get_by_text(FIRST)).to_have_count(0)
    await expect(wall.page.get_by_text(FIRST)).to_have_count(0)
    await phone.deposits(SECOND, nature="tension")
    await lead.say("go_to", step="group")
    await wall.sees(SECOND)
    await expect(wall.page.get_by_text(FIRST)).to_have_count(0)
    console = await asking.console()
    await lead.say("go_to", step="choose")
    await console.press("console.choose.agree")
    await lead.say("go_to", step="explore")
    await wall.sees(SOUGHT)
    await phone.sees(SOUGHT)
    await expect(wall.page.locator(".note-column")).to_have_count(2)
    await phone.press("phone.rest.add_note")
    columns = phone.page.get_by_role("group", name=phone.say("phone.note.column"))
    await expect(columns.get_by_role("button")).to_have_count(2)
    await phone.page.get_by_label(phone.say("phone.note.field")).fill("Un cahier")
    await phone.press("phone.note.send")
    await wall.sees("Un cahier")


ANOTHER = ('kind = "volunteer_text"', f'kind = "notes"\n{asks("Et ?", "columns", "association")}')


async def test_what_a_facilitator_types_stays_in_view_where_its_column_is_not_asked(
    following: Following,
):
    """[N19] [Y7] It stands in a column that is, and is sent to that."""
    asking = await following("deux", CHANGES[1], ANOTHER)
    lead, console = await asking.lead(), await asking.console()
    await lead.say("go_to", step="express")
    await lead.say("post_card", card="carte-000", kind="theme", title=FIRST)
    await lead.say("agree", items=["card:carte-000"])
    await lead.say("go_to", step="explore")
    await console.page.locator('[data-column="insight"] [data-add]').click()
    await console.page.locator("#note").fill("Un cahier")
    await lead.say("go_to", step="synthesis")
    field = console.page.locator('[data-column="association"] #note')
    await expect(field).to_have_value("Un cahier")
    await field.press("Enter")
    await lead.until(lambda: lead.of("note"))
    assert [note["column"] for note in lead.of("note").values()] == ["association"]
