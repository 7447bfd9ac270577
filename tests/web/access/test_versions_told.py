"""What the versions that a phone is told say of what others do in private."""

from tests.web.meeting import card


async def test_repeating_a_command_tells_nothing_of_what_others_do_in_private(meeting):
    """[V13] [V8] [C7] A hidden card, a changed answer, an objection and a wish."""
    console, watcher, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    posted = card()
    told = [await other.say("post_card", **posted)]

    async def asks():
        answer = await watcher.ask("withdraw_card", card="no-such-card")
        assert answer["changed"] is False
        pong = await watcher.line.ask("ping_me")
        return answer["ok"], pong["version"]

    async def watched(*acts):
        """What the watcher learns, before, between and after these acts of the other phone."""
        learnt = {await asks()}
        for name, arguments in acts:
            answer = await other.ask(name, **arguments)
            assert answer["changed"] is True
            told.append(answer["ok"])
            await other.until(lambda: other.told >= told[-1])
            learnt.add(await asks())
        return learnt

    shown = await console.say("set_clock", ends_at=1)
    await watcher.reach(shown)
    hidden = [("post_card", card()), ("edit_card", {"card": posted["card"], "title": "Autrement"})]
    assert len(await watched(*hidden)) == 1

    await console.say("go_to", step="choose")
    item = f"card:{posted['card']}"
    wish = [("wish_elsewhere", {"item": item})]
    await console.say("open_check", items=[item])
    await other.say("grade", item=item, grade=1)
    await console.until(lambda: console.records["choice"]["answers"] == 1)
    assert len(await watched(*wish, ("grade", {"item": item, "grade": -2}))) == 1

    await console.say("close_check")
    await watcher.until(lambda: watcher.records["choice"]["stage"] == "result")
    assert len(await watched(("not_today", {"item": item}))) == 1
    assert len(set(told)) == len(told)


async def test_a_seat_is_told_no_version_but_those_of_deltas_and_of_its_own_commands(meeting):
    """[V13] [P12] Also when something of its own is changed by somebody else."""
    console, watcher, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    posted = card()
    own = await watcher.say("post_card", **posted)
    await watcher.until(lambda: watcher.told >= own)
    await other.say("post_card", **card())
    await console.say("set_aside", card=posted["card"])
    await watcher.until(lambda: watcher.you[f"mine:{posted['card']}"]["set_aside"])
    assert watcher.told in {own, watcher.version}


async def test_naming_versions_tells_nothing_of_what_others_do_in_private(meeting):
    """[V13] [P14] A phone that was told of a loss by each version ahead of the board would know."""
    console, watcher, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    latest = await other.say("post_card", **card())
    for have in (1, latest - 1, latest, latest + 1, latest + 50):
        again = await meeting.again(watcher, have=have, mark="")
        welcome = next(frame for frame in again.frames if frame.startswith('42["welcome"'))
        assert '"lost"' not in welcome
