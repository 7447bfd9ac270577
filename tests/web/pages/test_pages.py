"""Pages and files: what they say to the browser, and what they never say."""

import json
import re

import pytest

from board import methods
from tests.web.meeting import open_meeting

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
}


def data(page, name):
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page.text)
    return json.loads(found[1])


@pytest.mark.parametrize("path", ["/", "/K7M2QX", "/healthz", "/protocol.json", "/no/such/page"])
async def test_every_answer_carries_the_headers(browser, path):
    """[ASVS 3.4]"""
    headers = (await browser.get(path)).headers
    policy = set(headers["content-security-policy"].split("; "))
    assert policy > POLICY
    host = browser.base_url.netloc.decode()
    assert f"connect-src 'self' ws://{host} wss://{host}" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


@pytest.mark.parametrize(
    ("path", "holds", "inside"),
    [("", "none", "none"), ("/wall", "none", "self"), ("/console", "self", "none")],
)
async def test_only_the_console_frames_a_page_and_only_the_wall(browser, path, holds, inside):
    """[M15] [ASVS 3.4] A page of another site frames nothing of the board."""
    policy = (await browser.get(f"/K7M2QX{path}")).headers["content-security-policy"].split("; ")
    assert {f"frame-src '{holds}'", f"frame-ancestors '{inside}'"} <= set(policy)


async def test_a_page_holds_no_script_and_no_style_of_its_own(browser):
    page = (await browser.get("/")).text
    inline = re.findall(r"<script(?![^>]*src=)(?![^>]*application/json)", page)
    assert inline == re.findall(r"<style|\son\w+=|\sstyle=", page) == []


async def test_a_page_carries_its_settings_and_its_texts(browser):
    page = await browser.get("/K7M2QX")
    settings = data(page, "page")
    assert (settings["code"], settings["screen"]) == ("K7M2QX", "phone")
    assert settings["publicUrl"] == str(browser.base_url).rstrip("/")
    assert settings["notice"]["keepHours"] == 24
    assert "common.notice.short" in data(page, "catalogue")


async def of_method(browser, screen, language, name):
    """The settings of a screen in a meeting of this method; a phone fetches some of them [W9]."""
    page = data(await browser.get(f"/K7M2QX{screen}?language={language}"), "page")
    if screen:
        return page
    return page | (await browser.get(f"{page['method']}{name}.json")).json()


async def test_a_phone_is_told_of_one_method_and_only_once_it_is_in_a_meeting(browser):
    """[W9] Its page is the same whatever the meeting, and a file of one method names no other."""
    page = data(await browser.get("/K7M2QX"), "page")
    assert not {"words", "kinds", "rest", "speech", "titles"} & page.keys()
    for name in methods.names():
        answer = await browser.get(f"{page['method']}{name}.json")
        assert answer.headers["cache-control"] == "private, max-age=86400"
        texts = answer.json()
        assert {key.partition(".")[0] for key in texts["rest"]} == {name}
        for part in ("words", "kinds", "speech", "statements", "numbers", "looks"):
            assert texts[part].keys() <= {name}


async def test_texts_of_a_method_that_is_gone_or_of_an_earlier_release_are_not_stored(browser):
    """[W9] [Y3]"""
    address = data(await browser.get("/K7M2QX"), "page")["method"]
    assert (await browser.get(f"{address}gone.json")).json() == {}
    earlier = await browser.get("/method/fr/000000000000/codev.json")
    assert earlier.json() == (await browser.get(f"{address}codev.json")).json()
    assert earlier.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("name", methods.names())
async def test_a_phone_knows_what_to_say_at_rest_at_each_step_of_its_method(browser, name):
    rest = (await of_method(browser, "", "fr", name))["rest"]
    for step in methods.load(name).steps:
        assert rest[f"{name}.{step.id}"] == step.rest_text("fr")


@pytest.mark.parametrize(("language", "other"), [("fr", "en"), ("en", "fr")])
@pytest.mark.parametrize("screen", ["", "/wall", "/console"])
async def test_a_page_names_the_steps_and_headings_of_each_method_in_its_language(
    browser, screen, language, other
):
    """[H5] Also of a meeting that is held in the other one."""
    for name in methods.names():
        titles = (await of_method(browser, screen, language, name))["titles"]
        method = methods.load(name)
        for part, all_of_them in (("steps", method.steps), ("headings", method.phases)):
            for title in (one.title for one in all_of_them):
                said = title.of(other)
                assert titles[part].get(f"{name}.{said}", titles[part][said]) == title.of(language)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("screen", ["", "/wall", "/console"])
async def test_a_page_knows_the_number_of_each_heading(browser, screen, language):
    """[S14] The choice stands between two phases and has none."""
    for name in methods.names():
        numbers = (await of_method(browser, screen, language, name))["numbers"]
        phases = methods.load(name).phases
        expected = {phase.title.of(language): phase.number for phase in phases if phase.number}
        assert numbers[name] == expected
        assert name != "rpp" or list(numbers["rpp"].values()) == [1, 2, 3, 4]


