"""Who may rehearse, how many at once, and when simulated people go."""

import asyncio
from dataclasses import replace

import pytest

from board.app import create
from board.demo.protocol_client import ConnectionRefused
from board.demo.visitor import Visitor
from board.rehearsal.company import PEOPLE
from board.rehearsal.in_process import OwnVisitor
from board.store.valkey import ValkeyStore
from tests.support.servers.board_process import Served

KEY = "a-key-of-sixteen-characters"
REHEARSAL = {"rehearsal": True}


async def all_here(console):
    await console.until(lambda: console.presence.get("phones") == PEOPLE)


async def all_gone(console):
    await console.until(lambda: console.presence.get("phones") == 0)


async def begun(console):
    second = console.records["meeting"]["steps"][1]
    await console.reach(await console.say("go_to", step=second["id"]))


async def answers_until_opened(base):
    """It is asked again, as a place is free once the last of the people has gone."""
    async with asyncio.timeout(20):
        status = 0
        while status != 201:
            status, _ = await Visitor(base).post("/meetings", REHEARSAL)
            yield status


async def test_where_opening_takes_a_key_rehearsing_does(serving, settings, opening):
    """[Z1] [E25]"""
    base = await serving(replace(settings, open="key", open_key=KEY))
    status, answer = await Visitor(base).post("/meetings", REHEARSAL)
    assert (status, answer["error"]) == (403, "forbidden")
    await all_here(await (await opening(base, **REHEARSAL, open_key=KEY)).console())


async def test_a_rehearsal_is_of_no_cycle(serving, settings):
    """[Z1] It would hand rules and titles to a group that never met."""
    base = await serving(settings)
    _, opened = await Visitor(base).post("/cycles", {})
    status, _ = await Visitor(base).post("/meetings", {**REHEARSAL, "cycle": opened["key"]})
    assert status == 400


async def test_a_process_plays_so_many_at_once(serving, settings, opening, monkeypatch):
    """[Z3] The next one is refused in words, and has a place once another has ended."""
    monkeypatch.setattr("board.rehearsal.rehearsals.AT_ONCE", 1)
    limits = replace(settings.limits, openings=10_000, all_openings=10_000)
    base = await serving(replace(settings, limits=limits))
    console = await (await opening(base, **REHEARSAL)).console()
    await all_here(console)
    status, answer = await Visitor(base).post("/meetings", {**REHEARSAL, "language": "fr"})
    assert (status, answer["error"]) == (429, "slow_down")
    assert "s’entraînent" in answer["message"]
    assert (await Visitor(base).post("/meetings", {}))[0] == 201
    await console.say("end_meeting")
    await all_gone(console)
    statuses = [status async for status in answers_until_opened(base)]
    assert statuses[-1] == 201


async def test_one_network_leaves_places_for_others(serving, settings, opening, monkeypatch):
    """[Z3] Whoever holds many addresses of a network counts once."""
    monkeypatch.setattr("board.rehearsal.rehearsals.OF_ONE_NETWORK", 1)
    limits = replace(settings.limits, openings=10_000, all_openings=10_000)
    app = create(replace(settings, limits=limits), ValkeyStore(settings.store))
    async with app.router.lifespan_context(app):

        async def opened_from(address):
            visitor = OwnVisitor(app, "http://127.0.0.1:8000", address)
            return await visitor.post("/meetings", {**REHEARSAL, "language": "fr"})

        assert (await opened_from("192.0.2.7"))[0] == 201
        status, answer = await opened_from("192.0.2.8")
        assert (status, answer["error"]) == (429, "slow_down")
        assert "depuis ce réseau" in answer["message"]
        assert (await opened_from("198.51.100.7"))[0] == 201


async def test_one_that_is_refused_uses_up_no_opening(serving, settings, monkeypatch):
    """[Z3] Whoever tries again and again can open a meeting all the same."""
    monkeypatch.setattr("board.rehearsal.rehearsals.AT_ONCE", 0)
    limits = replace(settings.limits, openings=1)
    visitor = Visitor(await serving(replace(settings, limits=limits)))
    assert [(await visitor.post("/meetings", REHEARSAL))[0] for _ in range(3)] == [429] * 3
    assert [(await visitor.post("/meetings", {}))[0] for _ in range(2)] == [201, 429]


