"""One person leads all of a rehearsal, by the protocol alone."""

import pytest

from board import methods
from board.demo.screen import ProtocolScreen
from board.rehearsal.company import PEOPLE, company

PROPOSED = 3
"""People who propose a rule."""
VOTERS = PEOPLE


async def at_step(console, step):
    """Go there, and wait for what people do at a step of this kind."""
    await console.reach(await console.say("go_to", step=step["id"]))
    if not step["at_rest"]:
        await DONE.get(step["kind"], nothing)(console, step)


async def nothing(console, step):
    pass


async def rules(console, _):
    if console.records["meeting"]["rules_open"]:
        await console.until(lambda: len(proposed_rules(console)) == PROPOSED)


async def collected(console, step):
    meeting = console.records["meeting"]
    people = company(methods.load(meeting["method"]), meeting["language"])
    cards = sum(len(lines.cards) for lines in people)
    await console.until(lambda: waiting(console) == cards)
    await console.say("open_lot", what="cards", rest=True)
    await console.until(lambda: len(deposited(console)) >= cards)


def waiting(console):
    return console.records.get("unopened:cards", {}).get("count")


async def chosen(console, step):
    items = list(deposited(console))[:4]
    shortlist = await resonating(console, items) if step["choosing"] == "resonance" else items
    await console.reach(await console.say("open_check", items=shortlist))
    await console.until(lambda: console.records["choice"]["answers"] == VOTERS)
    await console.reach(await console.say("close_check"))
    await console.reach(await console.say("agree", items=shortlist[:1]))


async def resonating(console, items):
    await console.reach(await console.say("open_resonance", items=items))
    await console.until(lambda: console.records["choice"]["answers"] == VOTERS)
    await console.reach(await console.say("close_resonance"))
    return console.records["choice"]["shortlist"]


async def explored(console, _):
    if not console.of("topic"):
        item = next(iter(deposited(console)))
        await console.reach(await console.say("agree", items=[item]))
        await console.until(lambda: console.of("topic"))
    await console.until(lambda: console.of("note"))


async def written(console, _):
    await console.until(lambda: console.of("offer"))
    (offer,) = console.of("offer")
    await console.say("accept_volunteer", offer=offer.partition(":")[2])
    fields = console.records["meeting"]["vocabulary"]["synthesis"]
    await console.until(lambda: all(text_of(console, field) for field in fields))


def text_of(console, field):
    synthesis = console.records["synthesis"]
    return synthesis["others"].get(field) or synthesis.get(field)


async def closed(console, _):
    """Eleven phones make a large group: its words are shown as they come [X7]."""
    await console.until(lambda: words_of(console) == PEOPLE - 1)


def words_of(console):
    return sum(word["count"] for word in console.of("word").values()) + len(console.of("line"))


DONE = {
    "rules": rules,
    "collect": collected,
    "choose": chosen,
    "notes": explored,
    "volunteer_text": written,
    "words": closed,
}


def proposed_rules(console):
    return {key: card for key, card in console.of("card").items() if card["kind"] == "rule"}


def deposited(console):
    return {key: card for key, card in console.of("card").items() if card["kind"] != "rule"}


@pytest.mark.parametrize("method", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_simulated_people_take_part_in_each_method(base, opening, method, language):
    """[Z1] They write, answer, volunteer and close; and who leads ends it."""
    meeting = await opening(base, rehearsal=True, method=method, language=language)
    console = await meeting.console()
    assert console.records["meeting"]["rehearsal"]
    await console.until(lambda: console.presence.get("phones") == PEOPLE)
    for step in console.records["meeting"]["steps"][:-1]:
        await at_step(console, step)
    await console.say("end_meeting")
    await console.until(lambda: console.presence["phones"] == 0)


async def test_somebody_with_a_phone_is_the_twelfth(base, opening):
    """[Z2] The phone is told of them what it is told of anyone."""
    meeting = await opening(base, rehearsal=True)
    console, phone = await meeting.console(), await meeting.phone()
    assert isinstance(phone, ProtocolScreen) and phone.records["meeting"]["rehearsal"]
    await console.until(lambda: console.presence.get("phones") == PEOPLE + 1)
    assert not phone.of("device")


async def test_a_meeting_is_no_rehearsal(base, opening):
    """[Z1] Nobody comes into it who was not invited."""
    console = await (await opening(base)).console()
    assert not console.records["meeting"]["rehearsal"]
    assert console.presence.get("phones", 0) == 0
