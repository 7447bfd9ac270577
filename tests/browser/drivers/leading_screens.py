"""The screens of a facilitator: the console, and a wall with controls."""

from abc import ABC, abstractmethod

from playwright.async_api import Locator, expect

from board import methods
from tests.browser.drivers.screen import Screen

STAGES = {
    "open_resonance": "resonance",
    "close_resonance": "shortlist",
    "open_check": "check",
    "close_check": "result",
    "not_yet": "idle",
}


class Leading(Screen, ABC):
    """What can be done on both; the grouping board is the same."""

    async def groups(self, title: str, *cards: str) -> None:
        """By taps: the first card makes the theme, the others are put into it."""
        first, *others = cards
        await self._card(first).click()
        await self._drop_in(self.say("common.group.new_theme")).click()
        name = self.page.get_by_label(self.say("common.group.name"))
        await name.fill(title)
        await name.press("Enter")
        for card in others:
            await self._card(card).click()
            await self._drop_in(title).click()
        await self.holds(
            f"[...records.values()].filter((r) => r.type === 'theme' && r.title === '{title}')"
            ".length === 1"
        )

    def place(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    def _card(self, title: str) -> Locator:
        return self.page.get_by_role("button", name=title)

    def _drop_in(self, place: str) -> Locator:
        words = self.say("common.group.drop_here")
        return self.place(place).get_by_role("button", name=words)

    async def _steps(self) -> tuple[str, list[str], dict[str, str]]:
        meeting = (await self.held())["records"]["meeting"]
        called = {step.id: step.title for step, _ in methods.load(meeting["method"]).path}
        titles = {step["id"]: called[step["id"]].of(self.language) for step in meeting["steps"]}
        return meeting["step"], list(titles), titles

    async def calls(self, step: str) -> str:
        """The title of a step in the language of this screen."""
        return (await self._steps())[2][step]

    async def goes_to(self, step: str) -> None:
        """Press the buttons forward or back until the step is reached."""
        while True:
            here, order, titles = await self._steps()
            if here == step:
                return
            on = order.index(step) > order.index(here)
            other = order[order.index(here) + (1 if on else -1)]
            await self._walk(titles[other], on=on)
            await self.is_at(other)

    @abstractmethod
    async def _walk(self, title: str, *, on: bool) -> None:
        """Press the button that goes to the step of this title, forward (`on`) or back."""


class Wall(Leading):
    """The room's screen; with the facilitator's key it has controls while no console is open."""

    async def chooses(self, action: str) -> None:
        await self.press(f"wall.controls.{action}")
        await self.is_choosing(STAGES.get(action, "agreed"))

    async def agrees_on(self, *titles: str) -> None:
        """Record an agreement on these items, whatever was proposed."""
        results = self.page.get_by_role("main").get_by_role("button")
        marked = self.page.get_by_role("main").get_by_role("button", pressed=True)
        proposed = (await self.held())["records"]["choice"]["proposed"]
        await expect(marked).to_have_count(len(proposed))
        for left in range(len(proposed), 0, -1):
            await marked.first.click()
            await expect(marked).to_have_count(left - 1)
        for title in titles:
            await results.filter(has_text=title).click()
        await self.chooses("agree_one" if len(titles) == 1 else "agree_two")

    async def _walk(self, title: str, *, on: bool) -> None:
        name = self.say(f"wall.controls.{'next' if on else 'previous'}")
        await self.press("wall.controls.to", name=name, title=title)


class Console(Leading):
    """The facilitator's own screen."""

    async def knows_of(self, waiting: int, what: str = "cards") -> None:
        """Wait until so many hidden cards, or closing words, wait to be opened."""
        await self.holds(f"records.get('unopened:{what}')?.count === {waiting}")

    async def opens_the_rest(self) -> None:
        """Say that the writing is over."""
        await self.press("console.unopened.over")
        await self.press("console.unopened.open_all")

    async def chooses(self, action: str) -> None:
        await self.press(f"console.choose.{action}")
        await self.is_choosing(STAGES.get(action, "agreed"))

    async def agrees_on(self, *titles: str) -> None:
        """Record an agreement on these items, whatever was proposed."""
        await self.unticks()
        for title in titles:
            await self.page.get_by_role("checkbox", name=title).check()
        await self.chooses("agree")

    async def unticks(self) -> None:
        """Untick the items that were proposed."""
        proposed = (await self.held())["records"]["choice"]["proposed"]
        ticked = self.page.get_by_role("checkbox", checked=True)
        await expect(ticked).to_have_count(len(proposed))
        for left in range(len(proposed), 0, -1):
            await ticked.first.click()
            await expect(ticked).to_have_count(left - 1)

    async def links(self, one: str, other: str, label: str) -> None:
        """Link two notes or cards by the lists of the console."""
        for end, words in (("from", one), ("to", other)):
            field = self.page.get_by_label(self.say(f"console.link.{end}"))
            await field.select_option(label=words)
        labels = self.page.get_by_label(self.say("console.link.label"))
        await labels.select_option(label=self.say(f"common.label.{label}"))
        await self.press("console.link.create")

    async def opens(self, tab: str) -> None:
        await self.page.get_by_role("tab", name=self.say(f"console.tab.{tab}")).click()

    def large(self, title: str) -> str:
        """The name of the button that shows this card or note large."""
        return self.say("common.about", what=self.say("common.group.large"), about=title)

    async def adds_someone(self) -> None:
        """Add a person without a phone, who is then selected."""
        await self.opens("paper")
        await self.press("console.paper.add_person")
        person = self.page.locator("console-paper [aria-pressed=true]")
        await expect(person).to_have_text(self.say("console.paper.person", number=1))

    async def ends(self) -> None:
        """End the meeting: the room's tab leads to a page with the one button that ends."""
        await self.opens("room")
        prepare = self.button("console.end.prepare")
        await self.page.get_by_role("tabpanel").locator(prepare).click()
        await self.press("console.end.confirm")

    async def _walk(self, title: str, *, on: bool) -> None:
        await self.press(f"console.script.go_{'next' if on else 'back'}", title=title)
