"""A screen and a phone, driven by the texts they show."""

import json
from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, Request, WebSocket, expect

from board.locale import text

HELD = """() => {
  const app = [...document.querySelectorAll("*")].find((element) => element.session);
  const plain = (records) => Object.fromEntries([...records].sort(([a], [b]) => a < b ? -1 : 1));
  const { records, you, version } = app.session;
  return JSON.stringify({ version, records: plain(records), you: plain(you) });
}"""


def so(condition: str) -> str:
    return f"""() => {{
      const app = [...document.querySelectorAll("*")].find((element) => element.session);
      if (!app) return false;
      const {{ records, you, own, pending, refused, version, connected, ending, presence, offline }}
        = app.session;
      return {condition};
    }}"""


class Screen:
    """A page with cookies of its own; it notes frames, requests and errors."""

    def __init__(self, page: Page, language: str, faults: list[str]) -> None:
        self.page, self.language, self._faults = page, language, faults
        self.frames: list[str] = []
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", self._note)
        page.on("request", self._ask)
        page.on("websocket", self._listen)

    def say(self, key: str, **places: Any) -> str:
        return text(self.language, key, **places)

    def button(self, key: str, **places: Any) -> Locator:
        return self.page.get_by_role("button", name=self.say(key, **places), exact=True)

    async def press(self, key: str, **places: Any) -> None:
        await self.button(key, **places).first.click()

    async def sees(self, words: str) -> None:
        await expect(self.page.get_by_text(words).first).to_be_visible()

    async def held(self) -> dict[str, Any]:
        """The replica of the screen: its version, records, and its own records."""
        held: dict[str, Any] = json.loads(await self.page.evaluate(HELD))
        return held

    async def holds(self, condition: str) -> None:
        """Wait until `condition` is true: JavaScript on `records`, `you` and so on."""
        await self.page.wait_for_function(so(condition))

    async def is_so(self, condition: str) -> bool:
        """Whether `condition` is true now."""
        return bool(await self.page.evaluate(so(condition)))

    async def is_at(self, step: str) -> None:
        await self.holds(f"records.get('meeting')?.step === '{step}'")

    async def is_choosing(self, stage: str) -> None:
        await self.holds(f"records.get('choice')?.stage === '{stage}'")

    async def tabs_to(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab, or another `key`, until `target` has the focus."""
        for _ in range(60):
            if await target.evaluate("(element) => element === document.activeElement"):
                return
            await self.page.keyboard.press(key)
        raise AssertionError(f"the keyboard does not reach {target}")

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)
        if "Content Security Policy" in message.text:
            self._faults.append(message.text)

    def _ask(self, request: Request) -> None:
        self.requests.append(request.url)

    def _listen(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)
        socket.on("framereceived", lambda frame: self.frames.append(str(frame)))


class Phone(Screen):
    """A participant."""

    async def enters(self, link: str) -> None:
        await self.page.goto(link)
        await self.press("common.notice.enter")
        await self.holds("connected && version > 0")
        # The texts of the meeting's method come last [W9].
        await self.page.wait_for_function("() => !document.querySelector('.loading')")

    async def writes(self, title: str) -> None:
        await self.page.get_by_label(self.say("phone.deposit.title_field")).fill(title)

    async def deposits(self, title: str, nature: str | None = None) -> None:
        await self.writes(title)
        if nature:
            await self.press(f"common.nature.{nature}")
        await self.press("phone.deposit.send")

    async def resonates(self, *titles: str) -> None:
        for title in titles:
            await self.page.get_by_role("button", name=title).click()
        await self.press("phone.resonate.send" if titles else "phone.resonate.none")

    async def checks(self, *grades: int | None) -> None:
        """One answer for each proposal, in the order in which they are shown."""
        for number, grade in enumerate(grades, 1):
            last = number == len(grades)
            await self.sees(self.say("phone.check.position", number=number, total=len(grades)))
            await self.grades(grade)
            await self.press("phone.check.finish" if last else "phone.check.next")

    async def grades(self, grade: int | None) -> None:
        words = self.say(f"common.grade.{'none' if grade is None else grade}")
        await self.page.get_by_role("radio", name=words).check()

    async def adds_note(self, words: str) -> None:
        await self.press("phone.rest.add_note")
        await self.page.get_by_label(self.say("phone.note.field")).fill(words)
        await self.press("phone.note.send")

    async def writes_synthesis(self, **fields: str) -> None:
        """`key_points` and `connections`, once the pen was given."""
        for field, words in fields.items():
            await self.page.get_by_label(self.say(f"common.synthesis_field.{field}")).fill(words)
        await self.press("common.action.save")

    async def closes_with(self, kind: str, words: str) -> None:
        await self.page.get_by_role("radio", name=self.say(f"common.closing.{kind}")).check()
        await self.page.get_by_label(self.say(f"phone.words.field_{kind}")).fill(words)
        await self.press("phone.words.send")
