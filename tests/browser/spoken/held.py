"""A whole meeting of one phone and one console, read from the notice to the end."""

from playwright.async_api import Browser

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.browser.spoken.transcript import Transcript
from tests.support.servers.board_process import Served

OWN, OTHER, THEME, NOTE, WORD, LINE = (
    "Une demande de silence",
    "Le couloir du matin",
    "La place du silence",
    "Ce que l’on n’ose pas dire",
    "écoute",
    "Je repars avec une question plus claire",
)
OTHER_ID = "card-0002"
NAMED = "Avec Mme Durand, au couloir"
PANELS = ("my_contributions", "read_wall", "recall_ground_rules", "notice", "remove_me")
TABS = ("paper", "traces", "room")


class Meeting:
    """The screens, and what was said on each of them."""

    def __init__(self, phone: Phone, console: Console, lead: ProtocolScreen) -> None:
        self.phone, self.console, self.lead = phone, console, lead
        self.spoken = {"phone": Transcript(phone), "console": Transcript(console)}

    async def goes_to(self, step: str) -> None:
        await self.lead.say("go_to", step=step)
        await self.phone.is_at(step)
        await self.console.is_at(step)

    async def leads(self, command: str, **arguments: object) -> None:
        """The facilitator's command has arrived on both screens."""
        version = await self.lead.say(command, **arguments)
        for screen in (self.phone, self.console):
            await screen.holds(f"version >= {version}")

    async def is_read(self, moment: str) -> None:
        for transcript in self.spoken.values():
            await transcript.reads(moment)


async def held(served: Served, chromium: Browser, language: str) -> dict[str, str]:
    """The transcripts of both screens in a meeting in this language."""
    links = await served.open_meeting(title="Équipe mobile", language=language)
    async with Room(served, chromium, links) as room:
        console = await room.console(language=language, reduced_motion="reduce")
        phone = await room.page(Phone, PHONE, language, reduced_motion="reduce")
        meeting = Meeting(phone, console, await room.lead())
        await meeting.spoken["console"].listens()
        await enter(meeting, links["join"])
        for chapter in (write, group, choose, explore, close, end):
            await chapter(meeting)
        return {name: spoken.text(links["code"]) for name, spoken in meeting.spoken.items()}


async def enter(meeting: Meeting, link: str) -> None:
    phone = meeting.phone
    await phone.page.goto(link)
    await meeting.spoken["phone"].listens()
    await phone.sees(phone.say("common.notice.title"))
    await meeting.spoken["phone"].reads("notice")
    await phone.press("common.notice.enter")
    await phone.holds("connected && version > 0")
    await meeting.console.holds("presence.phones === 1")
    await meeting.is_read("aims")
    for step in ("rules", "welcome", "prompt"):
        await meeting.goes_to(step)
        await meeting.is_read(step)


async def write(meeting: Meeting) -> None:
    phone, spoken = meeting.phone, meeting.spoken["phone"]
    await meeting.goes_to("express")
    await meeting.is_read("express")
    await phone.deposits(NAMED)
    await phone.sees(phone.say("phone.names.title"))
    await spoken.reads("names")
    await phone.press("phone.names.edit")
    await phone.deposits(OWN, nature="tension")
    await phone.sees(phone.say("common.state.saved"))
    await meeting.console.knows_of(1)
    await meeting.is_read("written")
    await phone.press("phone.menu.label")
    await spoken.reads("menu")
    for panel in PANELS:
        await phone.press(f"phone.menu.{panel}")
        await spoken.reads(panel)
        await phone.press("common.action.back")
        await phone.press("phone.menu.label")
    await phone.press("common.action.back")
    for tab in TABS:
        await meeting.console.opens(tab)
        await meeting.spoken["console"].reads(tab)
    await meeting.console.opens("step")
    await meeting.leads("reveal", what="cards", shown=True)
    await meeting.is_read("shown")


async def group(meeting: Meeting) -> None:
    await meeting.goes_to("group")
    # Cards are shuffled when they are shown, so that there is one alone before.
    await meeting.leads("post_card", card=OTHER_ID, kind="situation", title=OTHER)
    await meeting.leads("create_theme", theme="theme-0001", title=THEME, cards=[OTHER_ID])
    await meeting.is_read("group")


async def choose(meeting: Meeting) -> None:
    phone, spoken = meeting.phone, meeting.spoken["phone"]
    await meeting.goes_to("choose")
    await meeting.leads("open_resonance", items=["theme:theme-0001"])
    await meeting.is_read("resonance")
    await phone.resonates(THEME)
    await phone.sees(phone.say("phone.resonate.sent_title"))
    await spoken.reads("resonated")
    await meeting.leads("close_resonance")
    await meeting.is_read("shortlist")
    await meeting.leads("open_check", items=["theme:theme-0001"])
    await meeting.is_read("check")
    await phone.grades(1)
    await phone.press("phone.check.finish")
    await phone.sees(phone.say("phone.check.sent"))
    await spoken.reads("checked")
    await meeting.leads("close_check")
    await meeting.is_read("result")
    await meeting.leads("agree", items=["theme:theme-0001"])
    await meeting.is_read("agreed")


async def explore(meeting: Meeting) -> None:
    phone, spoken = meeting.phone, meeting.spoken["phone"]
    await meeting.goes_to("explore")
    await meeting.is_read("explore")
    await phone.press("phone.rest.add_note")
    await spoken.reads("note")
    await phone.page.get_by_label(phone.say("phone.note.field")).fill(NOTE)
    await phone.press("phone.note.send")
    await meeting.console.sees(NOTE)
    await meeting.is_read("noted")


async def close(meeting: Meeting) -> None:
    phone, spoken = meeting.phone, meeting.spoken["phone"]
    await meeting.goes_to("synthesis")
    await meeting.is_read("synthesis")
    await phone.press("phone.volunteer.offer")
    await phone.sees(phone.say("phone.volunteer.waiting"))
    await meeting.console.sees(meeting.console.say("console.volunteers.accept"))
    await meeting.is_read("offered")
    await meeting.goes_to("words")
    await meeting.is_read("words")
    await phone.closes_with("keyword", WORD)
    await phone.sees(phone.say("phone.words.sent"))
    await spoken.reads("word")
    await meeting.console.knows_of(1, "words")
    await meeting.spoken["console"].reads("word")
    await meeting.leads("reveal", what="words", shown=True)
    await meeting.is_read("words_shown")


async def end(meeting: Meeting) -> None:
    await meeting.lead.say("end_meeting")
    await meeting.phone.holds("ending === 'ended'")
    await meeting.console.is_at("ended")
    await meeting.is_read("ended")
