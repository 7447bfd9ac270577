"""GET /{code}/paper.… and wall.…: the paper twin, for the facilitator alone."""

import pytest

FILES = ["paper.pdf", "paper.html", "wall.pdf", "wall.html"]


async def asked(browser, screen, name):
    return await browser.get(f"/{screen.code}/{name}", headers={"Cookie": screen.visitor.cookie})


@pytest.mark.parametrize("name", FILES)
async def test_it_is_there_for_the_facilitator_and_for_nobody_else(meeting, browser, name):
    """[U1] [U2] [R9] It holds the key to enter: the same answer as where there is no meeting."""
    console, wall, phone = await meeting.console(), await meeting.wall(), await meeting.phone()
    answer = await asked(browser, console, name)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert answer.headers["content-disposition"].startswith("inline; filename=")
    strangers = [
        await asked(browser, wall, name),
        await asked(browser, phone, name),
        await browser.get(f"/{meeting.code}/{name}"),
        await browser.get(f"/222222/{name}", headers={"Cookie": console.visitor.cookie}),
    ]
    assert {stranger.status_code for stranger in strangers} == {404}
    assert len({stranger.text for stranger in strangers}) == 1


async def test_the_page_holds_the_code_and_loads_nothing(meeting, browser):
    """[U1] Its QR code is drawn in it, and its policy allows no script and no other address."""
    console = await meeting.console()
    answer = await asked(browser, console, "paper.html")
    code = meeting.code
    assert f"{code[:3]} {code[3:]}" in answer.text and "<svg" in answer.text
    assert "<script" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")


@pytest.mark.parametrize("name", ["paper.txt", "wall.md", "paper."])
async def test_no_other_format_is_there(meeting, browser, name):
    """[U1]"""
    assert (await asked(browser, await meeting.console(), name)).status_code == 404
