"""The host and the origin that a request names: only the board's own are served."""

import asyncio
import http.client
import json
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

PUBLIC = {"Host": "board.example.org", "Origin": "https://board.example.org"}
EVIL = {"Host": "evil.example", "Origin": "http://evil.example"}


def answer_of(base, method, path, body=b"{}", **headers):
    """The status, headers and text of the answer to a request with exactly these headers."""
    line = http.client.HTTPConnection(urlsplit(base).netloc, timeout=20)
    line.putrequest(method, path, skip_host="Host" in headers)
    said = {"Content-Type": "application/json", "Content-Length": len(body), **headers}
    for name, value in said.items():
        line.putheader(name, value)
    line.endheaders(body)
    answer = line.getresponse()
    text = answer.read()
    line.close()
    return answer.status, answer.headers, text


async def asked(*said, **headers):
    return await asyncio.to_thread(answer_of, *said, **headers)


@pytest.fixture
async def public(serving, settings):
    return await serving(replace(settings, public_url="https://board.example.org"))


async def test_with_a_public_address_no_other_host_is_served(public):
    """[E12] Nor by a name of the board's own that is not the public one."""
    assert (await asked(public, "POST", "/meetings", **PUBLIC))[0] == 201
    for host in ("evil.example", "board.example.org.evil.example", "127.0.0.1"):
        headers = {"Host": host, "Origin": f"http://{host}"}
        assert (await asked(public, "POST", "/meetings", **headers))[0] == 400
        assert (await asked(public, "GET", "/", Host=host))[0] == 400
    assert (await asked(public, "GET", "/healthz", Host="10.0.0.7"))[0] == 200


@pytest.mark.parametrize(
    "origin", ["http://board.example.org", "https://board.example.org:8443", "https://evil.example"]
)
async def test_with_a_public_address_the_whole_origin_is_compared(public, origin):
    """[E12] Scheme, name and port."""
    said = {**PUBLIC, "Origin": origin}
    assert (await asked(public, "POST", "/meetings", **said))[0] == 403


@pytest.mark.parametrize("host", ["board.example.org:443", "BOARD.example.org"])
async def test_the_public_host_may_be_written_otherwise(public, host):
    """[E12] nginx leaves the port out, other proxies write it."""
    said = {"Host": host, "Origin": "https://board.example.org:443"}
    assert (await asked(public, "POST", "/meetings", **said))[0] == 201


async def test_with_a_public_https_address_cookies_are_secure(public):
    """[E12] Also when the proxy does not say that people reach it by TLS."""
    key = json.loads((await asked(public, "POST", "/cycles", **PUBLIC))[2])["key"]
    said = json.dumps({"key": key}).encode()
    status, headers, _ = await asked(public, "POST", "/cycles/enter", said, **PUBLIC)
    assert status == 200
    assert "secure" in headers["set-cookie"].lower()
    assert "strict-transport-security" in headers


@pytest.mark.parametrize(
    "wrong",
    [
        {"Host": "["},
        {"Host": "a b"},
        {"Host": "host:99999"},
        {"Host": "user@host"},
        {"Origin": "http://["},
        {"Origin": "http://host:port"},
    ],
)
@pytest.mark.parametrize("path", ["/meetings", "/cycles", "/222222/enter"])
async def test_a_malformed_host_or_origin_is_a_bad_request(base, path, wrong):
    """[E12]"""
    assert (await asked(base, "POST", path, **{"Origin": base, **wrong}))[0] == 400


async def test_an_origin_that_no_page_has_is_refused(base):
    """[E12]"""
    host = urlsplit(base).netloc
    for origin in (f"ftp://{host}", f"//{host}", f"ws://{host}", host, ""):
        assert (await asked(base, "POST", "/meetings", Origin=origin))[0] in (400, 403)


@pytest.mark.parametrize("wrong", [{"Origin": "http://["}, {"Host": "["}])
async def test_a_socket_with_a_malformed_host_or_origin_is_answered(base, wrong):
    """[E12] At once, and not by silence."""
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    path = "/socket.io/?EIO=4&transport=websocket"
    assert (await asked(base, "GET", path, b"", **upgrade, **wrong))[0] == 400


async def test_a_socket_for_another_host_is_refused(public):
    """[E12]"""
    address = f"ws{public.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
    with pytest.raises(InvalidStatus) as refused:
        await connect(address, additional_headers={"Origin": EVIL["Origin"]})
    assert refused.value.response.status_code == 400
