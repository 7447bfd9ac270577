"""A cycle over HTTP: opened, entered by its link, and its meetings one after the other."""

from dataclasses import replace

import httpx
import pytest

from board.locale import text
from tests.web.meeting import Meeting

RULES = ["Ce qui se dit ici reste ici."]
LATER = {"aims": 5, "rules": 5, "explore": 60}
FIRST = {"aims": 10, "rules": 20, "explore": 45}


async def place_of(meeting):
    return (await meeting.phone()).records["meeting"]["cycle"]


async def look(browser, key):
    return (await browser.post("/cycles/look", json={"key": key})).json()


async def test_a_cycle_is_a_key_in_the_fragment_of_one_link(browser, base):
    """[K1]"""
    answer = await browser.post("/cycles", json={"title": "T", "number": 4, "language": "en"})
    said = answer.json()
    assert (answer.status_code, set(said)) == (201, {"key", "links"})
    assert said["links"] == {"cycle": f"{base}/cycle#{said['key']}"}
    shown = (await look(browser, said["key"]))["records"]["cycle"]
    assert (shown["title"], shown["number"], shown["language"]) == ("T", 4, "en")


async def test_every_field_of_a_new_cycle_may_be_left_out(browser):
    """[K2] Ten meetings of the practice method."""
    key = (await browser.post("/cycles", json={})).json()["key"]
    shown = (await look(browser, key))["records"]["cycle"]
    assert (shown["number"], shown["method"]) == (10, "rpp")
    assert shown["title"] == "Rencontres des Pratiques Professionnelles"


async def test_each_meeting_has_the_next_number_and_the_cycles_title(cycle, following):
    """[K2]"""
    for number in (1, 2, 3):
        meeting = await following(cycle)
        record = (await meeting.phone()).records["meeting"]
        assert record["cycle"] == {"number": number, "of": 10}
        assert (record["title"], record["language"]) == ("Équipe mobile", "fr")


async def test_a_meeting_of_a_cycle_can_be_opened_as_any_other(browser, base, cycle):
    """[K2] `POST /meetings` with the cycle's key, and a title of its own."""
    answer = await browser.post("/meetings", json={"cycle": cycle, "title": "Ce jour-là"})
    meeting = Meeting(base, answer.json()["code"], answer.json()["links"])
    record = (await meeting.phone()).records["meeting"]
    assert (record["title"], record["cycle"]) == ("Ce jour-là", {"number": 1, "of": 10})
    await meeting.close()


async def test_a_first_meeting_builds_its_rules_and_later_ones_have_them(cycle, following):
    """[K3] [K6]"""
    first = await following(cycle)
    console = await first.console()
    steps = {step["id"]: step["minutes"] for step in console.records["meeting"]["steps"]}
    assert FIRST.items() <= steps.items()
    await console.say("set_rules", rules=RULES)
    await console.say("end_meeting")
    later = (await (await following(cycle)).phone()).records["meeting"]
    assert later["rules"] == RULES
    assert LATER.items() <= {step["id"]: step["minutes"] for step in later["steps"]}.items()


async def test_what_a_meeting_holds_when_the_next_is_opened_goes_along(cycle, following):
    """[K3] Nobody ended it, and nothing had to be waited for."""
    console = await (await following(cycle)).console()
    await console.say("set_rules", rules=RULES)
    assert (await (await following(cycle)).phone()).records["meeting"]["rules"] == RULES


async def test_the_next_meeting_opens_with_the_plan_as_the_group_left_it(cycle, following):
    """[K6] [S11] What was not touched has the minutes of a later meeting."""
    console = await (await following(cycle)).console()
    await console.say("edit_step", step="aims", skipped=True)
    await console.say("move_step", step="pause", before="explore")
    await console.say("move_step", step="welcome", before="rules")
    await console.say("edit_step", step="express", minutes=55)
    record = (await (await following(cycle)).phone()).records["meeting"]
    steps = {step["id"]: step for step in record["steps"]}
    assert record["step"] == "welcome" and steps["aims"]["skipped"]
    assert list(steps)[:3] == ["aims", "welcome", "rules"]
    assert (steps["express"]["minutes"], steps["explore"]["minutes"]) == (55, LATER["explore"])


