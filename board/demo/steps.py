"""The meeting of a method of its own, in one chapter for each step of its plan."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from board.demo.play import Cast, go_to, phone, shown

Step = dict[str, Any]


async def at(cast: Cast, step: Step) -> None:
    """What a group does at a step of this kind. At a step at rest the facilitator writes."""
    if step["kind"] == "ended":
        await cast.console.say("end_meeting")
        for screen in [*cast.phones, cast.wall]:
            await screen.end("ended")
        return
    if step["id"] != cast.console.records["meeting"]["step"]:
        await go_to(cast, step["id"])
    does = _AT.get(step["kind"])
    if does is not None:
        await does(cast, step)


async def _prompt(cast: Cast, _: Step) -> None:
    await cast.console.say("set_prompt", text=cast.meeting["prompt"])


async def _collect(cast: Cast, _: Step) -> None:
    """Each card by a phone; the facilitator opens them and shows them."""
    numbered = enumerate(cast.meeting["cards"])
    await asyncio.gather(
        *(phone(cast, n).say("post_card", card=f"carte-{n:03}", **card) for n, card in numbered)
    )
    await cast.console.say("open_lot", what="cards", rest=True)
    await cast.console.until(lambda: len(cast.console.of("card")) == len(cast.meeting["cards"]))
    await shown(cast, await cast.console.say("reveal", what="cards", shown=True))


async def _group(cast: Cast, _: Step) -> None:
    """The first and the last card belong together."""
    ends = [f"carte-{n:03}" for n in (0, len(cast.meeting["cards"]) - 1)]
    title = cast.meeting["cards"][0]["title"]
    await shown(
        cast, await cast.console.say("create_theme", theme="theme-001", title=title, cards=ends)
    )


async def _choose(cast: Cast, step: Step) -> None:
    """Everyone would gladly take the first; with phones at rest the group says so aloud."""
    item = _first(cast)
    if not step["at_rest"]:
        await (_consent(cast, item) if step["choosing"] == "consent" else _check(cast, item))
    await cast.console.say("agree", items=[item])


async def _check(cast: Cast, item: str) -> None:
    await shown(cast, await cast.console.say("open_check", items=[item]))
    await asyncio.gather(*(one.say("grade", item=item, grade=2) for one in cast.phones))
    await cast.console.say("close_check")


async def _consent(cast: Cast, item: str) -> None:
    """Somebody objects; the group rewords the proposal, and nobody objects any more [C10]."""
    card = item.partition(":")[2]
    for words in (cast.meeting["objection"], cast.meeting["concern"]):
        first = words == cast.meeting["objection"]
        answer = {"grade": "objection" if first else "concern", "words": words}
        await shown(cast, await cast.console.say("open_check", items=[item]))
        given = [answer, *({"grade": "no_objection"} for _ in cast.phones[1:])]
        await asyncio.gather(
            *(
                one.say("grade", item=item, **said)
                for one, said in zip(cast.phones, given, strict=True)
            )
        )
        await shown(cast, await cast.console.say("close_check"))
        if first:
            reworded = cast.meeting["reworded"]
            await cast.console.say("reformulate", card=card, text=reworded)


def _first(cast: Cast) -> str:
    """The group of cards, or else the first card."""
    return min(cast.console.of("theme") or cast.console.of("card"))


async def _notes(cast: Cast, step: Step) -> None:
    if not cast.console.of("topic"):
        await cast.console.say("agree", items=[_first(cast)])
    await cast.console.until(lambda: cast.console.of("topic"))
    topic = next(iter(cast.console.of("topic")))
    for number, note in enumerate(cast.meeting["notes"]):
        writer = cast.console if step["at_rest"] else phone(cast, number)
        await writer.say("add_note", note=f"note-{number:04}", topic=topic, **note)


async def _synthesis(cast: Cast, _: Step) -> None:
    for field, text in cast.meeting["synthesis"].items():
        await cast.console.say("write_synthesis", field=field, text=text)


async def _words(cast: Cast, _: Step) -> None:
    numbered = enumerate(cast.meeting["words"])
    await asyncio.gather(
        *(
            phone(cast, n).say("post_word", entry=f"mot-{n:05}", kind=kind, text=text)
            for n, (kind, text) in numbered
        )
    )
    await shown(cast, await cast.console.say("reveal", what="words", shown=True))


_AT: dict[str, Callable[[Cast, Step], Awaitable[None]]] = {
    "prompt": _prompt,
    "collect": _collect,
    "group": _group,
    "choose": _choose,
    "notes": _notes,
    "volunteer_text": _synthesis,
    "words": _words,
}
"""At the others the room speaks, and nothing is written."""
