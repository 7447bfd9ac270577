"""The host and the origin that a request names: only the board's own are served."""

import http.client
import json
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

PUBLIC = {"Host": "board.example.org", "Origin": "https://board.example.org"}
EVIL = {"Host": "evil.example", "Origin": "http://evil.example"}


def asked(base, method, path, body=b"{}", **headers):
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


@pytest.fixture
async def public(serving, settings):
    return await serving(replace(settings, public_url="https://board.example.org"))


def test_with_a_public_address_no_other_host_is_served(public):
    """[E12] Nor by a name of the board's own that is not the public one."""
    assert asked(public, "POST", "/meetings", **PUBLIC)[0] == 201
    for host in ("evil.example", "board.example.org.evil.example", "127.0.0.1"):
        headers = {"Host": host, "Origin": f"http://{host}"}
        assert asked(public, "POST", "/meetings", **headers)[0] == 400
        assert asked(public, "GET", "/", Host=host)[0] == 400
    assert asked(public, "GET", "/healthz", Host="10.0.0.7")[0] == 200


@pytest.mark.parametrize(
    "origin", ["http://board.example.org", "https://board.example.org:8443", "https://evil.example"]
)
def test_with_a_public_address_the_whole_origin_is_compared(public, origin):
    """[E12] Scheme, name and port."""
    said = {**PUBLIC, "Origin": origin}
    assert asked(public, "POST", "/meetings", **said)[0] == 403


@pytest.mark.parametrize("host", ["board.example.org:443", "BOARD.example.org"])
def test_the_public_host_may_be_written_otherwise(public, host):
    """[E12] nginx leaves the port out, other proxies write it."""
    said = {"Host": host, "Origin": "https://board.example.org:443"}
    assert asked(public, "POST", "/meetings", **said)[0] == 201


def test_with_a_public_https_address_cookies_are_secure(public):
    """[E12] Also when the proxy does not say that people reach it by TLS."""
    key = json.loads(asked(public, "POST", "/cycles", **PUBLIC)[2])["key"]
    said = json.dumps({"key": key}).encode()
    status, headers, _ = asked(public, "POST", "/cycles/enter", said, **PUBLIC)
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
def test_a_malformed_host_or_origin_is_a_bad_request(base, path, wrong):
    """[E12]"""
    assert asked(base, "POST", path, **{"Origin": base, **wrong})[0] == 400


def test_an_origin_that_no_page_has_is_refused(base):
    """[E12]"""
    host = urlsplit(base).netloc
    for origin in (f"ftp://{host}", f"//{host}", f"ws://{host}", host, ""):
        assert asked(base, "POST", "/meetings", Origin=origin)[0] in (400, 403)


@pytest.mark.parametrize("wrong", [{"Origin": "http://["}, {"Host": "["}])
async def test_a_socket_with_a_malformed_host_or_origin_is_answered(base, wrong):
    """[E12] At once, and not by silence."""
    line = http.client.HTTPConnection(urlsplit(base).netloc, timeout=5)
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    line.putrequest("GET", "/socket.io/?EIO=4&transport=websocket", skip_host="Host" in wrong)
    for name, value in {**upgrade, **wrong}.items():
        line.putheader(name, value)
    line.endheaders()
    assert line.getresponse().status == 400
    line.close()


async def test_a_socket_for_another_host_is_refused(public):
    """[E12]"""
    address = f"ws{public.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
    with pytest.raises(InvalidStatus) as refused:
        await connect(address, additional_headers={"Origin": EVIL["Origin"]})
    assert refused.value.response.status_code == 400