async def test_the_page_of_a_cycle_shows_the_plan_as_a_meeting_left_it(browser, cycle, following):
    """[K6] [S11] While that meeting goes on, and once it is over."""
    console = await (await following(cycle)).console()
    await console.say("edit_step", step="pause", skipped=True)
    await console.say("edit_step", step="express", minutes=55)
    await console.say("end_meeting")
    await following(cycle)
    shown = await browser.post("/cycles/look", json={"key": cycle})
    assert shown.status_code == 200
    steps = {step["title"]: step for step in shown.json()["steps"]}
    assert steps["Pause"]["skipped"] and steps["Expression libre"]["minutes"] == 55
    plan = {step["id"]: step for step in shown.json()["records"]["cycle"]["plan"]}
    assert plan["pause"]["skipped"] and plan["express"]["minutes"] == 55


async def test_past_the_last_meeting_none_is_opened(browser):
    """[K2]"""
    key = (await browser.post("/cycles", json={"number": 1})).json()["key"]
    assert (await browser.post("/cycles/next", json={"key": key})).status_code == 201
    answer = await browser.post("/cycles/next", json={"key": key})
    assert (answer.status_code, answer.json()["error"]) == (409, "closed")
    assert answer.json()["message"]


async def test_a_meeting_opened_again_has_its_number_and_new_links(cycle, following):
    """[K2]"""
    first = await following(cycle)
    again = await following(cycle, number=1)
    assert again.code != first.code
    assert await place_of(again) == {"number": 1, "of": 10}


async def test_another_method_is_asked_for_by_name(browser, cycle, following):
    """[K2]"""
    meeting = await following(cycle, method="codev")
    assert (await meeting.phone()).records["meeting"]["method"] == "codev"
    answer = await browser.post("/cycles/next", json={"key": cycle, "method": "none"})
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")


@pytest.mark.parametrize("key", ["", "a" * 43, "a" * 59, "é" * 59, "a" * 500])
async def test_a_wrong_key_is_unknown_everywhere(browser, key):
    """[K1] [E1] Whatever is wrong with it."""
    for path in ("next", "enter", "look", "edit", "link", "unlink"):
        answer = await browser.post(f"/cycles/{path}", json={"key": key})
        assert (answer.status_code, answer.json()["error"]) == (404, "unknown")
        assert answer.elapsed.total_seconds() >= 0.14
    answer = await browser.post("/meetings", json={"cycle": key})
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("", {"number": 0}),
        ("", {"number": "ten"}),
        ("", {"dates": ["tomorrow"]}),
        ("", {"method": "none"}),
        ("", {"seats": 12}),
        ("/next", {}),
        ("/next", {"key": 3}),
        ("/look", {"key": "a", "cycle": "b"}),
    ],
)
async def test_what_is_not_asked_for_is_a_bad_request(browser, path, body):
    """[P3]"""
    answer = await browser.post(f"/cycles{path}", json=body)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")


async def test_the_key_is_exchanged_once_for_a_cookie(browser, cycle, base):
    """[K1] [H7] From then on the page names the cycle, which is no secret."""
    answer = await browser.post("/cycles/enter", json={"key": cycle})
    assert (answer.status_code, answer.json()) == (200, {"cycle": cycle[:16]})
    assert "httponly" in answer.headers["set-cookie"].lower()
    shown = await browser.post("/cycles/look", json=answer.json())
    assert shown.json()["records"]["cycle"]["title"] == "Équipe mobile"
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as stranger:
        assert (await stranger.post("/cycles/look", json=answer.json())).status_code == 404