async def test_they_use_up_no_place_of_an_address(serving, settings, opening):
    """[Z3] The seats that this address may take are left to its own phones."""
    limits = replace(settings.limits, seats=PEOPLE + 1)
    base = await serving(replace(settings, limits=limits))
    meeting = await opening(base, **REHEARSAL)
    await all_here(await meeting.console())
    for _ in range(PEOPLE - 1):
        await meeting.phone()


async def test_they_are_held_up_as_any_address_is(serving, settings, opening):
    """[Z3] The way in is everybody’s: of eleven, four enter, and one for the share of a meeting."""
    limits = replace(settings.limits, seats=4)
    base = await serving(replace(settings, limits=limits))
    console = await (await opening(base, **REHEARSAL)).console()
    await console.until(lambda: console.presence.get("phones") == 4 + 1)


async def test_they_go_when_nobody_leads_any_more(serving, settings, opening, monkeypatch):
    """[Z3]"""
    monkeypatch.setattr("board.rehearsal.person.STAY_SECONDS", 3)
    console = await (await opening(await serving(settings), **REHEARSAL)).console()
    await all_here(console)
    await begun(console)
    await all_gone(console)


async def test_they_go_sooner_if_nobody_ever_began(serving, settings, opening, monkeypatch):
    """[Z3] They hold no place for a rehearsal that was only opened."""
    monkeypatch.setattr("board.rehearsal.person.UNBEGUN_SECONDS", 3)
    base = await serving(settings)
    unbegun = await (await opening(base, **REHEARSAL)).console()
    await unbegun.until(lambda: unbegun.presence.get("phones"))
    led = await (await opening(base, **REHEARSAL)).console()
    await all_here(led)
    await begun(led)
    await all_gone(unbegun)
    assert led.presence["phones"] == PEOPLE


async def test_they_come_with_several_workers(opening):
    """[Z3] Whichever process opened the rehearsal, and whichever holds the console."""
    served = Served(BOARD_WORKERS="2")
    await served.start()
    try:
        await all_here(await (await opening(served.url, **REHEARSAL)).console())
    finally:
        await served.close()


@pytest.mark.parametrize("public", [None, "https://board.example", "https://board.example/sub"])
async def test_they_need_no_network_to_come(settings, public):
    """[Z3] Behind a proxy, and below a path of its site."""
    app = create(replace(settings, public_url=public), ValkeyStore(settings.store))
    async with app.router.lifespan_context(app):
        browser = OwnVisitor(app, public or "http://127.0.0.1:8000", "192.0.2.7")
        status, opened = await browser.post("/meetings", REHEARSAL)
        assert status == 201
        code, key = opened["code"], opened["links"]["console"].partition("#")[2]
        assert await browser.post(f"/{code}/enter", {"key": key}) == (200, {"role": "facilitator"})
        came: asyncio.Queue[int] = asyncio.Queue()

        def heard(event, payload):
            if event == "presence":
                came.put_nowait(payload["phones"])

        auth = {"code": code, "role": "facilitator"}
        line = await browser.line(auth, heard)
        async with asyncio.timeout(20):
            while await came.get() != PEOPLE:
                pass
        await line.close()
        assert line.frames == []  # a server that plays people for hours keeps none


async def test_a_socket_without_a_seat_is_refused_here_too(settings):
    """[Z2] From this process one comes in by the same door."""
    app = create(settings, ValkeyStore(settings.store))
    async with app.router.lifespan_context(app):
        stranger = OwnVisitor(app, "http://127.0.0.1:8000", "192.0.2.7")
        with pytest.raises(ConnectionRefused, match="unknown"):
            await stranger.line({"code": "222222", "role": "participant"}, lambda *_: None)
