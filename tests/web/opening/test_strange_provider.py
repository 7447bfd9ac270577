"""A provider that says what it must not signs nobody in, and what fails is one sentence."""

import time

import pytest

from tests.support.servers.ports import free_port
from tests.support.servers.strange_provider import OTHER_KEY

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISCOVERY = "/.well-known/openid-configuration"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"nonce": "another"}, "not expected"),
        ({"nonce": None}, "not expected"),
        ({"aud": "another"}, "not expected"),
        ({"iss": "https://elsewhere.example"}, "not expected"),
        ({"exp": -400}, "do not agree"),
        ({"iat": 400}, "do not agree"),
        ({"exp": -100, "iat": -400}, None),
        ({"iat": 100}, None),
    ],
)
async def test_a_token_that_is_not_for_this_moment_is_refused(strange, change, words):
    """[E26] Clocks may differ by two minutes. Times are in seconds from now; None leaves it out."""

    def changed(claims):
        moved = {
            name: int(time.time()) + value if name in ("exp", "iat") else value
            for name, value in change.items()
        }
        return {name: value for name, value in {**claims, **moved}.items() if value is not None}

    strange.provider.claims = changed
    browser = strange.browser()
    page = await browser.get("/sign-in")
    assert (words is None) == (page.status_code == 200)
    assert words is None or words in page.text
    assert (await strange.open(browser)).status_code == (401 if words else 201)


@pytest.mark.parametrize(
    ("path", "answer", "status", "words"),
    [
        (DISCOVERY, b"<html>", 200, "not expected"),
        (DISCOVERY, [], 200, "not expected"),
        (DISCOVERY, {}, 200, "not expected"),
        (DISCOVERY, {"issuer": "https://elsewhere.example"}, 200, "not expected"),
        (DISCOVERY, b"", 404, "not expected"),
        (DISCOVERY, b"", 503, "does not answer"),
        ("/token", b"", 503, "does not answer"),
        ("/token", b"<html>", 200, "not expected"),
        ("/token", [], 200, "not expected"),
        ("/token", {"access_token": "a", "token_type": "Bearer"}, 200, "not expected"),
        ("/token", {"error": "invalid_client"}, 401, "does not recognise"),
        ("/token", {"access_token": "a", "id_token": "a.b.c"}, 200, "not expected"),
        ("/jwks", {"keys": []}, 200, "not expected"),
        ("/jwks", b"", 500, "does not answer"),
        ("/auth", {"error": "access_denied"}, 302, "did not go on"),
        ("/auth", {"error": "server_error"}, 302, "does not recognise"),
        ("/auth", {}, 302, "Start again"),
    ],
)
async def test_what_the_provider_answers_wrongly_is_told_in_one_sentence(
    strange, path, answer, status, words
):
    """[E26] And the board goes on."""
    strange.provider.changes[path] = lambda _: answer
    strange.provider.status[path] = status
    browser = strange.browser()
    page = await browser.get("/sign-in")
    assert words in page.text and page.status_code in (400, 403, 502)
    assert (await strange.open(browser)).status_code == 401
    assert "Traceback" not in strange.log.read_text()
    strange.provider.be_right()
    assert (await browser.get("/sign-in")).status_code == 200


async def test_a_token_of_another_key_or_of_none_is_refused(strange):
    """[E26] Whatever the provider lists, an unsigned token is none."""
    strange.provider.key = OTHER_KEY
    assert "not expected" in (await strange.browser().get("/sign-in")).text
    unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."
    strange.provider.changes["/token"] = lambda right: {**right, "id_token": unsigned}
    assert "not expected" in (await strange.browser().get("/sign-in")).text


async def test_a_provider_that_is_gone_is_told(strange):
    """[E26]"""
    gone = f"http://127.0.0.1:{free_port()}"
    strange.provider.changes[DISCOVERY] = lambda right: {**right, "token_endpoint": gone}
    page = await strange.browser().get("/sign-in")
    assert page.status_code == 502 and "does not answer" in page.text
