"""What is said on one screen, moment by moment: what it announces, then its page as it is read."""

import re

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.screen import Screen
from tests.browser.spoken.reading import read

HEARD = """() => {
  globalThis.heard = [];
  const live = '[role="status"], [role="alert"], [aria-live]';
  const note = (region) => region?.textContent.trim()
    && heard.at(-1) !== region.textContent.trim() && heard.push(region.textContent.trim());
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      note(element?.closest(live));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
TAKEN = "() => globalThis.heard.splice(0)"
# What differs from one meeting to the next.
MONTHS = {
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
CHANGING = (
    (re.compile(r"\b\d+\.\d+\.\d+\.\d+(:\d+)?"), "salle.example"),
    (re.compile(rf"\d+(?:er)? (?:{MONTHS['fr']})(?: \d{{4}})?"), "3 mai"),
    (re.compile(rf"\d+ (?:{MONTHS['en']})(?: \d{{4}})?"), "3 May"),
    (re.compile(r"\d+\sh\s\d\d"), "14 h 30"),
    (re.compile(r"\b\d+:\d\d\b"), "14:30"),
    (re.compile(r"^(\s*(?:Encore )?)\d+(?= min(?: to go)?$)", re.MULTILINE), r"\g<1>9"),
)


class Transcript:
    """Of one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._lines: list[str] = []
        self._before: list[list[str]] = []

    async def listens(self) -> None:
        """From now on what live regions say is noted."""
        await self.screen.page.evaluate(HEARD)

    async def reads(self, moment: str) -> None:
        page = self.screen.page
        await page.evaluate(SETTLED)
        heard = [" ".join(words.split()) for words in await page.evaluate(TAKEN)]
        blocks = _blocks(await read(page, self.screen.language))
        lines = [line for block in blocks for line in self._shortened(block)]
        title = await page.title()
        self._lines += ["", f"## {moment}", "", *(f"> {words}" for words in heard), f"# {title}"]
        self._lines += lines
        self._before = blocks

    def _shortened(self, block: list[str]) -> list[str]:
        """A part of the page that was the same at the moment before has its first line only."""
        return [f"{block[0]} …"] if block in self._before and len(block) > 1 else block

    def text(self, code: str) -> str:
        """All of it, with what differs from meeting to meeting replaced."""
        text = "\n".join(self._lines[1:]) + "\n"
        for spelled in (code, f"{code[:3]}-{code[3:]}"):
            text = text.replace(spelled, "K7M-2QX")
        for changing, usual in CHANGING:
            text = changing.sub(usual, text)
        return text


def _blocks(lines: list[str]) -> list[list[str]]:
    """Each line that is not indented, with the lines under it."""
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith(" "):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks
