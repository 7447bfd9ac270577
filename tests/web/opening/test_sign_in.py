"""Opening with an account of the house, with a real provider."""

import pytest
from itsdangerous import TimestampSigner

from board.settings import read
from board.web.access import opener
from tests.support.servers.oidc_provider import settings_for, signed_in_as
from tests.support.servers.strange_provider import StrangeProvider
from tests.web.opening.house import house_beside

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Late(TimestampSigner):
    """Signs as somebody did so many seconds ago."""

    def __init__(self, secret, seconds):
        super().__init__(secret)
        self._seconds = seconds

    def get_timestamp(self):
        return super().get_timestamp() - self._seconds


async def test_whoever_signed_in_opens_and_nobody_else(real):
    """[E26] A meeting and a cycle; another browser opens nothing."""
    browser = real.browser()
    assert (await real.open(browser)).json()["error"] == "sign_in"
    home = await signed_in_as(browser, "anne", "/sign-in")
    assert (str(home.url), home.status_code) == (f"{real.board.url}/", 200)
    assert (await real.open(browser)).status_code == 201
    assert (await real.open(browser, "/cycles")).status_code == 201
    assert (await real.open(real.browser())).status_code == 401


async def test_an_account_without_the_claim_that_is_asked_for_may_not_open(real):
    """[E26] Told in words."""
    browser = real.browser()
    page = await signed_in_as(browser, "paul", "/sign-in")
    assert page.status_code == 403 and "Your account may not open a session" in page.text
    assert (await real.open(browser)).status_code == 401


async def test_nothing_of_a_person_is_kept(real):
    """[E26] Neither in a cookie, nor in the store, nor in the log."""
    browser = real.browser()
    await signed_in_as(browser, "anne", "/sign-in")
    opened = await real.open(browser)
    assert opened.status_code == 201
    kept = [cookie for cookie in browser.cookies.jar if cookie.name.startswith("board_")]
    assert [cookie.name for cookie in kept] == ["board_opener"]
    assert kept[0].value.startswith("board_opener.") and kept[0].has_nonstandard_attr("HttpOnly")
    files = [file for file in real.board.folder.rglob("*") if file.is_file()]
    for file in (real.log, *files):
        content = file.read_bytes()
        assert b"Quiouvre" not in content and b"anne" not in content


async def test_a_participant_never_meets_it(real):
    """[E26] Links and codes open as ever, and so does the wall."""
    browser = real.browser()
    await signed_in_as(browser, "anne", "/sign-in")
    code = (await real.open(browser)).json()["code"]
    visitor = real.browser()
    entered = await visitor.post(f"/{code}/enter", json={}, headers={"Origin": real.board.url})
    assert entered.status_code == 200
    for path in ("/", f"/{code}", f"/{code}/wall"):
        page = await visitor.get(path)
        assert page.status_code == 200 and page.url.host == "127.0.0.1"


async def test_a_forged_or_an_old_cookie_opens_nothing(strange):
    """[E26]"""
    browser = strange.browser()
    await browser.get("/sign-in")
    assert (await strange.open(browser)).status_code == 201
    value = browser.cookies["board_opener"]
    public = {"BOARD_PUBLIC_URL": strange.board.url}
    secret = opener.secret(read(public | settings_for(strange.provider.url)), "opener")
    assert Late(secret, 0).sign("board_opener").decode().startswith(value[:15])
    late = Late(secret, 3_602).sign("board_opener").decode()
    for forged in (value[:-1], value.replace("opener", "other"), "board_opener", late):
        browser.cookies.clear()
        browser.cookies.set("board_opener", forged, "127.0.0.1")
        assert (await strange.open(browser)).status_code == 401


async def test_an_answer_that_this_browser_did_not_ask_for_signs_nobody_in(strange):
    """[E26] The state is of another browser, or was used."""
    first = strange.browser()
    await first.get("/sign-in")
    back = {"code": "a code", "state": strange.provider.asked["state"]}
    for browser in (first, strange.browser()):
        page = await browser.get("/sign-in/back", params=back)
        assert page.status_code == 400 and "Start again" in page.text


async def test_sign_ins_of_one_address_are_limited(strange):
    """[E26] Each asks the provider something. Others still sign in."""
    browser = strange.browser()
    answers = [await browser.get("/sign-in", follow_redirects=False) for _ in range(61)]
    assert [answer.status_code for answer in answers] == [302] * 60 + [429]
    answers = [await browser.get("/sign-in/back") for _ in range(61)]
    assert [answer.status_code for answer in answers] == [400] * 60 + [429]
    assert (await strange.browser().get("/sign-in")).status_code == 200


async def test_pkce_state_and_nonce_are_sent_and_are_new_each_time(strange):
    """[E26]"""
    seen = []
    for _ in range(2):
        await strange.browser().get("/sign-in")
        asked = strange.provider.asked
        assert (asked["code_challenge_method"], asked["acr_values"]) == ("S256", "eidas1")
        seen += [asked["state"], asked["nonce"], asked["code_challenge"]]
    assert len(set(seen)) == 6 and min(map(len, seen)) >= 43


async def test_a_board_below_a_path_keeps_its_cookies_and_addresses_there(tmp_path):
    """[E26] [E24] The provider leads back below the path, and so does the board."""
    async with house_beside(StrangeProvider, tmp_path, path="/board") as house:
        browser = house.browser()
        home = await browser.get("/board/sign-in")
        assert house.provider.asked["redirect_uri"] == f"{house.board.url}/board/sign-in/back"
        assert (str(home.url), home.status_code) == (f"{house.board.url}/board/", 200)
        assert '"signedIn": true' in home.text
        (opener,) = [each for each in browser.cookies.jar if each.name == "board_opener"]
        assert opener.path == "/board"
        assert (await house.open(browser, "/board/meetings")).status_code == 201
