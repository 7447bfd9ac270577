"""A page that opens a connection gives up its earlier one, which may deliver for seconds."""

import pytest
from websockets.exceptions import ConnectionClosed

from board.demo.screen import ProtocolScreen
from tests.web.meeting import card


async def test_a_try_that_a_replaced_connection_still_delivers_changes_nothing(meeting):
    """[P20] The phone has its answer by the new connection, and has said something later there."""
    console = await meeting.console()
    await console.say("go_to", step="express")
    phone = await meeting.come("participant", meeting.keys["join"], page="page-0001")
    posted = card(title="Avant")
    again = ProtocolScreen(phone.visitor, meeting.code, "participant")
    await meeting.connect(again, page="page-0001")
    await again.say("post_card", **posted)
    version = await again.say("edit_card", card=posted["card"], title="Après")
    with pytest.raises((ConnectionError, ConnectionClosed)):
        await phone.ask("edit_card", card=posted["card"], title="Avant")
    await again.until(lambda: again.told >= version)
    assert again.you[f"mine:{posted['card']}"]["title"] == "Après"


async def test_other_pages_of_the_seat_keep_their_connections(meeting):
    """[P20] Two tabs, and clients that do not name their page."""
    await (await meeting.console()).say("go_to", step="express")
    phone = await meeting.come("participant", meeting.keys["join"], page="page-0001")
    tab = await meeting.again(phone, page="page-0002")
    nameless = [await meeting.again(phone) for _ in range(2)]
    for screen in (phone, tab, *nameless):
        await screen.say("post_card", **card())
