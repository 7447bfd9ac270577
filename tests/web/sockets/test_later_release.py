"""A meeting in which a later release wrote records that this one cannot read, over the network."""

import json
from dataclasses import replace

import httpx
import pytest

from board.demo.protocol_client import ConnectionRefused
from board.store.lineage import new_mark
from board.store.store import Commit
from board.store.valkey import ValkeyStore
from tests.support.servers.valkey import Valkey
from tests.web.meeting import card, waiting


@pytest.fixture
def own():
    with Valkey() as server:
        yield server


async def seat_of_a_later_release(store, code):
    """Give the first participant's seat a role that this release does not know."""
    stored = await store.read(code)
    seats = {key: json.loads(body) for key, body in stored.fields.items() if key[:5] == "seat:"}
    key = next(key for key, seat in seats.items() if seat["role"] == "participant")
    put = {key: json.dumps(seats[key] | {"role": "guest"}).encode()}
    since, version = stored.lineage.revision, stored.version + 1
    change = Commit(since.version, version, put, frozenset(), None, since.mark, new_mark())
    await store.commit(code, change)


async def test_people_enter_and_reports_are_given_and_an_unreadable_seat_waits(
    serving, settings, opening, own
):
    """[P15] Its phone is told to come again, so that it keeps what it holds."""
    base = await serving(replace(settings, store=own.url))
    meeting = await opening(base)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    await phone.say("post_card", **card())
    await phone.close()
    store = ValkeyStore(own.url)
    await seat_of_a_later_release(store, meeting.code)
    await store.close()
    await console.say("set_prompt", text="De retour")  # after it the board has read the seat
    with pytest.raises(ConnectionRefused, match="busy"):
        await meeting.again(phone)
    other = await meeting.phone()
    await other.say("post_card", **card())
    await console.until(lambda: waiting(console) == 2)
    headers = {"Cookie": console.visitor.cookie}
    async with httpx.AsyncClient(base_url=base, headers=headers) as browser:
        assert (await browser.get(f"/{meeting.code}/report.md")).status_code == 200
