"""What the host chooses for everybody: methods, the first one, the language, how long is kept."""

from dataclasses import replace

import httpx
import pytest

from board import methods
from board.settings import Logo
from tests.web.pages.test_pages import data


@pytest.fixture(autouse=True)
def every_method_afterwards():
    yield
    methods.use(None)


@pytest.fixture
async def hosted(serving, settings):
    """A browser that shows the board of a host with these settings."""
    clients = []

    async def start(**chosen):
        base = await serving(replace(settings, **chosen))
        clients.append(httpx.AsyncClient(base_url=base, headers={"Origin": base}))
        return clients[-1]

    yield start
    for client in clients:
        await client.aclose()


async def test_only_the_methods_of_the_host_are_offered_and_opened(hosted):
    """[T9]"""
    browser = await hosted(methods_offered=("codev", "rpp"), method="rpp")
    offered = data(await browser.get("/"), "page")["methods"]
    assert [method["id"] for method in offered] == ["rpp", "codev"]
    assert (await browser.post("/meetings", json={"method": "codev"})).status_code == 201
    for path in ("/meetings", "/cycles"):
        assert (await browser.post(path, json={"method": "gapp"})).status_code == 400


async def test_a_meeting_that_names_no_method_has_the_first_one(hosted):
    """[T9]"""
    browser = await hosted(methods_offered=("codev", "gapp"))
    opened = (await browser.post("/cycles", json={})).json()
    looked = await browser.post("/cycles/look", json={"key": opened["key"]})
    assert looked.json()["records"]["cycle"]["method"] == "codev"


async def test_a_cycle_of_a_method_that_is_offered_no_more_goes_on(hosted):
    """[T9] Its own may be named too; any other is to be offered. Both addresses have one rule."""
    browser = await hosted()
    key = (await browser.post("/cycles", json={"method": "gapp"})).json()["key"]
    browser = await hosted(methods_offered=("rpp",))
    for path, field in (("/cycles/next", "key"), ("/meetings", "cycle")):
        for method, status in ((None, 201), ("gapp", 201), ("rpp", 201), ("codev", 400)):
            answer = await browser.post(path, json={field: key, "method": method})
            assert answer.status_code == status, (path, method)


@pytest.mark.parametrize(("asked", "shown"), [("de", "en"), ("fr, de", "fr"), ("", "en")])
async def test_a_browser_that_asks_for_neither_language_gets_that_of_the_host(hosted, asked, shown):
    """[T9]"""
    browser = await hosted(language="en")
    page = await browser.get("/", headers={"Accept-Language": asked})
    assert f'<html lang="{shown}">' in page.text


async def test_the_console_knows_how_long_a_meeting_may_be_kept(hosted):
    """[T8]"""
    browser = await hosted(keep_hours_max=72)
    assert data(await browser.get("/K7M2QX/console"), "page")["keepHoursMax"] == 72
    assert "keepHoursMax" not in data(await browser.get("/K7M2QX"), "page")


async def test_a_logo_is_served_from_the_board_itself_and_runs_nothing(hosted):
    """[W7] [ASVS 3.4]"""
    browser = await hosted(house="Maison des Tilleuls", logo=Logo(b"<svg/>", "image/svg+xml"))
    settings = data(await browser.get("/"), "page")
    assert settings["house"] == "Maison des Tilleuls"
    answer = await browser.get(settings["logo"])
    assert (answer.status_code, answer.content) == (200, b"<svg/>")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert "immutable" in answer.headers["cache-control"]
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "script" not in answer.headers["content-security-policy"]
    assert "logo" not in data(await browser.get("/K7M2QX"), "page")


async def test_without_a_logo_there_is_none(hosted):
    """[W7]"""
    browser = await hosted()
    assert (await browser.get("/logo")).status_code == 404
    assert "house" not in data(await browser.get("/"), "page")
