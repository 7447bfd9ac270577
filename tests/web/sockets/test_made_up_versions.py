"""A screen that claims a version which no board ever had."""

import pytest

from board.demo.protocol_client import ConnectionRefused


@pytest.mark.parametrize("have", [-1, 2**53, 2**64, 10**30, True])
async def test_no_screen_asks_from_a_version_that_nobody_can_count(meeting, have):
    phone = await meeting.phone()
    answer = await phone.line.ask("resume", {"have": have})
    assert answer["rejected"] == "bad_request"


async def test_a_console_that_claims_a_monstrous_version_silences_nobody(meeting):
    """[P14] It is believed for all: a number that no frame can hold would stop every delta."""
    console, phone = await meeting.console(), await meeting.phone()
    with pytest.raises(ConnectionRefused, match="unknown"):
        await meeting.again(console, have=10**30, mark="mark")
    await phone.reach(await console.say("set_prompt", text="Et vous ?"))
    assert phone.records["meeting"]["prompt"] == "Et vous ?"
