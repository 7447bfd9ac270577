"""A whole meeting on its screens: a wall, a console and four phones, from start to end."""

import json
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone, Screen
from tests.support.servers.network import Network

THEMES = {
    "La place du silence": ("Une demande de silence", "La lettre sans réponse"),
    "Les seuils": ("Le couloir du matin", "Une porte restée ouverte"),
    "Ce qui se transmet": ("La relève trop courte",),
}
CARDS = [card for cards in THEMES.values() for card in cards]
SILENCE, SEUILS, TRANSMET = THEMES
CLOSING = [
    ("keyword", "écoute"),
    ("feeling", "apaisement"),
    ("reflection", "Je repars avec une question plus claire"),
    ("keyword", "silence"),
]
KEY_POINTS = "Le silence aussi demande une place."


async def test_a_meeting_is_held_from_the_opening_to_the_end(room: Room):
    """[P4] [P7] [E2] [E6] [V1] [V2] Four phones: one late, one reloading, one off the network."""
    wall, console = await room.wall(), await room.console()
    async with Network(room.served.port) as network:
        steady = await room.phone()
        clumsy = await room.phone()
        far = await room.phone(network.leads(room.links["join"]))
        await console.goes_to("express")
        await express(console, steady, clumsy, far, network)
        late = await room.phone()
        phones = [steady, clumsy, far, late]
        await late.deposits(CARDS[4])
        await console.knows_of(len(CARDS))
        await nobody_saw_a_hidden_card(phones, wall, console)
        await group(console, wall, phones)
        await choose(console, wall, phones)
        await explore(console, phones)
        await close(console, wall, phones)
        await end(console, wall, phones)


async def express(
    console: Console, steady: Phone, clumsy: Phone, far: Phone, network: Network
) -> None:
    """Everyone deposits; one phone reloads in mid-sentence, one has no network while it sends."""
    for phone in (steady, clumsy, far):
        await phone.is_at("express")
    await steady.deposits(CARDS[0], nature="tension")
    await clumsy.writes(CARDS[1])
    await clumsy.page.reload()
    await expect(clumsy.page.get_by_role("textbox").first).to_have_value(CARDS[1])
    await clumsy.press("phone.deposit.send")
    await network.cut()
    await far.deposits(CARDS[2])
    await far.deposits(CARDS[3])
    await far.sees(far.say("common.state.waiting"))
    await far.holds("offline && pending.length === 2")
    await console.holds("presence.phones === 2")
    await network.mend()
    await far.holds("connected && pending.length === 0")
    await far.sees(far.say("common.state.saved"))


async def nobody_saw_a_hidden_card(phones: list[Phone], *others: Screen) -> None:
    """[V2] [V18] Before the cards are shown, a phone is sent its own cards only."""
    for phone in phones:
        own = {card["title"] for card in (await phone.held())["you"].values() if "title" in card}
        heard = "".join(phone.frames)
        assert own and all(on_the_wire(title, heard) for title in own)
        assert [title for title in CARDS if title not in own and on_the_wire(title, heard)] == []
    heard = "".join(frame for screen in others for frame in screen.frames)
    assert [title for title in CARDS if on_the_wire(title, heard)] == []


def on_the_wire(words: str, heard: str) -> bool:
    return words in heard or json.dumps(words)[1:-1] in heard


async def group(console: Console, wall: Screen, phones: list[Phone]) -> None:
    """[G2] Three themes, by taps."""
    await console.goes_to("group")
    await wall.sees(CARDS[0])
    for title, cards in THEMES.items():
        await console.groups(title, *cards)
    await wall.holds(counted("theme", 3))
    await wall.sees(TRANSMET)
    for phone in phones:
        await phone.holds("[...records.values()].filter((r) => r.theme).length === 5")


async def choose(console: Console, wall: Screen, phones: list[Phone]) -> None:
    """[C4] [C5] Resonance, the check, and the group's agreement on two."""
    await console.goes_to("choose")
    await console.chooses("open_resonance")
    ballots: list[tuple[str, ...]] = [(SILENCE, SEUILS), (SILENCE,), (SEUILS, SILENCE), ()]
    for phone, ballot in zip(phones, ballots, strict=True):
        await phone.resonates(*ballot)
    await wall.sees(wall.say("wall.choose.answers", count=4))
    await console.chooses("close_resonance")
    await console.chooses("open_check")
    items = (await console.held())["records"]["choice"]["items"]
    assert len(items) == 2
    for phone in phones:
        await phone.checks(*(1 for _ in items))
        await phone.sees(phone.say("phone.check.sent"))
    await console.holds("records.get('choice').answers === 4")
    await console.chooses("close_check")
    await console.agrees_on(SILENCE, SEUILS)
    await wall.sees(wall.say("wall.agreed.title_two"))
    for phone in phones:
        await phone.sees(phone.say("phone.choose.agreed"))
        await phone.sees(SEUILS)


