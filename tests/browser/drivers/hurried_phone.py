"""Phones used in a hurry on a bad network. Each notes what it did, to compare it with the records.

A script inside the page presses its buttons, so that one Chromium can hold many phones.
"""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress

from playwright.async_api import Error

from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

PHONES, TROUBLES = (int(part) for part in os.environ.get("BOARD_STORM", "4x20").split("x"))
SEED = int(os.environ.get("BOARD_STORM_SEED", "1"))

HANDS = """async ({ hand, words, before, taps }) => {
  const one = (selector) => document.querySelector(selector);
  const frame = () => new Promise((done) => setTimeout(done, 34));
  const press = (button, times = 1) => { for (let n = 0; n < times; n++) button?.click(); };
  const type = (field, said) => {
    field.value = said;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const send = () => one("form [data-rank=first]");
  const own = () => [...document.querySelectorAll(".own-cards article")]
    .find((card) => card.querySelector(".card-title")?.textContent.trim() === before);
  const said = (card, place) => [...card.querySelectorAll(".card-foot .text-button")].at(place);
  const hands = {
    async begin() { if (!one("#title")) return false; type(one("#title"), words); return true; },
    async deposit() {
      if (!one("#title")) return false;
      type(one("#title"), words);
      press(send(), taps);
      return true;
    },
    async finish() {
      if (one("#title")?.value !== words) return false;
      press(send(), taps);
      return true;
    },
    async edit() {
      if (!one("#title") || one("#title").value || !own()) return false;
      press(said(own(), -2));
      type(one("#title"), words);
      press(send(), taps);
      return true;
    },
    async withdraw() {
      if (!own()) return false;
      press(said(own(), -1));
      await frame();
      const sure = [...(own()?.querySelectorAll(".pair .button") ?? [])].at(-1);
      press(sure, taps);
      return Boolean(sure);
    },
    async resonate() {
      const chosen = [...document.querySelectorAll(".tap")]
        .filter((_, place) => words.includes(place));
      if (chosen.length === 0) return false;
      for (const tap of chosen) press(tap);
      await frame();
      press(one(".step-foot [data-rank=first]:not(:disabled)"), taps);
      return true;
    },
    async grade() {
      const radio = document.querySelectorAll(".grade input")[words];
      if (!radio) return false;
      radio.click();
      press(one(".step-foot [data-rank=first]"));
      return true;
    },
    async note() {
      if (!one("#note")) { press(one(".rest-actions .button")); await frame(); }
      if (!one("#note")) return false;
      type(one("#note"), words);
      press(send(), taps);
      return true;
    },
    async word() {
      const change = [...document.querySelectorAll(".pair .button")].at(-1);
      if (!one("#word")) { press(change); await frame(); }
      if (!one("#word")) return false;
      press(one(".segment input"));
      type(one("#word"), words);
      press(send(), taps);
      return true;
    },
  };
  return hands[hand]();
}"""

STANDS = """() => {
  const app = document.querySelector("phone-app");
  if (app === null) return "lost";
  if (app.session?.version > 0) return "drawn";
  const late = app.querySelector(".late");
  return late && getComputedStyle(late).visibility === "visible" ? "late" : false;
}"""
"""How the page stands, once that is known [N22]."""


class Hurried:
    """One phone behind its own network; it notes what it wrote and did not withdraw."""

    def __init__(self, phone: Phone, network: Network, number: int) -> None:
        self.phone, self.network, self.number = phone, network, number
        self.chance = random.Random(SEED * 1_000 + number)
        self.cards: set[str] = set()
        self.notes: set[str] = set()
        self.word = ""
        self._said = 0
        self._address = phone.page.url

    async def writes(self) -> None:
        """Write, edit or withdraw a card, then let trouble happen."""
        hand = self.chance.choice(["deposit", "deposit", "sentence", "edit", "withdraw"])
        if hand == "sentence":
            words = self._words("récit")
            if await self._does("begin", words):
                await self._befalls()
                await self._comes_back()
                assert await self._does("finish", words), f"{words} is not in hand any more"
                self.cards.add(words)
        elif hand == "deposit":
            words = self._words("récit")
            if await self._does("deposit", words):
                self.cards.add(words)
        elif self.cards:
            before, words = self.chance.choice(sorted(self.cards)), self._words("récit")
            if await self._does(hand, words, before):
                self.cards.discard(before)
                self.cards |= {words} if hand == "edit" else set()
        await self._befalls()

    async def answers(self, hand: str) -> None:
        """Send a ballot of two of the first four items, or a grade for the current one."""
        picks = self.chance.sample(range(4), 2)
        await self._does(hand, picks if hand == "resonate" else picks[0])
        await self._befalls()

    async def notes_down(self) -> None:
        words = self._words("écho")
        if await self._does("note", words):
            self.notes.add(words)
        await self._befalls()

    async def closes(self) -> None:
        words = self._words("mot")
        if await self._does("word", words):
            self.word = words
        await self._befalls()

    async def rests(self) -> None:
        """Reconnect, and wait until everything is sent."""
        await self._comes_back()
        await self.phone.holds("pending.length === 0")

    def _words(self, kind: str) -> str:
        self._said += 1
        return f"{kind} {self.number} {self._said}"

    async def _does(self, hand: str, words: object, before: str = "") -> bool:
        await self._has_page()
        taps = self.chance.choice([1, 2])
        said = {"hand": hand, "words": words, "before": before, "taps": taps}
        return bool(await self.phone.page.evaluate(HANDS, said))

    async def _befalls(self) -> None:
        troubles: list[Callable[[], Awaitable[None]]] = [
            self.network.drop, self._goes_under, self._reloads, self._sleeps, self._nothing
        ]  # fmt: skip
        await self.chance.choice(troubles)()

    async def _goes_under(self) -> None:
        await self.network.cut()
        await asyncio.sleep(0)
        await self.network.mend()

    async def _sleeps(self) -> None:
        """Let the network swallow what is sent, then wake the phone, which notices."""
        self.network.swallow()
        await self.phone.page.evaluate("dispatchEvent(new Event('focus'))")

    async def _reloads(self) -> None:
        with suppress(Error):  # a page that was on its way to another; it is looked for before use
            await self.phone.page.reload(wait_until="commit")

    async def _nothing(self) -> None:
        return

    async def _has_page(self) -> None:
        """Reload a page that did not load, or says that it did not, as a person would."""
        while await self._stands() != "drawn":
            try:
                await self.phone.page.reload()
            except Error:
                await self.phone.page.goto(self._address)
        await self.phone.page.wait_for_function("() => customElements.get('phone-deposit')")
        await self.phone.page.wait_for_function("() => !document.querySelector('.loading')")

    async def _stands(self) -> str:
        stands = await self.phone.page.wait_for_function(STANDS)
        return str(await stands.json_value())

    async def _comes_back(self) -> None:
        await self._has_page()
        await self.phone.holds("connected")
