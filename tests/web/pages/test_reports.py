"""GET /{code}/report.… and elsewhere.…: what leaves, for the facilitator alone."""

import re
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.web.meeting import card

TRACES = ("html", "pdf", "md", "txt", "csv")
ELSEWHERE = ("html", "pdf", "md", "txt")
EVERY = [f"report.{form}" for form in TRACES] + [f"elsewhere.{form}" for form in ELSEWHERE]


@pytest.fixture
async def console(meeting):
    console = await meeting.console()
    await console.say("go_to", step="synthesis")
    version = await console.say("write_synthesis", field="open", text="Comment ouvrir autrement ?")
    await console.reach(version)
    return console


async def asked(browser, screen, name, method="GET"):
    cookie = {"Cookie": screen.visitor.cookie}
    return await browser.request(method, f"/{screen.code}/{name}", headers=cookie)


@pytest.mark.parametrize("name", EVERY)
async def test_it_is_there_for_the_facilitator_and_for_nobody_else(console, meeting, browser, name):
    """[R9] The same answer as where there is no meeting."""
    wall, phone = await meeting.wall(), await meeting.phone()
    assert (await asked(browser, console, name)).status_code == 200
    strangers = [
        await asked(browser, wall, name),
        await asked(browser, phone, name),
        await browser.get(f"/{meeting.code}/{name}"),
        await browser.get(f"/222222/{name}", headers={"Cookie": console.visitor.cookie}),
    ]
    assert {answer.status_code for answer in strangers} == {404}
    assert len({answer.text for answer in strangers}) == 1


@pytest.mark.parametrize("name", ["report.doc", "elsewhere.csv", "report.", "words.gif"])
async def test_no_other_format_is_there(console, browser, name):
    """[R9]"""
    assert (await asked(browser, console, name)).status_code == 404


@pytest.mark.parametrize("name", EVERY)
async def test_it_is_kept_nowhere_and_named_after_nobody(console, browser, name):
    """[R9] Neither the team nor the meeting is in the name."""
    headers = (await asked(browser, console, name)).headers
    assert headers["cache-control"] == "no-store"
    today = datetime.now(UTC).astimezone().date().isoformat()
    file, _, form = name.partition(".")
    called = {"report": "traces", "elsewhere": "autre-cadre"}[file]
    kept = "inline" if form in ("html", "pdf") else "attachment"
    assert headers["content-disposition"] == f'{kept}; filename="{called}-{today}.{form}"'


async def test_each_says_what_it_is(console, browser):
    """[R9]"""
    kinds = {
        form: (await asked(browser, console, f"report.{form}")).headers["content-type"]
        for form in TRACES
    }
    assert kinds == {
        "html": "text/html; charset=utf-8",
        "pdf": "application/pdf",
        "md": "text/markdown; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
    }


async def test_asking_changes_nothing_and_nothing_else_may_be_asked(console, browser):
    """[R9] A GET is read-only (ASVS 3.5)."""
    before = (await console.line.ask("ping_me"))["version"]
    for name in EVERY:
        await asked(browser, console, name)
    assert (await console.line.ask("ping_me"))["version"] == before
    assert (await asked(browser, console, "report.pdf", "POST")).status_code == 404


async def test_the_group_finds_its_synthesis_in_each(console, browser):
    """[R1] [R6]"""
    said = "Comment ouvrir autrement"
    for form in ("html", "md", "txt", "csv"):
        answer = await asked(browser, console, f"report.{form}")
        assert said in answer.content.decode("utf-8-sig"), form
    assert (await asked(browser, console, "report.csv")).content.startswith(b"\xef\xbb\xbf")
    pages = PdfReader(BytesIO((await asked(browser, console, "report.pdf")).content)).pages
    assert said in pages[0].extract_text()


async def test_the_page_holds_its_style_and_may_load_or_run_nothing_else(console, browser):
    """[R9] (ASVS 3.4)"""
    answer = await asked(browser, console, "report.html")
    (style,) = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    known = b64encode(sha256(style.encode()).digest()).decode()
    policy = answer.headers["content-security-policy"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{known}'; font-src data:;")
    assert not re.search(r"url\((?![\"']?data:)|<script|https?:", answer.text)


async def test_cards_are_in_no_file_until_the_group_agrees(console, meeting, browser):
    """[R2] [R3]"""
    phone = await meeting.phone()
    await console.say("go_to", step="express")
    said = card(title="Une porte", text="restée ouverte")
    await phone.say("post_card", **said)
    await console.say("reveal", what="cards", shown=True)
    item = {"item": f"card:{said['card']}"}
    await console.say("take_elsewhere", **item, frame="en réunion d’équipe")
    for name in ("report.md", "elsewhere.md"):
        assert "Une porte" not in (await asked(browser, console, name)).text
    await console.say("record_group_agreement", what="cards", agreed=True)
    await console.say("record_agreement", **item)
    for name in ("report.md", "elsewhere.md"):
        assert "Une porte" in (await asked(browser, console, name)).text


async def test_after_the_end_it_is_there_and_after_the_erasure_no_more(console, meeting, browser):
    """[R9] [E7]"""
    await console.say("end_meeting")
    assert (await asked(browser, console, "report.pdf")).status_code == 200
    await console.ask("erase", code=meeting.code)
    await console.end("erased")
    assert (await asked(browser, console, "report.pdf")).status_code == 404


async def test_the_cloud_is_there_in_pixels_as_well(console, meeting, browser):
    """[R9]"""
    await console.say("go_to", step="words")
    phone = await meeting.phone()
    await phone.say("post_word", entry="entry-00001", kind="keyword", text="écoute")
    assert (await asked(browser, console, "words.png")).status_code == 404
    await console.say("reveal", what="words", shown=True)
    answer = await asked(browser, console, "words.png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["content-disposition"] == 'inline; filename="words.png"'
    assert answer.content.startswith(b"\x89PNG")


async def test_who_asks_for_a_pdf_that_lacks_letters_is_told_and_offered_the_page(console, browser):
    """[R8] With the words, the report in HTML, and the PDF all the same."""
    version = await console.say("write_synthesis", field="open", text="Le mot \u0378un ici")
    await console.reach(version)
    told = await asked(browser, console, "report.pdf")
    assert told.headers["content-type"].startswith("text/html")
    assert "\u0378un" in told.text and 'href="report.html"' in told.text
    assert "«\u202f\u0378un\u202f»" in told.text
    anyway = await asked(browser, console, "report.pdf?anyway")
    assert anyway.content.startswith(b"%PDF")
