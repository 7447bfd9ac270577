"""A page of a browser that Playwright does not drive: its two engines speak W3C's protocols."""

import asyncio
import json
import time
from typing import Any, Protocol

from board.locale import text

PATIENCE_SECONDS = 90
PAUSE_SECONDS = 0.05
FIND = """(kind, name, place) => {
  const squashed = (words) => words.trim().replace(/\\s+/g, " ");
  const nameOf = (element) => squashed(element.getAttribute("aria-label")
    ?? element.labels?.[0]?.textContent ?? element.textContent);
  const regionNames = (region) => [region.getAttribute("aria-label"),
    document.getElementById(region.getAttribute("aria-labelledby"))?.textContent]
    .map((words) => squashed(words ?? ""));
  const within = (element) => !place || [...document.querySelectorAll("section, [role='region']")]
    .some((region) => regionNames(region).includes(place) && region.contains(element));
  const kinds = { button: "button", field: "input, textarea", choice: "label:has(input)" };
  const all = [...document.querySelectorAll(kinds[kind] ?? "body *")]
    .filter((element) => element.getClientRects().length && !element.disabled && within(element));
  const found = all.find((element) => nameOf(element) === name)
    ?? all.findLast((element) => nameOf(element).includes(name));
  if (!found) return null;
  found.scrollIntoView({ block: "center" });
  const { left, top, width, height } = found.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}"""
HOLDS = """() => {
  const app = [...document.querySelectorAll("*")].find((element) => element.session);
  if (!app) return null;
  const { records, you, pending, version, connected, ending } = app.session;
  return %s;
}"""

WRITES = "() => document.activeElement?.matches('input, textarea') ?? false"


class Engine(Protocol):
    """What both protocols can do; `actions` are those of W3C's WebDriver, the same in both."""

    async def visit(self, url: str) -> None: ...

    async def evaluate(self, script: str) -> str:
        """The JSON of what a JavaScript expression gives."""
        ...

    async def act(self, actions: list[dict[str, Any]]) -> None: ...


class EngineScreen:
    """One page, driven by the texts it shows, with a pointer and keys."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def visit(self, url: str) -> None:
        await self._engine.visit(url)

    async def goes_away_and_back(self, url: str) -> None:
        """Another page, then Back: the page is made anew, or taken as it was from memory."""
        await self._engine.visit(url)
        # Later, so that the answer comes before the page is left.
        await self._engine.evaluate("String(setTimeout(() => history.back()))")

    async def value(self, script: str, *args: Any) -> Any:
        given = ", ".join(json.dumps(arg) for arg in args)
        return json.loads(
            await self._engine.evaluate(f"JSON.stringify(({script})({given}) ?? null)")
        )

    async def holds(self, condition: str) -> Any:
        """Wait until `condition` is true: JavaScript on the session's `records` and so on."""
        return await self._until(HOLDS % condition)

    async def has_typed(self, words: str) -> None:
        """Wait until a field holds these words."""
        fields = "[...document.querySelectorAll('input, textarea')]"
        await self._until(f"(words) => {fields}.some(({{ value }}) => value === words)", words)

    async def sees(self, words: str) -> None:
        await self._until(FIND, "any", _squashed(words), "")

    async def press(self, key: str, place: str = "", **places: Any) -> None:
        await self.press_named(text("fr", key, **places), place)

    async def press_named(self, name: str, place: str = "") -> None:
        await self._click("button", name, place)

    async def choose(self, name: str) -> None:
        """A radio button or a check box, by its label."""
        await self._click("choice", name, "")

    async def fill(self, label: str, words: str) -> None:
        """Click again if the page moved the field from under the pointer: keys would go nowhere."""
        end = time.monotonic() + PATIENCE_SECONDS
        await self._click("field", label, "")
        while not await self.value(WRITES):
            assert time.monotonic() < end, f"no field has the focus: {label}"
            await self._click("field", label, "")
        keys = [{"type": up, "value": letter} for letter in words for up in ("keyDown", "keyUp")]
        await self._engine.act([{"type": "key", "id": "keys", "actions": keys}])

    async def _click(self, kind: str, name: str, place: str) -> None:
        x, y = await self._until(FIND, kind, _squashed(name), _squashed(place))
        moves = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "pointer", "parameters": {"pointerType": "mouse"}}
        await self._engine.act([{**pointer, "actions": moves}])

    async def _until(self, script: str, *args: Any) -> Any:
        end = time.monotonic() + PATIENCE_SECONDS
        while not (value := await self.value(script, *args)):
            assert time.monotonic() < end, f"not so in {PATIENCE_SECONDS} s: {args or script}"
            await asyncio.sleep(PAUSE_SECONDS)
        return value


def _squashed(words: str) -> str:
    """With ordinary spaces, as the page's words are compared."""
    return " ".join(words.split())
