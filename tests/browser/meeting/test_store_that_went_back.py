"""The product's own screens after an older file of the store was put back."""

import shutil

from board.demo.screen import ProtocolScreen
from tests.browser.conftest import ValkeyRoom
from tests.browser.drivers.screen import Screen

OWN = "Écrit après la copie"
LOST = 7  # six cards of the facilitator and one of the phone


async def test_wall_console_and_phone_are_equal_again_and_told(valkey_room: ValkeyRoom):
    """[P14] [P16] Nine cards, the file of the third is put back, ten more are written."""
    valkey, room = valkey_room
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    screens = [await room.wall(), await room.leading_wall(), await room.phone()]
    wall, leading, phone = screens
    await writes(lead, 1, 2, 3)
    aof = valkey.folder / "appendonlydir"
    shutil.copytree(aof, valkey.folder / "older")
    await writes(lead, 4, 5, 6, 7, 8, 9)
    await phone.deposits(OWN)
    for screen in screens:
        await screen.holds(cards(10))

    valkey.kill()
    shutil.rmtree(aof)
    (valkey.folder / "older").rename(aof)
    valkey.start()

    changes = phone.say("common.lost.changes", count=LOST)
    await phone.sees(f"{changes} {phone.say('phone.lost.again')}")
    await wall.sees(changes)
    await leading.sees(f"{changes} {wall.say('common.lost.redo')}")
    await lead.until(lambda: len(lead.of("card")) == 4)
    await writes(lead, *range(10, 20))
    late = await room.console()
    for screen in (*screens, late):
        await screen.holds(cards(14))
    first, *others = [await titles(screen) for screen in (*screens, late)]
    assert others == [first] * 3
    assert first == sorted([OWN, *(f"K{n:03}" for n in (1, 2, 3, *range(10, 20)))])
    await phone.press("common.action.close")
    await phone.page.get_by_text(changes).wait_for(state="hidden")


async def test_a_console_is_told_what_was_lost_and_what_to_look_at(valkey_room: ValkeyRoom):
    """[P14] It says so until the facilitator has seen it."""
    valkey, room = valkey_room
    lead, console = await room.lead(), await room.console()
    await lead.say("go_to", step="express")
    keys = [f"{kind}board:{{{room.links['code']}}}" for kind in ("", "marks:")]
    for key in keys:
        valkey.ask(f"COPY {key} {key}:older")
    await writes(lead, 1, 2)
    await console.holds(cards(2))
    for key in keys:
        valkey.ask(f"COPY {key}:older {key} REPLACE")
    valkey.ask("CLIENT KILL TYPE pubsub")
    await console.sees(console.say("common.lost.changes", count=2))
    await console.sees(console.say("common.lost.redo"))
    await console.holds(cards(0))
    await console.press("console.signal.seen")
    lost = console.page.get_by_text(console.say("common.lost.redo"))
    await lost.wait_for(state="hidden")


async def test_a_phone_sends_again_hidden_cards_that_were_lost_while_the_board_was_away(
    valkey_room: ValkeyRoom,
):
    """[P14] [P16] No delta shows a hidden card: the phone knows by its seat's own revision.

    The wall showed nothing of it, and is told once the console is back.
    """
    valkey, room = valkey_room
    lead, phone = await room.lead(), await room.phone()
    wall, console = await room.wall(), await room.console()
    await lead.say("go_to", step="express")
    await phone.deposits("Avant la copie")
    await console.knows_of(1)
    keys = [f"{kind}board:{{{room.links['code']}}}" for kind in ("", "marks:")]
    for key in keys:
        valkey.ask(f"COPY {key} {key}:older")
    await phone.deposits(OWN)
    await phone.holds(
        f"pending.length === 0 && [...you.values()].some(({{title}}) => title === '{OWN}')"
    )
    await room.served.kill()
    for key in keys:
        valkey.ask(f"COPY {key}:older {key} REPLACE")
    await room.served.start()
    await phone.sees(phone.say("phone.lost.again"))
    for screen in (console, wall):
        await screen.sees(screen.say("common.lost.changes", count=1))
    late = await room.console()
    await late.knows_of(2)
    await late.press("console.cards.reveal")
    await late.holds(cards(2))
    assert await titles(late) == ["Avant la copie", OWN]


async def writes(lead: ProtocolScreen, *numbers: int) -> None:
    for number in numbers:
        card = {"card": f"card-{number:04}", "kind": "theme", "title": f"K{number:03}"}
        await lead.say("post_card", **card)


def cards(count: int) -> str:
    return f"[...records.values()].filter((r) => r.type === 'card').length === {count}"


async def titles(screen: Screen) -> list[str]:
    records = (await screen.held())["records"].values()
    return sorted(record["title"] for record in records if record["type"] == "card")