async def explore(console: Console, phones: list[Phone]) -> None:
    """[X1] [X2] Notes from phones, and a link from the console."""
    await console.goes_to("explore")
    steady, clumsy, *_ = phones
    await steady.adds_note("Ce que l’on n’ose pas dire")
    await clumsy.adds_note("Un temps pour écouter")
    await console.holds(counted("note", 2))
    await console.links("Ce que l’on n’ose pas dire", "Un temps pour écouter", "value")
    await console.holds(counted("link", 1))


async def close(console: Console, wall: Screen, phones: list[Phone]) -> None:
    """[X3] [X4] A volunteer's synthesis, and words of all three kinds."""
    await console.goes_to("synthesis")
    volunteer = phones[1]
    await volunteer.press("phone.volunteer.offer")
    await console.press("console.volunteers.accept")
    await volunteer.holds("you.get('seat').pen")
    await volunteer.writes_synthesis(key_points=KEY_POINTS, connections="Deux seuils, un couloir.")
    await wall.sees(KEY_POINTS)
    await console.goes_to("words")
    for phone, (kind, words) in zip(phones, CLOSING, strict=True):
        await phone.closes_with(kind, words)
        await phone.sees(phone.say("phone.words.sent"))
    await console.press("console.words.reveal")
    await wall.holds(f"{counted('word', 3)} && {counted('line', 1)}")
    await wall.sees("apaisement")


async def end(console: Console, wall: Screen, phones: list[Phone]) -> None:
    """[E6] [P7] Nothing was lost, nobody is named, and all phones hold the same records."""
    await console.ends()
    for phone in phones:
        await phone.holds("ending === 'ended'")
        await phone.sees(phone.say("phone.ended.title"))
    await wall.holds("ending === 'ended'")
    await console.is_at("ended")
    held = [(await phone.held())["records"] for phone in phones]
    assert [records for records in held if records != held[0]] == []
    shown = (await wall.held())["records"]
    for records in (held[0], shown):
        nothing_is_lost(records)
    assert [said_in(records) for records in (held[0], shown)] == [set(), {w for _, w in CLOSING}]
    assert [screen.errors for screen in (*phones[:2], phones[3], wall, console)] == [[]] * 5
    for screen in (*phones, wall, console):
        names_nobody("".join(screen.frames), (await console.held())["records"])


def nothing_is_lost(records: dict[str, Any]) -> None:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for record in records.values():
        kinds.setdefault(record["type"], []).append(record)
    assert {card["title"] for card in kinds["card"]} == set(CARDS)
    assert {theme["title"] for theme in kinds["theme"]} == set(THEMES)
    assert {topic["title"] for topic in kinds["topic"]} == {SILENCE, SEUILS}
    assert len(kinds["note"]) == 2 and len(kinds["link"]) == 1
    assert records["synthesis"]["key_points"] == KEY_POINTS


def said_in(records: dict[str, Any]) -> set[str]:
    """The closing words; a phone on which nobody reads the wall has none [P18]."""
    return {record["text"] for record in records.values() if record["type"] in ("word", "line")}


def names_nobody(frames: str, console: dict[str, Any]) -> None:
    """[V1] No frame names an author, and no written record holds a device."""
    assert "author" not in frames
    written = [r for r in console.values() if r["type"] in ("card", "note", "word", "line")]
    assert [r for r in written if {"seat", "device", "by", "author", "at"} & set(r)] == []


def counted(kind: str, count: int) -> str:
    return f"[...records.values()].filter((r) => r.type === '{kind}').length === {count}"


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_wall_with_the_facilitators_key_has_controls_while_no_console_is_open(
    room: Room, language: str
):
    """[S1] The controls disappear while a console is open."""
    wall = await room.leading_wall(language=language)
    phone = await room.phone()
    await wall.goes_to("express")
    await phone.deposits(CARDS[0])
    await phone.deposits(CARDS[1])
    await phone.deposits(CARDS[2])
    await phone.holds("connected && pending.length === 0")
    await wall.goes_to("group")
    await wall.groups(SILENCE, CARDS[0], CARDS[1])
    await wall.goes_to("choose")

    console = await room.console()
    await wall.holds("presence.consoles === 1")
    controls = wall.page.get_by_role("navigation", name=wall.say("wall.controls.label"))
    await expect(controls).to_have_count(0)
    await console.page.context.close()
    await expect(controls).to_be_visible()

    await wall.chooses("open_check")
    await phone.checks(2, 0)
    await wall.sees(wall.say("wall.choose.answers", count=1))
    await wall.chooses("close_check")
    await wall.agrees_on(SILENCE)
    await phone.sees(phone.say("phone.choose.agreed"))
    await wall.goes_to("words")
    await wall.press("wall.controls.end")
    await wall.press("wall.controls.end_now")
    await phone.sees(phone.say("phone.ended.title"))
