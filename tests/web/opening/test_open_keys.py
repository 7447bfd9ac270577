"""Named keys for opening: each opens until it is taken back, and guesses are slowed."""

from dataclasses import replace

import httpx
import pytest

from board.web.access.open_keys import OpenKeys

OWN = "a-key-of-sixteen-characters"


@pytest.fixture
def named(tmp_path):
    """The keys of a data folder of this test."""
    return OpenKeys(tmp_path)


@pytest.fixture
async def visitor(serving, settings, tmp_path):
    base = await serving(replace(settings, open="key", open_key=OWN, data=tmp_path))
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
        yield browser


async def opened(browser, key, path="/meetings"):
    return (await browser.post(path, json={"open_key": key})).status_code


async def test_each_key_opens_until_it_is_taken_back(visitor, named):
    """[E25] At once: the server is not started again. The others still open."""
    anne, paul = named.add("Anne"), named.add("Paul")
    for key in (anne, anne.lower().replace("-", ""), paul, OWN):
        assert await opened(visitor, key) == 201
    assert await opened(visitor, anne, "/cycles") == 201
    named.remove("Anne")
    assert await opened(visitor, anne) == 403
    assert await opened(visitor, paul) == 201


async def test_a_cycle_goes_on_by_its_links_when_the_key_that_opened_it_is_taken_back(
    visitor, named
):
    """[E25] [K8] No cycle says which key opened it: its links are taken back apart [K1]."""
    anne = named.add("Anne")
    cycle = (await visitor.post("/cycles", json={"open_key": anne})).json()["key"]
    named.remove("Anne")
    assert await opened(visitor, anne, "/cycles") == 403
    assert (await visitor.post("/cycles/next", json={"key": cycle})).status_code == 201


async def test_a_program_may_give_it_in_the_header(visitor, named):
    """[E25]"""
    headers = {"Authorization": f"Bearer {named.add('Anne')}"}
    answer = await visitor.post("/meetings", json={}, headers=headers)
    assert answer.status_code == 201


async def test_wrong_keys_are_slowed_as_wrong_codes_are(hurried, visitor, named):
    """[E25] After thirty; who is known here by a right key still opens with it."""
    anne = named.add("Anne")
    assert await opened(visitor, anne) == 201
    statuses = [await opened(visitor, f"{OWN}{n}") for n in range(32)]
    assert statuses == [403] * 30 + [429] * 2
    answer = await visitor.post(
        "/meetings", json={"open_key": "wrong"}, headers={"Accept-Language": "en"}
    )
    assert "Many keys were tried" in answer.json()["message"]
    assert await opened(visitor, anne) == 201
    elsewhere = {"X-Forwarded-For": "192.0.2.1"}
    answer = await visitor.post("/meetings", json={"open_key": OWN}, headers=elsewhere)
    assert answer.status_code == 201


async def test_wrong_keys_slow_no_code(hurried, visitor, named, opening):
    """[E25] Whoever mistypes a key keeps nobody out of a meeting."""
    code = (await visitor.post("/meetings", json={"open_key": OWN})).json()["code"]
    for n in range(31):
        await opened(visitor, f"wrong {n}")
    assert (await visitor.post(f"/{code}/enter", json={})).status_code == 200


async def test_no_key_is_asked_for_and_none_is_given(visitor):
    """[E25] An empty field is no guess."""
    for _ in range(40):
        answer = await visitor.post("/meetings", json={})
        assert answer.status_code == 403


async def test_a_meeting_does_not_say_with_which_key_it_was_opened(visitor, named, valkey, logged):
    """[E25] Neither the name nor the key nor its digest is in the store or in the log."""
    key = named.add("Anne Quiouvre")
    (file,) = (named._folder).iterdir()
    code = (await visitor.post("/meetings", json={"open_key": key})).json()["code"]
    kept, lines = valkey.ask(f"HGETALL board:{{{code}}}"), logged()
    assert "meeting" in kept
    for secret in ("Quiouvre", key, key.replace("-", ""), file.name):
        assert secret not in kept and secret not in lines


async def test_a_folder_that_cannot_be_read_opens_nothing_and_is_logged(visitor, named, logged):
    """[E25] The holder of a key is told to try again, not that the key is wrong."""
    named.add("Anne")
    folder = named._folder
    folder.rename(folder.with_name("aside"))
    folder.symlink_to(folder)  # leads to itself: every account fails to read it
    assert await opened(visitor, "K7M2") == 503
    assert "open_keys.unreadable" in logged()
