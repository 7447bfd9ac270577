"""A link of its own for another facilitator, over HTTP and on the socket."""

import httpx

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from board.web.access import keys


def test_a_secret_is_sealed_for_one_key_alone():
    """[L1]"""
    secret = keys.entrance_secret(keys.draw().facilitator)
    (_, key), (_, other) = keys.draw_invitation(), keys.draw_invitation()
    sealed = keys.seal(secret, key)
    assert keys.unseal(sealed, key) == secret
    assert secret not in (sealed, keys.unseal(sealed, other))


async def invited(screen):
    """Ask for an invitation with this screen's cookies: the status and the answer."""
    return await screen.visitor.post(f"/{screen.code}/facilitators", {})


async def came_by(meeting, link):
    return await meeting.come("facilitator", link.partition("#")[2])


async def test_another_facilitator_comes_by_a_link_of_its_own(meeting):
    """[L1] [L3] And may show how to come in, as the first does."""
    first = await meeting.console()
    status, answer = await invited(first)
    assert status == 201 and answer["link"].startswith(f"{meeting.base}/{meeting.code}/console#")
    assert answer["qr"]["size"] > 20 and answer["qr"]["path"].startswith("M0 0h1v1h-1z")

    other = await came_by(meeting, answer["link"])
    await other.say("go_to", step="express")
    await first.until(lambda: first.records["meeting"]["step"] == "express")
    await first.until(lambda: len(first.of("facilitator")) == 2)
    await first.until(lambda: all(r["connected"] for r in first.of("facilitator").values()))
    headers = {"Cookie": other.visitor.cookie}
    async with httpx.AsyncClient(base_url=meeting.base, headers=headers) as client:
        assert (await client.get(f"/{meeting.code}/qr.svg")).status_code == 200


async def test_a_link_that_was_taken_back_closes_its_console_and_opens_nothing(meeting):
    """[L1]"""
    first = await meeting.console()
    _, answer = await invited(first)
    other = await came_by(meeting, answer["link"])
    await first.say("withdraw_invitation", invitation=answer["invitation"])
    await other.end("removed")
    again = ProtocolScreen(Visitor(meeting.base), meeting.code, "facilitator")
    status, said = await again.visitor.post(
        f"/{meeting.code}/enter", {"key": answer["link"].partition("#")[2]}
    )
    assert (status, said["error"]) == (404, "unknown")
    await first.say("go_to", step="express")


async def test_an_invitation_is_a_facilitators_to_give(meeting):
    """[L1] [A1] (ASVS 8.2.1)"""
    for screen in (await meeting.phone(), await meeting.wall()):
        status, _ = await invited(screen)
        assert status == 403
    console = await meeting.console()
    status, _ = await console.visitor.post(f"/{meeting.code}/facilitators", {"digest": "mine"})
    assert status == 400


async def test_no_screen_is_told_a_key_nor_what_seals_it(meeting):
    """[L1] [V1] The link is shown once, to who asked for it."""
    first = await meeting.console()
    _, answer = await invited(first)
    other = await came_by(meeting, answer["link"])
    await first.until(lambda: any(r["used"] for r in first.of("invitation").values()))
    key = answer["link"].partition("#")[2]
    heard = "".join(first.frames + other.frames)
    assert key not in heard and keys.digest(key) not in heard and "sealed" not in heard
