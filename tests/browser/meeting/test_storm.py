"""Many phones on a bad network, used in a hurry: nothing is lost or doubled.

`BOARD_STORM=20x200` says how many phones there are, and what befalls each of them how often;
`make storm` runs that many. The suite has fewer of the same.
"""

import asyncio
from collections.abc import Awaitable, Callable

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.browser.drivers.hurried_phone import PHONES, TROUBLES, Hurried
from tests.browser.drivers.room import Room
from tests.history.checker import check
from tests.history.history import History, Tab
from tests.history.packets import follow
from tests.history.recorded_screen import RecordedScreen
from tests.support.servers.network import Network

STEPS = ["group", "express", "pause", "express"]
MINE = "Object.fromEntries([...you].filter(([, r]) => r.type === 'mine'))"


async def leads(room: Room, history: History) -> RecordedScreen:
    """A facilitator who speaks the protocol alone, and notes what it is told: every card."""
    lead = RecordedScreen(Visitor(room.served.url), room.links["code"], "facilitator")
    lead.records_in(history)
    await lead.enter(room.links["console"].partition("#")[2])
    await lead.connect()
    return lead


async def storms(phones: list[Hurried], what: Callable[[Hurried], Awaitable[None]], times: int):
    """Everyone at once, each at their own pace, until all of it has arrived."""

    async def one(phone: Hurried) -> None:
        for _ in range(times):
            await what(phone)
        await phone.rests()

    await asyncio.gather(*(one(phone) for phone in phones))


async def moves(lead: ProtocolScreen) -> None:
    """The facilitator goes on and back all the while."""
    number = 0
    while True:
        await asyncio.sleep(1)
        await lead.say("go_to", step=STEPS[number % len(STEPS)])
        number += 1


async def all_equal(lead: ProtocolScreen, phones: list[Hurried]) -> None:
    """[P7] At rest every phone holds the same records."""
    version = await is_told(lead)
    for one in phones:
        await one.phone.holds(f"version >= {version}")
    held = [(await one.phone.held())["records"] for one in phones]
    assert all(records == held[0] for records in held)


async def refused(one: Hurried) -> set[str]:
    said = await one.phone.page.evaluate(
        "() => document.querySelector('phone-app').session.refused.map((r) => r.args.title)"
    )
    return set(said)


async def is_told(lead: ProtocolScreen) -> int:
    """Wait until the facilitator has all changes so far; returns the version."""
    version = await lead.say("set_prompt", text=f"À la version {lead.version}")
    await lead.reach(version)
    return version


async def cards_are_right(lead: ProtocolScreen, phones: list[Hurried]) -> None:
    """Each card that was not withdrawn is stored once, or its phone holds it as refused."""
    await is_told(lead)
    titles = sorted(card["title"] for card in lead.of("card").values())
    assert len(titles) == len(set(titles)), "something is there twice"
    assert set(titles) <= {title for one in phones for title in one.cards}, "something came back"
    for one in phones:
        assert one.cards <= set(titles) | await refused(one), "something is lost"


async def chooses(lead: ProtocolScreen, phones: list[Hurried]) -> None:
    await lead.say("go_to", step="group")
    for number in range(4):
        card = {"card": f"card-of-lead-{number}", "kind": "situation", "title": f"commun {number}"}
        await lead.say("post_for", command={"name": "post_card", "arguments": card})
    items = [f"card:card-of-lead-{number}" for number in range(4)]
    for hand, opens, closes, kept in (
        ("resonate", "open_resonance", "close_resonance", "ballot"),
        ("grade", "open_check", "close_check", "grades"),
    ):
        await lead.say(opens, items=items)
        await lead.say("go_to", step="choose")
        await storms(phones, lambda one, hand=hand: one.answers(hand), max(2, TROUBLES // 8))
        answered = [(await one.phone.held())["you"].get(kept) for one in phones]
        await lead.until(
            lambda so=answered: lead.records["choice"]["answers"] == sum(map(bool, so))
        )
        await lead.say(closes)
    await lead.say("agree", items=items[:1])


async def test_nothing_is_lost_or_doubled_in_a_storm(room: Room):
    """[N1] [N2] [N11] [P4] Drops, dead lines, reloads in mid-sentence and in mid-send, double taps.

    Nothing that was acknowledged on the way is missing, doubled or out of order on any screen.
    """
    history = History()
    lead = await leads(room, history)
    await lead.say("go_to", step="express")
    networks = [Network(room.served.port) for _ in range(PHONES)]
    phones = []
    for number, network in enumerate(networks):
        await network.mend()
        phone = await room.phone(network.leads(room.links["join"]))
        name = f"phone {number}"
        # Frames of two pages may be reported in another order than that in which they came.
        await follow(phone.page, history, Tab(name, name, "phone", clock=name))
        phones.append(Hurried(phone, network, number))

    walk = asyncio.create_task(moves(lead))
    await storms(phones, Hurried.writes, TROUBLES // 2)
    walk.cancel()
    await asyncio.gather(walk, return_exceptions=True)
    await cards_are_right(lead, phones)
    await all_equal(lead, phones)

    await chooses(lead, phones)
    await lead.say("go_to", step="explore")
    await storms(phones, Hurried.notes_down, TROUBLES // 8)
    await is_told(lead)
    notes = sorted(note["text"] for note in lead.of("note").values())
    assert notes == sorted(note for one in phones for note in one.notes)

    await lead.say("go_to", step="words")
    await storms(phones, Hurried.closes, TROUBLES // 8)
    for one in phones:
        entry = (await one.phone.held())["you"].get("entry", {"text": ""})
        assert entry["text"] == one.word
    await all_equal(lead, phones)
    for network in networks:
        await network.cut()
    await lead.close()
    assert len(history) > PHONES * TROUBLES
    assert check(history) == []
