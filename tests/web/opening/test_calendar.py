"""The dates of a cycle as a calendar file, read back by a calendar's own library."""

import pytest
from icalendar import Calendar

DATES = [1_796_722_200_000, None, 1_799_746_200_000]  # 8 December 2026, 9.30; 12 January 2027
PATH = "/cycle/{}/calendar.ics"


@pytest.fixture
async def cycle(browser):
    """The id of a cycle whose first and third meeting have a date; this browser came in."""
    said = {"title": "Équipe mobile ; matin", "number": 3, "dates": DATES}
    key = (await browser.post("/cycles", json=said)).json()["key"]
    return (await browser.post("/cycles/enter", json={"key": key})).json()["cycle"]


async def events(browser, cycle):
    answer = await browser.get(PATH.format(cycle))
    assert answer.headers["content-type"].startswith("text/calendar")
    return Calendar.from_ical(answer.text).walk("VEVENT")


async def test_each_meeting_with_a_date_is_an_event_at_the_rooms_own_hour(browser, cycle):
    """[K7] Three hours, in no time zone."""
    first, third = await events(browser, cycle)
    assert first["summary"] == "Équipe mobile ; matin · Séance 1 sur 3"
    assert third["summary"].endswith("Séance 3 sur 3")
    assert str(first.decoded("dtstart")) == "2026-12-08 09:30:00"
    assert str(first.decoded("dtend")) == "2026-12-08 12:30:00"


async def test_a_date_that_moved_is_the_same_event(browser, cycle):
    """[K7]"""
    before = [event["uid"] for event in await events(browser, cycle)]
    later = [DATES[0] + 86_400_000, None, DATES[2]]
    await browser.post("/cycles/edit", json={"cycle": cycle, "dates": later})
    moved = await events(browser, cycle)
    assert [event["uid"] for event in moved] == before
    assert str(moved[0].decoded("dtstart")) == "2026-12-09 09:30:00"


async def test_an_event_says_where_the_meeting_is_held(browser, cycle):
    """[K11] A link also as such, so that a diary offers it."""
    said = {
        "cycle": cycle,
        "addresses": ["https://visio.example/j/1?pwd=a,b", "", "Salle 2 ; étage"],
    }
    await browser.post("/cycles/edit", json=said)
    first, third = await events(browser, cycle)
    assert (first["location"], first["url"]) == ("https://visio.example/j/1?pwd=a,b",) * 2
    assert (third["location"], "url" in third) == ("Salle 2 ; étage", False)


async def test_lines_are_folded_and_end_as_the_standard_says(browser, cycle):
    """[K7] RFC 5545, 3.1: 75 octets."""
    said = {"cycle": cycle, "title": "Équipe très étendue " * 4}
    assert (await browser.post("/cycles/edit", json=said)).status_code == 200
    file = (await browser.get(PATH.format(cycle))).content
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


async def test_the_file_is_for_who_came_in_by_a_link_and_names_nobody(browser, cycle, base):
    """[K1] [K7]"""
    answer = await browser.get(PATH.format(cycle))
    assert "mobile" not in answer.headers["content-disposition"]
    assert "ORGANIZER" not in answer.text and "ATTENDEE" not in answer.text
    browser.cookies.clear()
    assert (await browser.get(PATH.format(cycle))).status_code == 404
