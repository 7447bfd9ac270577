"""Few controls are in view on the console at each step, so that the one looked for is found."""

import pytest

from tests.browser.drivers.gallery import LANGUAGES, SETTLED, Gallery
from tests.browser.drivers.room import LAPTOP

# The most controls at each state: with a wall open, the buttons that turn its pages where it has
# several, and without the undo of a few seconds.
MOST = {
    "aims": 14,
    "welcome": 18,
    "prompt": 24,
    "express": 24,
    "shown": 31,
    "group": 31,
    "resonance": 18,
    "shortlist": 20,
    "check": 18,
    "result": 26,
    "agreed": 18,
    "pause": 17,
    "explore": 33,
    "synthesis": 21,
    "words": 27,
    "ended": 6,
}
# Those that are visible and whose middle, or that of their visible part, nothing covers.
CONTROLS = """() => {
  const isInView = (control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return false;
    const box = control.getBoundingClientRect();
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right - left < 1 || bottom - top < 1) return false;
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return Boolean(over && (control.contains(over) || over.contains(control)));
  };
  return [...document.querySelectorAll("button, a, input, select, textarea, summary")]
    .filter((control) => !control.closest("undo-offer") && isInView(control))
    .map((control) => control.ariaLabel ?? control.textContent.trim());
}"""


@pytest.mark.parametrize("language", LANGUAGES)
async def test_few_controls_are_in_view_at_each_step(gallery: Gallery, state: str, language: str):
    """[H40]"""
    page = gallery.consoles[language].page
    await page.set_viewport_size(LAPTOP)
    await page.evaluate(SETTLED)
    controls = await page.evaluate(CONTROLS)
    assert len(controls) <= MOST[state], controls
