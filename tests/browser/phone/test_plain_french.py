"""French that is easy to read, chosen on one phone [H30]."""

import json

from playwright.async_api import WebSocket, expect

from tests.browser.drivers.plain_phone import PlainPhone
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone, Screen


def commands_of(phone: Phone) -> list[str]:
    """The names of all commands that this phone will send, in order."""
    names: list[str] = []

    def note(frame: str | bytes) -> None:
        if isinstance(frame, str) and '["command"' in frame:
            names.append(json.loads(frame[frame.index("[") :])[1])

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", note)

    phone.page.on("websocket", listen)
    return names


async def test_a_meeting_is_held_with_one_phone_in_plain_french_among_others(room: Room):
    """It sends what another phone sends, and both hold the same board at the end."""
    console = await room.console()
    plain = await room.page(PlainPhone, PHONE, has_touch=True)
    usual = await room.page(Phone, PHONE, has_touch=True)
    phones, sent = (plain, usual), [commands_of(plain), commands_of(usual)]
    for phone in phones:
        await phone.enters(room.links["join"])
    await console.goes_to("express")
    for phone, card in zip(phones, ("Un couloir", "Une porte"), strict=True):
        await phone.is_at("express")
        await phone.deposits(card, nature="tension")
    await console.knows_of(2)
    await console.goes_to("group")
    await console.groups("Les seuils", "Un couloir")
    await console.groups("Les passages", "Une porte")
    await console.goes_to("choose")
    await console.chooses("open_check")
    for phone in phones:
        await phone.checks(1, None)
        await phone.sees(phone.say("phone.check.sent"))
    await console.holds("records.get('choice').answers === 2")
    await console.chooses("close_check")
    await console.agrees_on("Les seuils")
    await console.goes_to("explore")
    for phone in phones:
        await phone.adds_note("Ce que l’on n’ose pas dire")
    await console.goes_to("words")
    for phone in phones:
        await phone.closes_with("keyword", "écoute")
        await phone.sees(phone.say("phone.words.sent"))
    await console.ends()
    for phone in phones:
        await phone.sees(phone.say("phone.ended.title"))
    of_plain, of_usual = [(await phone.held())["records"] for phone in phones]
    assert of_plain == of_usual
    assert sent[0] == sent[1] != []
    assert not any("/plain.json" in address for address in usual.requests)


async def test_the_choice_stays_on_the_phone(room: Room):
    """No frame, and one request without a cookie; a reload shows plain French again."""
    phone = await room.page(Phone, PHONE)
    commands = commands_of(phone)
    await phone.enters(room.links["join"])
    entered, requested = list(commands), len(phone.requests)
    await phone.press("phone.menu.label")
    async with phone.page.expect_request("**/plain.json*") as asked:
        await phone.press("common.language.plain")
    await expect(phone.page.get_by_role("heading", level=1)).to_have_text("Autres choix")
    request = await asked.value
    assert "cookie" not in await request.all_headers()
    assert phone.requests[requested:] == [request.url]
    assert commands == entered
    (cookie,) = await phone.page.context.cookies()
    assert cookie["name"] != "board_language"
    await phone.page.reload()
    await phone.page.get_by_role("button", name="Autres choix").click()
    await phone.press("common.language.usual")
    await phone.sees(phone.say("phone.menu.label"))


async def test_a_code_is_typed_in_plain_french(room: Room):
    home = await room.page(Screen, PHONE)
    await home.page.goto(room.served.url)
    await home.press("common.language.plain")
    await home.sees("Entrer dans une séance")
    await home.press("home.join.enter")
    await home.sees("Le code n’est pas complet. Il a 6 lettres ou chiffres.")


async def test_an_english_page_offers_none(room: Room):
    phone = await room.phone(language="en")
    await phone.press("phone.menu.label")
    await expect(phone.button("common.language.plain")).to_have_count(0)
