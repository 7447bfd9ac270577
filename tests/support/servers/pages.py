"""The blocks of code that the pages about deployment give, for tests that run them."""

from pathlib import Path

PAGES = Path(__file__).parents[3] / "docs" / "deploy"


def block(page: str, first_line: str) -> str:
    """The block of `docs/deploy/{page}.md` that begins with this line."""
    text = (PAGES / f"{page}.md").read_text(encoding="utf-8")
    blocks = [each.partition("\n")[2] for each in text.split("```")[1::2]]
    found = [each for each in blocks if each.splitlines()[0] == first_line]
    assert len(found) == 1, f"{page}.md has {len(found)} blocks that begin with {first_line}"
    return found[0]