@pytest.mark.parametrize("path", ["/k7m2qx", "/K7M-2QX", "/k7m-2qx/wall", "/k7m2qx/console"])
async def test_a_code_in_any_case_leads_to_the_one_address(browser, path):
    answer = await browser.get(f"{path}?language=en")
    end = path.partition("/")[2].partition("/")[2]
    there = f"/K7M2QX/{end}" if end else "/K7M2QX"
    assert (answer.status_code, answer.headers["location"]) == (307, f"{there}?language=en")


async def test_a_page_does_not_say_whether_there_is_such_a_meeting(base, browser):
    meeting = await open_meeting(base)
    pages = [(await browser.get(f"/{code}")).text for code in (meeting.code, "222222")]
    assert pages[0].replace(meeting.code, "222222") == pages[1]


async def test_a_page_is_in_the_language_asked_for(browser):
    asked = [
        ("/", {}, "fr"),
        ("/", {"Accept-Language": "en-GB,en;q=0.9"}, "en"),
        ("/", {"Accept-Language": "en", "Cookie": "board_language=fr"}, "fr"),
        ("/?language=en", {"Cookie": "board_language=fr"}, "en"),
        ("/?language=de", {"Accept-Language": "de"}, "fr"),
    ]
    for path, headers, language in asked:
        page = await browser.get(path, headers=headers)
        assert f'<html lang="{language}">' in page.text, (path, headers)


async def test_no_page_is_there_for_what_is_no_code(browser):
    for path in ("/favicon.ico", "/K7M2Q", "/OOOOOO", "/K7M2QX/nothing", "/static/nothing.js"):
        answer = await browser.get(path)
        assert answer.status_code == 404, path
        assert "<h1>" in answer.text


async def test_health_says_that_all_is_well(browser):
    answer = await browser.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "store": "ok"})


async def test_the_protocol_is_there_to_read(browser):
    said = (await browser.get("/protocol.json")).json()
    assert "post_card" in said["commands"]["participant"]
    assert said["records"]["card"]["properties"]["type"] == {"const": "card"}


async def test_the_qr_is_for_those_who_show_it(meeting, browser):
    path = f"/{meeting.code}/qr.svg"
    console, wall, phone = await meeting.console(), await meeting.wall(), await meeting.phone()
    images = [
        await browser.get(path, headers={"Cookie": screen.visitor.cookie})
        for screen in (console, wall)
    ]
    assert {image.status_code for image in images} == {200}
    assert images[0].text == images[1].text
    assert images[0].headers["content-type"].startswith("image/svg+xml")
    strangers = [
        await browser.get(path),
        await browser.get(path, headers={"Cookie": phone.visitor.cookie}),
        await browser.get("/222222/qr.svg", headers={"Cookie": phone.visitor.cookie}),
    ]
    assert {image.status_code for image in strangers} == {403}
    assert len({image.text for image in strangers}) == 1


async def test_the_qr_changes_with_the_code(meeting, browser):
    console = await meeting.console()
    headers = {"Cookie": console.visitor.cookie}
    before = (await browser.get(f"/{meeting.code}/qr.svg", headers=headers)).text
    await console.say("change_code")
    after = (await browser.get(f"/{meeting.code}/qr.svg", headers=headers)).text
    assert before != after


async def test_a_fault_of_ours_is_a_page_with_the_same_headers(browser, monkeypatch, logged):
    """[ASVS 16.5.1]"""

    def fail(*_):
        raise RuntimeError("Mme Durand")

    monkeypatch.setattr("board.web.pages.screen_pages._shell", fail)
    answer = await browser.get("/")
    assert answer.status_code == 500
    assert "Durand" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    lines = logged()
    assert '"fault": "RuntimeError"' in lines
    assert "Durand" not in lines


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_page_carries_what_methods_say_in_other_words(browser, language):
    """[Y3] Each screen its own share, in its language; of the practice meeting nothing."""
    paths = {"phone": "", "wall": "/wall", "console": "/console"}
    pages = {
        screen: await of_method(browser, path, language, "codev") for screen, path in paths.items()
    }
    columns = {one.id: one.title.of(language) for one in methods.load("codev").columns}
    for settings in pages.values():
        assert settings["words"]["codev"]["common.column.insight"] == columns["insight"]
        assert "rpp" not in settings["words"]
    for settings in pages.values():
        assert settings["kinds"]["codev"] == [["situation", []]]
        assert "rpp" not in settings["kinds"]
    story = methods.load("codev").steps[2]
    assert pages["wall"]["speech"]["codev"]["story"]["wall"] == story.wall.of(language)