async def test_a_living_meeting_can_be_found_again_by_the_link_that_opened_it(
    browser, cycle, following
):
    """[K1] Its three links, as they were given."""
    meeting = await following(cycle)
    found = (await look(browser, cycle))["meetings"]["1"]
    assert found == {"code": meeting.code, "links": meeting.links}
    given = (await browser.post("/cycles/link", json={"key": cycle})).json()["key"]
    assert (await look(browser, given))["meetings"]["1"] == {"code": meeting.code, "links": None}


async def test_a_link_that_was_renewed_or_taken_back_opens_nothing(browser, cycle):
    """[K1]"""
    given = (await browser.post("/cycles/link", json={"key": cycle})).json()["key"]
    records = (await look(browser, cycle))["records"]
    (other,) = [k for k, r in records.items() if r["type"] == "keeper" and not r["own"]]
    link = other.partition(":")[2]
    assert (
        await browser.post("/cycles/unlink", json={"key": cycle, "link": link})
    ).status_code == 200
    assert (await browser.post("/cycles/look", json={"key": given})).status_code == 404
    renewed = await browser.post("/cycles/link", json={"key": cycle, "renew": True})
    assert renewed.status_code == 201
    assert (await browser.post("/cycles/look", json={"key": cycle})).status_code == 404
    assert (await look(browser, renewed.json()["key"]))["records"]["cycle"]


async def test_title_number_and_dates_are_changed_by_who_holds_a_link(browser, cycle):
    """[K2]"""
    dates = [1_790_000_000_000, None, 1_795_000_000_000]
    said = {"key": cycle, "title": "Autrement", "number": 6, "dates": dates}
    shown = (await browser.post("/cycles/edit", json=said)).json()["records"]["cycle"]
    assert (shown["title"], shown["number"], shown["dates"]) == ("Autrement", 6, dates)
    too_long = await browser.post("/cycles/edit", json={"key": cycle, "title": "t" * 81})
    assert (too_long.status_code, too_long.json()["error"]) == (400, "too_long")


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_an_address_that_is_refused_is_refused_in_words_and_changes_nothing(
    browser, cycle, language
):
    """[K11] When a cycle is opened, and later."""
    kept = {"key": cycle, "addresses": ["Salle 2"]}
    assert (await browser.post("/cycles/edit", json=kept)).status_code == 200
    wrong = {"addresses": ["ftp://visio.example"]}
    for path, said in (("/cycles/edit", {"key": cycle, **wrong}), ("/cycles", wrong)):
        answer = await browser.post(path, json=said, headers={"Accept-Language": language})
        assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")
        assert answer.json()["message"] == text(language, "home.cycle.address_refused")
    assert (await look(browser, cycle))["records"]["cycle"]["addresses"] == ["Salle 2"]


async def test_where_opening_takes_a_key_a_cycle_takes_it_once(serving, settings):
    """[K1] Whoever was given the cycle opens its meetings with it."""
    key = "a-key-of-sixteen-characters"
    base = await serving(replace(settings, open="key", open_key=key))
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
        refused = await browser.post("/cycles", json={})
        assert (refused.status_code, refused.json()["error"]) == (403, "forbidden")
        cycle = (await browser.post("/cycles", json={"open_key": key})).json()["key"]
        for path, body in (("/cycles/next", {"key": cycle}), ("/meetings", {"cycle": cycle})):
            assert (await browser.post(path, json=body)).status_code == 201


async def test_the_store_holds_no_key_and_every_key_of_it_expires(valkey, browser, following):
    """[K1] [K5]"""
    valkey.ask("FLUSHALL")
    key = (await browser.post("/cycles", json={})).json()["key"]
    console = await (await following(key)).console()
    await console.say("set_rules", rules=RULES)
    names = [line for line in valkey.ask("KEYS *").split("\r\n") if ":{" in line]
    assert sorted({name.partition(":")[0] for name in names}) == ["board", "cycle", "marks"]
    for name in names:
        assert int(valkey.ask(f"PTTL {name}").strip().removeprefix(":")) > 0
        kept = valkey.ask(f"HGETALL {name}")
        assert key not in kept and key[16:] not in kept
