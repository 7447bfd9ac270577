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
