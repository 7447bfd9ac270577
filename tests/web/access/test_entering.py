"""At the door: who is let in, what is told to who is not, and how often one may try."""

from dataclasses import replace

import httpx
import pytest

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor

SEAT = 43  # characters of 256 bits in URL-safe base64


@pytest.fixture
def enter(browser):
    async def ask(code, **body):
        return await browser.post(f"/{code}/enter", json=body)

    return ask


async def test_a_typed_code_lets_in_a_participant(meeting, enter):
    for typed in (meeting.code, meeting.code.lower(), f"{meeting.code[:3]}-{meeting.code[3:]}"):
        answer = await enter(typed)
        assert (answer.status_code, answer.json()) == (200, {"role": "participant"})


async def test_each_key_lets_in_its_role(meeting, enter):
    roles = {"join": "participant", "wall": "wall", "console": "facilitator"}
    for name, role in roles.items():
        assert (await enter(meeting.code, key=meeting.keys[name])).json() == {"role": role}


async def test_keys_are_256_bits_and_none_gives_another(meeting):
    """[ASVS 7.2.3]"""
    assert {len(key) for key in meeting.keys.values()} == {SEAT}
    assert len(set(meeting.keys.values())) == 3


async def test_a_seat_is_a_cookie_that_no_script_reads(meeting, enter):
    answer = await enter(meeting.code)
    (cookie,) = answer.headers.get_list("set-cookie")
    name, _, rest = cookie.partition("=")
    value, *flags = rest.split("; ")
    assert name == f"board_{meeting.code}_participant"
    assert len(value) == SEAT
    assert {flag.lower() for flag in flags} == {
        "httponly",
        "max-age=43200",
        "path=/",
        "samesite=strict",
    }


async def test_over_https_cookies_are_secure(meeting, browser):
    """A proxy on this computer says how people reach it."""
    forwarded = {"X-Forwarded-Proto": "https"}
    answer = await browser.post(f"/{meeting.code}/enter", json={}, headers=forwarded)
    assert "secure" in answer.headers["set-cookie"].lower()
    assert "strict-transport-security" in answer.headers


async def test_who_comes_again_keeps_the_seat(meeting, enter):
    first = (await enter(meeting.code)).headers["set-cookie"]
    assert (await enter(meeting.code)).headers["set-cookie"] == first


async def refused_alike(enter, *tries):
    """All these tries are answered the same; in words that say nothing of why."""
    answers = [await enter(code, **body) for code, body in tries]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert answers[0].json()["error"] == "unknown"
    times = [answer.elapsed.total_seconds() for answer in answers]
    assert min(times) >= 0.14
    assert not any("set-cookie" in answer.headers for answer in answers)


async def test_wrong_ended_and_locked_codes_are_answered_alike(base, opening, enter):
    """[E8]"""
    ended, locked = await opening(base), await opening(base)
    await (await ended.console()).say("end_meeting")
    await (await locked.console()).say("lock_entrance", locked=True)
    await refused_alike(
        enter,
        ("222222", {}),
        ("nonsense", {}),
        (ended.code, {}),
        (ended.code, {"key": ended.keys["join"]}),
        (locked.code, {}),
        (locked.code, {"key": locked.keys["join"]}),
        (locked.code, {"key": "wrong"}),
        (locked.code, {"key": ended.keys["console"]}),
        (locked.code, {"key": "x" * 1000}),
    )


async def test_who_has_a_seat_comes_back_to_a_locked_meeting(meeting, enter):
    first = await enter(meeting.code)
    await (await meeting.console()).say("lock_entrance", locked=True)
    assert (await enter(meeting.code)).headers["set-cookie"] == first.headers["set-cookie"]


async def test_the_thirty_first_failure_is_slowed(hurried, meeting, browser, enter):
    """[E8] However slow the machine that runs this."""
    failed = [(await enter("222222")).status_code for _ in range(30)]
    assert set(failed) == {404}
    answer = await enter("222222")
    assert (answer.status_code, answer.json()["error"]) == (429, "slow_down")
    assert answer.headers["retry-after"] == "2"
    assert (await enter(meeting.code)).status_code == 429
    by_link = await enter(meeting.code, key=meeting.keys["join"])
    assert by_link.status_code == 200


