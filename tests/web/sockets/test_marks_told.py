"""The mark that screens are told beside each version."""


async def test_a_screen_is_told_the_mark_of_its_version_and_resumes_by_it(meeting):
    """[P14] One that knows no marks resumes by its version alone."""
    console, phone = await meeting.console(), await meeting.phone()
    told = await phone.line.ask("ping_me")
    await phone.reach(await console.say("set_prompt", text="Autre chose"))
    same = {"have": told["version"], "mark": told["mark"]}
    for have in (same, {"have": told["version"]}):
        answer = await phone.line.ask("resume", have)
        assert answer["delta"]["since_mark"] == told["mark"]
    answer = await phone.line.ask("resume", same | {"mark": "another"})
    assert answer["welcome"]["mark"] == (await phone.line.ask("ping_me"))["mark"]
    for mark in (3, None):
        answer = await phone.line.ask("resume", same | {"mark": mark})
        assert answer["rejected"] == "bad_request"
