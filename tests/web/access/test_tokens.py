"""The token of a seat is drawn by the board."""

import pytest

SEAT = 43  # characters of 256 bits in URL-safe base64


@pytest.mark.parametrize("screen", ["join", "wall", "console"])
async def test_a_planted_token_is_never_made_a_seats(meeting, browser, screen):
    """[E9] [ASVS 7.2] Whoever planted it would hold the seat too."""
    names = {"join": "participant", "wall": "wall", "console": "facilitator"}
    planted = f"board_{meeting.code}_{names[screen]}=af"
    said = {"key": meeting.keys[screen]}
    answer = await browser.post(f"/{meeting.code}/enter", json=said, headers={"Cookie": planted})
    seat, *_ = answer.headers.get_list("set-cookie")
    assert answer.status_code == 200
    assert not seat.startswith(f"{planted};")
    assert len(seat.partition("=")[2].partition(";")[0]) == SEAT


async def test_a_token_of_another_role_is_replaced_and_its_seat_stays(meeting, browser):
    """[E9]"""
    phone = await meeting.phone()
    token = phone.visitor.cookies[f"board_{meeting.code}_participant"]
    copied = {"Cookie": f"board_{meeting.code}_facilitator={token}"}
    said = {"key": meeting.keys["console"]}
    answer = await browser.post(f"/{meeting.code}/enter", json=said, headers=copied)
    assert token not in answer.headers["set-cookie"]
    assert (await meeting.again(phone)).you["seat"]["role"] == "participant"


TLS = {"X-Forwarded-Proto": "https"}


async def test_over_tls_a_cookie_is_this_hosts_alone(meeting, browser):
    """[E9] [ASVS 3.3.3] A browser takes one with this prefix from no other host of the domain."""
    said = {"key": meeting.keys["join"]}
    given = (await browser.post(f"/{meeting.code}/enter", json=said, headers=TLS)).headers
    name, _, token = given["set-cookie"].partition(";")[0].partition("=")
    assert name == f"__Host-board_{meeting.code}_participant"
    held = {"Cookie": f"board_{meeting.code}_participant=planted; {name}={token}", **TLS}
    assert (await browser.get(f"/{meeting.code}/seat", headers=held)).status_code == 200
    again = (await browser.post(f"/{meeting.code}/enter", json=said, headers=held)).headers
    assert again["set-cookie"].partition(";")[0] == f"{name}={token}"
    await (await meeting.console()).say("end_meeting")
    left = await browser.post(f"/{meeting.code}/leave", json={}, headers=held)
    gone = {one.partition("=")[0] for one in left.headers.get_list("set-cookie")}
    assert gone == {name, name.removeprefix("__Host-")}


async def test_over_tls_nobody_is_let_into_a_seat_that_another_host_has_planted(meeting, browser):
    """[E9] [ASVS 7.2] Its token is right: it is the seat of whoever planted it."""
    other = await meeting.phone()
    planted = {"Cookie": other.visitor.cookie, **TLS}
    said = {"key": meeting.keys["join"]}
    answer = await browser.post(f"/{meeting.code}/enter", json=said, headers=planted)
    token = other.visitor.cookies[f"board_{meeting.code}_participant"]
    assert token not in answer.headers["set-cookie"]


async def test_a_seat_of_an_earlier_release_stays_over_tls(meeting, browser):
    """[E2] Its cookie has no prefix yet."""
    phone = await meeting.phone()
    held = {"Cookie": phone.visitor.cookie, **TLS}
    assert (await browser.get(f"/{meeting.code}/seat", headers=held)).status_code == 200
