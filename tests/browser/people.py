"""The people and screens of a browser test, and what they do, in the words of the screens."""

import json
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from board.demo.screen import Screen as Lead
from board.demo.visitor import Visitor
from board.locale import text
from tests.support.served import Served

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1366, "height": 768}
HELD = """() => {
  const app = [...document.querySelectorAll("*")].find((element) => element.session);
  const plain = (records) => Object.fromEntries([...records].sort(([a], [b]) => a < b ? -1 : 1));
  const { records, you, version } = app.session;
  return JSON.stringify({ version, records: plain(records), you: plain(you) });
}"""


class Screen:
    """A page in a browser of its own, so that its cookies are its own."""

    def __init__(self, room: "Room", context: BrowserContext, page: Page) -> None:
        self.room, self.context, self.page = room, context, page
        page.on("pageerror", lambda error: room.faults.append(str(error)))

    def say(self, key: str, **places: Any) -> str:
        return text(self.room.language, key, **places)

    def button(self, key: str, **places: Any) -> Locator:
        return self.page.get_by_role("button", name=self.say(key, **places), exact=True)

    async def press(self, key: str, **places: Any) -> None:
        await self.button(key, **places).first.click()

    async def sees(self, words: str) -> None:
        await expect(self.page.get_by_text(words).first).to_be_visible()

    async def held(self) -> dict[str, Any]:
        """What the screen holds: its version, records, and what is its own."""
        return json.loads(await self.page.evaluate(HELD))

    async def holds(self, condition: str) -> None:
        """Wait until `condition`, JavaScript on `records` and `you`, is true of this screen."""
        await self.page.wait_for_function(
            f"""() => {{
              const app = [...document.querySelectorAll("*")].find((element) => element.session);
              if (!app) return false;
              const {{ records, you, version, connected }} = app.session;
              return {condition};
            }}"""
        )


class Phone(Screen):
    """A participant."""

    async def enters(self, link: str | None = None) -> None:
        await self.page.goto(link or self.room.links["join"])
        await self.press("common.notice.enter")
        await self.holds("connected && version > 0")

    async def writes(self, title: str) -> None:
        await self.page.locator("#title").fill(title)

    async def deposits(self, title: str, nature: str | None = None) -> None:
        await self.writes(title)
        if nature:
            await self.press(f"common.nature.{nature}")
        await self.press("phone.deposit.send")

    async def resonates(self, *titles: str) -> None:
        for title in titles:
            await self.page.get_by_role("button", name=title).click()
        await self.press("phone.resonate.send" if titles else "phone.resonate.none")

    async def adds_note(self, words: str) -> None:
        await self.press("phone.rest.add_note")
        await self.page.locator("#note").fill(words)
        await self.press("phone.note.send")

    async def closes_with(self, kind: str, words: str) -> None:
        await self.page.get_by_text(self.say(f"common.closing.{kind}"), exact=True).click()
        await self.page.locator("#word").fill(words)
        await self.press("phone.words.send")


class Room:
    """A meeting, and everybody's browsers."""

    def __init__(self, served: Served, browser: Browser, links: dict[str, str]) -> None:
        self.served, self.browser, self.links = served, browser, links
        self.language = "fr"
        self.faults: list[str] = []

    async def _page(self, size: dict[str, int], **how: Any) -> tuple[BrowserContext, Page]:
        context = await self.browser.new_context(viewport=size, locale="fr-FR", **how)
        return context, await context.new_page()

    async def phone(self, link: str | None = None, **how: Any) -> Phone:
        """Somebody who came in."""
        phone = Phone(self, *await self._page(PHONE, has_touch=True, **how))
        await phone.enters(link)
        return phone

    async def lead(self) -> Lead:
        """A facilitator who speaks the protocol alone, where the console is not what is tested."""
        lead = Lead(Visitor(self.served.url), self.links["code"], "facilitator")
        await lead.enter(self.links["console"].partition("#")[2])
        await lead.connect()
        return lead

    async def wall(self) -> Screen:
        return await self._led("wall")

    async def console(self) -> Screen:
        return await self._led("console")

    async def _led(self, link: str) -> Screen:
        screen = Screen(self, *await self._page(LAPTOP))
        await screen.page.goto(self.links[link])
        await screen.holds("connected && version > 0")
        return screen