async def test_codes_are_not_guessed_at_the_socket_either(hurried, meeting):
    seated = await meeting.phone()
    stranger = ProtocolScreen(Visitor(meeting.base), "222222", "participant")
    for _ in range(30):
        with pytest.raises(ConnectionRefused, match="unknown"):
            await stranger.connect()
    for code in (stranger.code, meeting.code):
        stranger.code = code
        with pytest.raises(ConnectionRefused, match="busy"):
            await stranger.connect()
    assert (await meeting.again(seated)).version > 0


@pytest.mark.parametrize(
    ("headers", "status", "error"),
    [
        ({"Origin": "https://elsewhere.example"}, 403, "origin"),
        ({"Origin": "null"}, 403, "origin"),
        ({"Content-Type": "text/plain"}, 415, "bad_request"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415, "bad_request"),
    ],
)
async def test_a_change_is_asked_for_in_json_from_here(browser, meeting, headers, status, error):
    """[ASVS 3.5]"""
    for path in ("/meetings", f"/{meeting.code}/enter"):
        said = {"Content-Type": "application/json", **headers}
        answer = await browser.post(path, content=b"{}", headers=said)
        assert (answer.status_code, answer.json()["error"]) == (status, error)
        assert answer.json()["message"]


async def test_no_origin_is_no_origin_of_ours(browser, meeting):
    del browser.headers["Origin"]
    answer = await browser.post(f"/{meeting.code}/enter", json={})
    assert (answer.status_code, answer.json()["error"]) == (403, "origin")


@pytest.mark.parametrize(
    "body", [b"[]", b"{", b'"x"', b'{"key": 3}', b'{"seat": "x"}', b"\xff", b"[" * 9000]
)
async def test_a_body_that_is_not_what_is_asked_for_is_a_bad_request(browser, meeting, body):
    said = {"Content-Type": "application/json"}
    answer = await browser.post(f"/{meeting.code}/enter", content=body, headers=said)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")


async def test_every_field_of_a_new_meeting_may_be_null_and_no_cycle_is_known(browser):
    """[E1]"""
    asked = {"method": None, "title": None, "language": None, "cycle": None}
    assert (await browser.post("/meetings", json=asked)).status_code == 201
    answer = await browser.post("/meetings", json={**asked, "cycle": "a" * 43})
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown")


async def test_a_body_over_16_kb_is_too_long(browser):
    said = {"Content-Type": "application/json"}
    answer = await browser.post("/meetings", content=b" " * 20_000, headers=said)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_long")


@pytest.mark.parametrize(
    "body", [{"method": "none"}, {"language": "de"}, {"title": 3}, {"seats": 12}]
)
async def test_a_meeting_of_unknown_fields_is_not_opened(browser, body):
    assert (await browser.post("/meetings", json=body)).status_code == 400


async def test_a_refusal_is_said_in_the_browsers_language(browser):
    answers = [
        await browser.post("/222222/enter", json={}, headers={"Accept-Language": spoken})
        for spoken in ("en-GB,fr;q=0.5", "de", "fr-FR,en;q=0.9")
    ]
    english, other, french = (answer.json()["message"] for answer in answers)
    assert other == french != english


async def test_a_get_changes_nothing(meeting, browser):
    """[ASVS 3.5.3]"""
    console = await meeting.console()
    answers = [await browser.get(path) for path in (f"/{meeting.code}/enter", "/meetings")]
    assert {answer.status_code for answer in answers} == {404}
    assert console.of("device") == {}


async def test_where_opening_takes_a_key_nobody_opens_without(serving, settings):
    key = "a-key-of-sixteen-characters"
    base = await serving(replace(settings, open="key", open_key=key))
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
        for body in ({}, {"open_key": "wrong"}):
            answer = await browser.post("/meetings", json=body)
            assert (answer.status_code, answer.json()["error"]) == (403, "forbidden")
        bearer = {"Authorization": f"Bearer {key}"}
        assert (await browser.post("/meetings", json={"open_key": key})).status_code == 201
        assert (await browser.post("/meetings", json={}, headers=bearer)).status_code == 201


async def test_links_begin_with_the_public_address(serving, settings):
    public = "https://board.example.org"
    base = await serving(replace(settings, public_url=public))
    passed_on = {"Host": "board.example.org", "Origin": public}
    async with httpx.AsyncClient(base_url=base, headers=passed_on) as browser:
        opened = (await browser.post("/meetings", json={})).json()
    links = opened["links"].values()
    assert all(link.startswith(f"{public}/{opened['code']}") for link in links)
