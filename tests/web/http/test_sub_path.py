"""A board below a path of its host, whether or not the proxy leaves the path out."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.routing import Route

from board.settings import sub_path
from board.web.routes import ROUTES, pages
from tests.web.http.test_hosts import asked

ORIGIN = "https://example.org"
HEADERS = {"Host": "example.org", "Origin": ORIGIN}
ROOT = Path(__file__).parents[3]
PARAMETERS = {"code": "K7M2QX", "form": "html", "cycle": "a" * 22, "language": "fr"}
PARAMETERS |= {"digest": "0" * 12, "name": "codev"}


@pytest.fixture
async def below(serving, settings):
    return await serving(replace(settings, public_url=f"{ORIGIN}/tools/board"))


def addresses():
    """The method and an address of each route."""
    for route in [*(each for each in ROUTES if isinstance(each, Route)), *pages().routes]:
        path = route.path
        for name, value in PARAMETERS.items():
            path = path.replace("{" + name + "}", value)
        yield ("POST" if "POST" in route.methods else "GET"), path


def told(answer):
    """What a person or a program is told, without what is drawn anew each time."""
    status, headers, content = answer
    kept = [headers[name] for name in ("content-type", "location", "cache-control")]
    if status == 201:
        return status, kept, sorted(json.loads(content))
    return status, kept, content


@pytest.mark.parametrize(("method", "path"), list(addresses()))
async def test_each_route_answers_the_same_with_the_path_and_without(below, hurried, method, path):
    """[E24]"""
    with_path = await asked(below, method, f"/tools/board{path}", **HEADERS)
    without = await asked(below, method, path, **HEADERS)
    assert told(with_path) == told(without)


PAGES = ["/", "/K7M2QX", "/K7M2QX/wall", "/K7M2QX/console", "/cycle"]


@pytest.mark.parametrize("path", ["/accessibilite", "/confiance", "/notices", "/no/such/page"])
async def test_each_address_in_a_page_without_a_script_is_below_the_path(below, path):
    """[E24]"""
    _, _, content = await asked(below, "GET", f"/tools/board{path}", **HEADERS)
    named = re.findall(r'(?:src|href)="([^"]+)"', content.decode())
    assert len(named) > 3
    assert [each for each in named if not each.startswith(("/tools/board/", "http"))] == []


def test_no_source_names_an_address_at_the_root_of_its_host():
    """[E24] Screens say `ownPath("/…")`, templates `{{ root }}/…`."""
    sources = [*ROOT.glob("templates/*.html"), *ROOT.glob("static/src/**/*.ts")]
    at_root = re.compile(r"""(?:href|src|action)=(?:["'`]|\$\{`)/""")
    assert len(sources) > 100
    assert [
        f"{source.name}: {found[0]}"
        for source in sources
        if (found := at_root.search(source.read_text(encoding="utf-8")))
    ] == []


@pytest.mark.parametrize("path", PAGES)
async def test_each_address_in_a_page_is_below_the_path(below, path):
    """[E24]"""
    status, _, content = await asked(below, "GET", f"/tools/board{path}", **HEADERS)
    page = content.decode()
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert status == 200
    assert len(named) > 5
    assert [address for address in named if not address.startswith("/tools/board/")] == []
    settings = json.loads(re.search(r'id="page">(.+?)</script>', page)[1])
    assert settings["root"] == "/tools/board"
    assert settings["publicUrl"] == f"{ORIGIN}/tools/board"


async def test_the_files_that_a_page_names_are_served(below):
    """[E24]"""
    _, _, content = await asked(below, "GET", "/tools/board/K7M2QX", **HEADERS)
    for address in re.findall(r'(?:src|href)="(/tools/board/[^"]+)"', content.decode()):
        assert (await asked(below, "GET", address, **HEADERS))[0] == 200, address


async def test_links_and_cookies_are_below_the_path(below):
    """[E24]"""
    status, _, content = await asked(below, "POST", "/tools/board/meetings", **HEADERS)
    opened = json.loads(content)
    code, links = opened["code"], opened["links"]
    assert status == 201
    assert {link.partition(code)[0] for link in links.values()} == {f"{ORIGIN}/tools/board/"}
    key = json.dumps({"key": links["console"].partition("#")[2]}).encode()
    path = f"/tools/board/{code}/enter"
    status, headers, _ = await asked(below, "POST", path, key, **HEADERS)
    assert status == 200
    assert "; Path=/tools/board;" in headers["set-cookie"]


async def test_a_code_in_small_letters_leads_to_the_address_below_the_path(below):
    """[E24] [N12]"""
    status, headers, _ = await asked(below, "GET", "/tools/board/k7m2qx", **HEADERS)
    assert (status, headers["location"]) == (307, "/tools/board/K7M2QX")


async def test_a_slash_too_many_leads_to_the_address_below_the_path(below):
    """[E24]"""
    for path in ("/tools/board/K7M2QX/", "/K7M2QX/"):
        status, headers, _ = await asked(below, "GET", path, **HEADERS)
        assert status == 307
        assert headers["location"].partition("://")[2] == "example.org/tools/board/K7M2QX"


async def test_the_path_without_its_slash_leads_to_the_home_page(below):
    """[E24] A browser installs what is inside a folder."""
    status, headers, _ = await asked(below, "GET", "/tools/board", **HEADERS)
    assert (status, headers["location"]) == (307, "/tools/board/")
    _, _, content = await asked(below, "GET", "/tools/board/app.webmanifest", **HEADERS)
    manifest = json.loads(content)
    assert {manifest[name] for name in ("id", "start_url", "scope")} == {"/tools/board/"}


@pytest.mark.parametrize("path", ["/tools", "/tools/boards", "/tools/board/none/at/all"])
async def test_what_does_not_exist_is_not_found(below, path):
    """[E24] No redirect hides it."""
    assert (await asked(below, "GET", path, **HEADERS))[0] == 404


async def test_at_the_root_nothing_is_taken_away(serving, settings):
    """[E24]"""
    assert sub_path(settings) == ""
    base = await serving(replace(settings, public_url=ORIGIN))
    assert (await asked(base, "GET", "/tools/board/", **HEADERS))[0] == 404
    assert (await asked(base, "GET", "/", **HEADERS))[0] == 200
