"""What a socket should never say: each is answered with its code, and changes nothing."""

import pytest

from tests.support.until import until
from tests.web.meeting import card

LONG = "x" * 61
MALFORMED = [
    ("nobody_knows_this", {}),
    (3, {}),
    (None, None),
    ("post_card", None),
    ("post_card", []),
    ("post_card", "x"),
    ("post_card", {}),
    ("post_card", card(author="Ana")),
    ("post_card", card(kind="secret")),
    ("post_card", card(title=3)),
    ("post_card", card(card="court")),
    ("post_card", card(card="<img src=x>")),
    ("post_card", card(title="")),
    ("resonate", {"items": ["theme:aaaaaaaa", 3]}),
    ("grade", {"item": "theme:aaaaaaaa", "grade": 3}),
    ("recall_frame", {"seat": "x"}),
]


@pytest.fixture
async def phone(meeting):
    console = await meeting.console()
    await console.say("go_to", step="express")
    return await meeting.phone()


@pytest.mark.parametrize(("name", "arguments"), MALFORMED)
async def test_a_malformed_command_is_a_bad_request(phone, name, arguments):
    before = phone.you
    answer = await phone.line.ask("command", name, arguments)
    assert answer["rejected"] == "bad_request"
    assert answer["message"]
    assert (await phone.line.ask("ping_me"))["now"] > 0
    assert phone.you == before


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": LONG}, "too_long"),
        ({"text": "x" * 401}, "too_long"),
        ({"nature": "team_issue"}, "bad_request"),
    ],
)
async def test_a_card_beyond_its_bounds_is_refused(phone, fields, code):
    answer = await phone.ask("post_card", **card(**fields))
    assert answer["rejected"] == code


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("edit_card", {"card": "nowhere1", "title": "…"}, "not_found"),
        ("post_word", {"entry": "entry-001", "kind": "keyword", "text": "écoute"}, "wrong_step"),
        ("resonate", {"items": []}, "wrong_step"),
        ("go_to", {"step": "group"}, "forbidden"),
    ],
)
async def test_a_command_out_of_place_is_refused_with_its_code(phone, name, arguments, code):
    assert (await phone.ask(name, **arguments))["rejected"] == code


async def test_anothers_card_is_not_mine_to_change(meeting, phone):
    posted, other = card(), await meeting.phone()
    await phone.say("post_card", **posted)
    answer = await other.ask("edit_card", card=posted["card"], title="…")
    assert answer["rejected"] in ("not_yours", "not_found")


@pytest.mark.parametrize(
    "frame",
    [
        '427["command"',
        '427["command","post_card",{"card":"\\ud800"}]',
        '427["command"]',
        '427["command","a",{},"more"]',
        '427["resume"]',
        '427["resume",{"have":"x"}]',
        '427["unheard_of",1,2,3]',
        "427[[]]",
        "427[]",
        '427["connect",{"asgi.scope":{}},{}]',
        '427["disconnect"]',
        '4511-7["command",{"_placeholder":true,"num":0}]',
        "427" + "[" * 9_000,
    ],
)
async def test_whatever_asks_for_an_answer_has_one(phone, frame):
    said = len(phone.frames)
    await phone.line.send(frame)
    await until(lambda: any(heard.startswith("437") for heard in phone.frames[said:]))
    (answer,) = [heard for heard in phone.frames[said:] if heard.startswith("437")]
    assert "bad_request" in answer
    assert (await phone.line.ask("ping_me"))["now"] > 0


async def test_who_sends_too_much_is_slowed_down_and_stays(phone):
    answers = [await phone.ask("recall_frame") for _ in range(21)]
    assert answers[-1]["rejected"] == "slow_down"
    assert (await phone.line.ask("ping_me"))["rejected"] == "slow_down"


async def test_a_frame_over_16_kb_ends_the_socket(phone):
    await phone.line.send('427["command","set_rules",{"rules":["' + "x" * 17_000 + '"]}]')
    await phone.line.closed.wait()


async def test_a_refusal_is_said_in_the_sockets_language(meeting):
    french = await (await meeting.phone()).ask("go_to", step="group")
    console = await meeting.phone()
    english = await meeting.again(console, language="en")
    said = await english.ask("go_to", step="group")
    assert said["rejected"] == french["rejected"] == "forbidden"
    assert said["message"] != french["message"]


async def test_a_join_key_of_ones_own_is_refused(meeting):
    answer = await (await meeting.console()).ask("change_code", join="0" * 64)
    assert answer["rejected"] == "bad_request"
