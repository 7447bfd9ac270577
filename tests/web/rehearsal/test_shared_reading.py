"""What eleven people are told alike is decoded once."""

from board.app import create
from board.demo.screen import ProtocolScreen
from board.rehearsal.in_process import OwnVisitor
from board.rehearsal.shared_reading import LARGE, SharedReading
from board.store.valkey import ValkeyStore

BASE = "http://127.0.0.1:8000"


def test_a_large_text_is_decoded_once_and_what_differs_for_itself():
    """[Z2]"""
    reading, large = SharedReading(), '["delta","{}"]'.format("x" * LARGE)
    assert reading(large)[1] == "x" * LARGE
    first = reading(large)
    assert reading(large.replace("delta", "you"))[0] == "you"
    assert reading("".join([*large])) is first
    assert reading(large.replace("x", "y")) == ["delta", "y" * LARGE]
    assert reading(large) == first
    assert reading("[1]") == [1]


async def entered(app, code, key, role, *reading):
    screen = ProtocolScreen(OwnVisitor(app, BASE, "192.0.2.7", *reading), code, role)
    await screen.enter(key)
    await screen.connect()
    return screen


async def test_phones_of_one_rehearsal_share_what_they_were_told_at_once(settings):
    """[Z2] And each of them keeps its own state of the board."""
    app = create(settings, ValkeyStore(settings.store))
    async with app.router.lifespan_context(app):
        _, opened = await OwnVisitor(app, BASE, "192.0.2.7").post("/meetings", {})
        code, links, reading = opened["code"], opened["links"], SharedReading()
        key = links["join"].partition("#")[2]
        console = await entered(app, code, links["console"].partition("#")[2], "facilitator")
        one = await entered(app, code, key, "participant", reading)
        other = await entered(app, code, key, "participant", reading)
        await shown_together(console, one)
        cards = one.of("card")
        await other.until(lambda: other.of("card").keys() == cards.keys())
        assert len(cards) == 5
        assert all(other.records[card] is record for card, record in cards.items())
        assert one.records is not other.records
        for screen in (console, one, other):
            await screen.close()


async def shown_together(console, phone):
    """Five cards, in one delta."""
    await phone.reach(await console.say("go_to", step="express"))
    for number in range(5):
        card = {
            "card": f"carte-00{number}",
            "kind": "situation",
            "title": "Un titre",
            "text": "x" * 350,
        }
        await phone.say("post_card", step="express", **card)
    await phone.reach(await console.say("reveal", what="cards", shown=True))
