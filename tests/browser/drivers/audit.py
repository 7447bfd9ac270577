"""Checks of a screen as it is: axe-core, the size of targets, horizontal scrolling."""

from pathlib import Path
from typing import Any

from tests.browser.drivers.gallery import GROUNDS, SETTLED
from tests.browser.drivers.screen import Screen

AXE = Path(__file__).parents[3] / "node_modules/axe-core/axe.min.js"
LEAST = 44
TOO_SMALL = f"""() => [...document.querySelectorAll("button, a.button, label:has(input)")]
  .filter((element) => element.checkVisibility())
  .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < {LEAST} - 0.01)
  .map(([words, box]) => `${{words}}: ${{box.width}} × ${{box.height}}`)"""
SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth"
# Any two targets leave each of them a circle of 24 pixels (WCAG 2.5.8), or are as large.
SMALL_TARGETS = """(least) => [...document.querySelectorAll(
    "button, a.button, summary, label:has(input), select, textarea, input:not(label input)")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true })
    && !element.closest("[hidden]"))
  .map((element) => [element.textContent.trim().slice(0, 40), element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
  .map(([words, box]) => `${words}: ${box.width} × ${box.height}`)"""
COLOURS = ("color-contrast", "link-in-text-block")
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": COLOURS}}
ALL_BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in COLOURS}}


async def audited(screen: Screen, *, twin: bool = False) -> list[str]:
    """Faults on the light ground by all rules, and on the dark one by the rules about colour.

    `twin`: the same state was audited in another language. Its colours are the same, so the rules
    about colour are left out.
    """
    await _with_axe(screen)
    light, dark = GROUNDS
    asked: dict[str, dict[str, Any]] = {light: {}, dark: ONLY_COLOURS}
    if twin:
        asked = {light: ALL_BUT_COLOURS}
    return [
        f"{on} {fault}" for on, rules in asked.items() for fault in await faults(screen, on, rules)
    ]


async def audited_with(screen: Screen, rule: str) -> list[str]:
    """Faults by one rule, also one that is not on by itself, on both grounds."""
    await _with_axe(screen)
    asked = {"runOnly": {"type": "rule", "values": [rule]}}
    return [f"{on} {fault}" for on in GROUNDS for fault in await faults(screen, on, asked)]


async def _with_axe(screen: Screen) -> None:
    """The page's security policy forbids script elements; evaluation by the debugger is allowed."""
    if not await screen.page.evaluate("() => 'axe' in globalThis"):
        await screen.page.evaluate(AXE.read_text(encoding="utf-8"))


async def faults(screen: Screen, ground: str, asked: dict[str, Any]) -> list[str]:
    """What axe-core finds on the page as it stands: the rule, and where it is broken."""
    await screen.page.emulate_media(color_scheme=ground)
    await screen.page.evaluate(SETTLED)
    found = await screen.page.evaluate(
        "(asked) => axe.run(document, { resultTypes: ['violations'], ...asked })", asked
    )
    return [
        f"{violation['id']}: {node['target']} {node['any'][:1] and node['any'][0]['message']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
