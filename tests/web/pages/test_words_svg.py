"""GET /{code}/words.svg: the wall's cloud as a vector, for the facilitator alone."""

import asyncio
from xml.etree import ElementTree as ET

import pytest
from py_mini_racer import JSTimeoutException

from board.demo import play
from board.web.pages import engine
from tests.web.meeting import ids

SVG = "{http://www.w3.org/2000/svg}"
FEELING, PLAIN = "italic", None


@pytest.fixture
async def console(meeting):
    return await meeting.console()


async def closed_with(meeting, console, *said, shown=True):
    """Each of these words comes from a phone of its own."""
    await console.say("go_to", step="words")
    for word in said:
        kind, text = word if isinstance(word, tuple) else ("keyword", word)
        phone = await meeting.phone()
        await phone.say("post_word", entry=f"entry-{next(ids):05}", kind=kind, text=text)
    if shown:
        await console.say("reveal", what="words", shown=True)


async def asked(browser, screen):
    cookie = {"Cookie": screen.visitor.cookie}
    return await browser.get(f"/{screen.code}/words.svg", headers=cookie)


async def picture(browser, screen):
    answer = await asked(browser, screen)
    assert answer.status_code == 200, answer.text
    return ET.fromstring(answer.content)  # noqa: S314 - our own drawing


def texts(drawing):
    return [element.text for element in drawing.iter(f"{SVG}text")]


def description(drawing):
    return drawing.find(f"{SVG}desc").text


def entries_of(console, text):
    said = [word for word in console.of("word").values() if word["text"] == text]
    return [entry for word in said for entry in word["entries"]]


async def test_the_whole_meetings_words_stand_in_it_with_their_counts(base, browser, unhurried):
    """[X6] Twelve answered, so counts point at nobody; the line that stays is not drawn."""
    cast = await play.gather(base)
    await play.words(cast)
    drawing = await picture(browser, cast.console)
    assert sorted(texts(drawing)) == sorted(
        ["écoute", "confiance", "soulagée", "apaisé·e", "la place", "ensemble", "oser dire"]
    )
    assert description(drawing) == (
        "écoute (3), confiance (2), soulagée (2), apaisé·e, ensemble, la place, oser dire"
    )
    assert drawing.find(f"{SVG}title").text == "Nuage de mots"
    await cast.close()


async def test_size_says_how_often_and_slant_says_a_feeling(base, browser, unhurried):
    cast = await play.gather(base)
    await play.words(cast)
    drawn = {word.text: word for word in (await picture(browser, cast.console)).iter(f"{SVG}text")}
    sizes = {text: float(word.get("font-size")) for text, word in drawn.items()}
    assert sizes["écoute"] > sizes["confiance"] > sizes["ensemble"] == sizes["oser dire"]
    assert {text: word.get("font-style") for text, word in drawn.items()} == {
        **dict.fromkeys(["écoute", "confiance", "la place", "ensemble", "oser dire"], PLAIN),
        **dict.fromkeys(["soulagée", "apaisé·e"], FEELING),
    }
    await cast.close()


async def test_it_is_the_facilitators_alone(meeting, console, browser):
    await closed_with(meeting, console, "écoute")
    wall, phone = await meeting.wall(), await meeting.phone()
    strangers = [
        await asked(browser, wall),
        await asked(browser, phone),
        await browser.get(f"/{meeting.code}/words.svg"),
        await browser.get("/222222/words.svg", headers={"Cookie": console.visitor.cookie}),
    ]
    assert {answer.status_code for answer in strangers} == {404}
    assert len({answer.text for answer in strangers}) == 1


async def test_there_is_none_before_the_words_are_shown(meeting, console, browser):
    await closed_with(meeting, console, "écoute", shown=False)
    assert (await asked(browser, console)).status_code == 404
    await console.say("reveal", what="words", shown=True)
    assert (await asked(browser, console)).status_code == 200


async def test_it_is_kept_nowhere_and_named_after_nobody(meeting, console, browser):
    await closed_with(meeting, console, "écoute")
    headers = (await asked(browser, console)).headers
    assert headers["cache-control"] == "no-store"
    assert headers["content-disposition"] == 'inline; filename="words.svg"'
    assert headers["content-type"].startswith("image/svg+xml")


async def test_a_held_word_and_one_set_aside_are_not_in_it(meeting, console, browser):
    await closed_with(meeting, console, "écoute", "merde", "confiance")
    await console.until(lambda: entries_of(console, "confiance"))
    await console.say("set_aside", entry=entries_of(console, "confiance")[0])
    drawing = await picture(browser, console)
    assert texts(drawing) == ["écoute"]
    assert description(drawing) == "écoute"


async def test_four_words_stand_one_under_the_other_and_five_make_a_cloud(
    meeting, console, browser, unhurried
):
    """[M13] However often each was written."""
    await closed_with(meeting, console, "écoute", "écoute", "ensemble", "confiance", "courage")
    four = list((await picture(browser, console)).iter(f"{SVG}text"))
    assert len(four) == 4
    assert [len({word.get(name) for word in four}) for name in ("font-size", "x", "y")] == [1, 1, 4]
    await closed_with(meeting, console, "présence")
    five = list((await picture(browser, console)).iter(f"{SVG}text"))
    assert len(five) == 5 and len({word.get("font-size") for word in five}) == 2


async def test_under_eleven_answers_no_count_is_said(meeting, console, browser, unhurried):
    await closed_with(meeting, console, *["écoute"] * 9, "ensemble")
    assert description(await picture(browser, console)) == "écoute, ensemble"
    await closed_with(meeting, console, "ensemble")
    assert description(await picture(browser, console)) == "écoute (9), ensemble (2)"


async def test_markup_in_a_word_is_text(meeting, console, browser):
    said = ["<script>x</script>", "a & b", '"><b', "]]> rien", "lien\ufffe"]
    await closed_with(meeting, console, *said)
    drawing = await picture(browser, console)
    assert {element.tag for element in drawing.iter()} == {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "text")
    }
    assert {"<script>x</script>", "a & b", "lien"} <= set(texts(drawing))


async def test_the_same_words_make_the_same_picture(meeting, console, browser):
    await closed_with(meeting, console, "écoute", ("feeling", "soulagée"), "lien", "joie", "temps")
    answers = await asyncio.gather(*(asked(browser, console) for _ in range(4)))
    assert len({answer.content for answer in answers}) == 1


# V8 may report the end of what it was stopped in after mini-racer has closed its own loop.
@pytest.mark.filterwarnings("ignore:Exception ignored on calling ctypes callback")
def test_a_script_that_does_not_end_is_stopped_and_its_engine_replaced(tmp_path, monkeypatch):
    script = tmp_path / "endless.js"
    script.write_text("let runs = 0; function drawn(w, l) { while (l !== 'fr'); return ++runs; }")
    monkeypatch.setattr(engine, "LONGEST_SECONDS", 0.2)
    assert [engine.drawn(script, {}, "fr"), engine.drawn(script, {}, "fr")] == [1, 2]
    with pytest.raises(JSTimeoutException):
        engine.drawn(script, {}, "en")
    assert engine.drawn(script, {}, "fr") == 1
