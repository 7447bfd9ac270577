"""Somebody who comes while the entrance is locked."""

import pytest


@pytest.mark.long
async def test_facilitators_are_told_that_somebody_waits_at_the_locked_entrance(meeting, browser):
    """[E22] [E8] With the link or the code; a wrong key tells nobody, and phones are not told."""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("lock_entrance", locked=True)
    await browser.post(f"/{meeting.code}/enter", json={"key": "wrong"})
    assert console.of("knock") == {}
    await browser.post(f"/{meeting.code}/enter", json={"key": meeting.keys["join"]})
    await console.until(lambda: len(console.of("knock")) == 1)
    first = console.of("knock")
    await browser.post(f"/{meeting.code}/enter", json={})
    assert console.of("knock") == first
    assert phone.of("knock") == {}
    await console.say("lock_entrance", locked=False)
    await console.until(lambda: not console.of("knock"))
