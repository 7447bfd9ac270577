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
        await say(console, nothing_yet, nowhere, nothing_yet)
        await lead.say("end_meeting")
        await console.holds("records.get('meeting').step === 'ended'")
        empty = "console.exports.empty"
        await say(console, empty, nowhere, empty)


async def say(console: Console, *keys: str) -> None:
    """One sentence in each report."""
    wanted = [[console.say(key)] for key in keys]
    is_said = f"(wanted) => JSON.stringify(({SENTENCES})()) === JSON.stringify(wanted)"
    await console.page.wait_for_function(is_said, arg=wanted)
