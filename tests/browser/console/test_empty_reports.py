"""Reports in which there is nothing: each says so once."""

from playwright.async_api import Browser

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

# What each report says below its heading and its helper.
SENTENCES = """() => [...document.querySelectorAll(".console-report section")]
  .filter((section) => !section.querySelector("select"))
  .map((section) => [...section.querySelectorAll("p:not(.soft)")].map((line) => line.innerText))"""


async def test_an_empty_report_says_so_in_one_sentence(house: Served, chromium: Browser):
    """[R5] Before the end and after it: for the group, for elsewhere, for management."""
    links = await house.open_meeting(method="bilan", language="fr")
    async with Room(house, chromium, links) as room:
        console, lead = await room.console(), await room.lead()
        await console.opens("traces")
        nowhere, nothing_yet = "console.elsewhere.empty", "common.report.nothing"
        assert await sentences(console) == said(console, nothing_yet, nowhere, nothing_yet)
        await lead.say("end_meeting")
        await console.holds("records.get('meeting').step === 'ended'")
        empty = "console.exports.empty"
        assert await sentences(console) == said(console, empty, nowhere, empty)


async def sentences(console: Console) -> list[list[str]]:
    return await console.page.evaluate(SENTENCES)


def said(console: Console, *keys: str) -> list[list[str]]:
    return [[console.say(key)] for key in keys]
