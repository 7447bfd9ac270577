"""A decision by consent, from the proposal to its adoption, by the protocol alone."""

import pytest

from tests.web.meeting import card

WORDS = "Le cahier reste dans un bureau fermé."
PROPOSAL = "Un cahier de relève"


async def proposed(meeting):
    """A console, a wall and three phones, with a proposal that everyone sees."""
    console, wall = await meeting.console(), await meeting.wall()
    phones = [await meeting.phone() for _ in range(3)]
    await console.say("go_to", step="express")
    said = card(title=PROPOSAL)
    for screen in phones:
        await screen.until(lambda s=screen: s.records["meeting"]["step"] == "express")
    await phones[0].say("post_card", **said)
    await console.say("go_to", step="choose")
    await console.until(lambda: console.of("card"))
    return console, wall, phones, f"card:{said['card']}"


async def asked(console, phones, item, *answers):
    """The proposal is put to the group, and each person answers."""
    opened = await console.say("open_check", items=[item])
    for phone, answer in zip(phones, answers, strict=True):
        await phone.reach(opened)
        await phone.say("grade", item=item, **answer)
    closed = await console.say("close_check")
    for screen in (console, *phones):
        await screen.reach(closed)


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_an_objection_is_worked_on_and_the_proposal_is_then_adopted(base, opening, language):
    """[C10] [Y2] Nobody is told whose it was, and its words are gone once the group agrees."""
    meeting = await opening(base, method="consent", language=language)
    console, wall, phones, item = await proposed(meeting)
    objection = {"grade": "objection", "words": WORDS}
    await asked(console, phones, item, *[{"grade": "no_objection"}] * 2, objection)
    assert console.records["choice"]["statuses"] == {item: "objection"}
    assert console.records["choice"]["proposed"] == []
    for screen in (console, wall, *phones):
        await screen.until(lambda s=screen: s.of("reservation"))
        (told,) = screen.of("reservation").values()
        assert told == {"type": "reservation", "item": item, "text": WORDS, "set_aside": False}
    words = "Le cahier est dans la salle de pause."
    await console.say("reformulate", card=item.partition(":")[2], text=words)
    heard = {"grade": "concern", "words": "À revoir dans un mois."}
    await asked(console, phones, item, *[{"grade": "no_objection"}] * 2, heard)
    assert console.records["choice"]["statuses"] == {item: "concerns"}
    assert console.records["choice"]["proposed"] == [item]
    await console.say("agree", items=[item])
    for screen in (console, wall, *phones):
        await screen.until(lambda s=screen: s.of("topic") and not s.of("reservation"))
    await console.say("go_to", step="explore")
    await console.say("end_meeting")
