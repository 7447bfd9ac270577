"""Pages name only files and headings that exist."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
PATH = re.compile(
    r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|ts|mjs|css|html|lua|toml|md|po|json))(?: [^`]*)?`"
)
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
MADE_BY_THE_BUILD = "board/_static/"
PLACEHOLDER = "NAME"


def tracked(*patterns: str) -> list[str]:
    asked = ["git", "ls-files", "-z", "--", *patterns]
    listing = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listing.stdout.split("\0") if name]


def pages() -> Iterator[tuple[Path, str]]:
    for name in tracked("*.md"):
        if (ROOT / name).is_file():  # a deletion may not be committed yet
            yield ROOT / name, (ROOT / name).read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The anchors that a code host makes of the headings of a page."""
    headings = HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_somewhere(page: Path, target: str, anchor: str) -> bool:
    file = page.parent / target if target else page
    return file.exists() and (not anchor or anchor in anchors(file))


def test_each_link_leads_to_a_file_and_to_a_heading_of_it():
    links = [(page, *link) for page, text in pages() for link in LINK.findall(text)]
    assert len(links) > 0
    assert [(page.name, *link) for page, *link in links if not leads_somewhere(page, *link)] == []


def test_each_file_that_a_page_names_is_there():
    """By its whole path, or by the end of it, as in `live/cycles.py`."""
    files = tracked()
    named = [(page.name, path) for page, text in pages() for path in PATH.findall(text)]
    wanted = [(page, path) for page, path in named if not is_made_later(path)]
    assert len(wanted) > 0
    ends = [f"/{file}" for file in files]
    assert [
        (page, path) for page, path in wanted if not any(end.endswith(f"/{path}") for end in ends)
    ] == []


def is_made_later(path: str) -> bool:
    return PLACEHOLDER in path or path.startswith(MADE_BY_THE_BUILD)


def test_each_block_of_a_proxy_a_balancer_and_a_unit_is_run_by_a_test():
    """[O7] By its first line, which names it."""
    tests = "\n".join(
        (ROOT / name).read_text(encoding="utf-8") for name in tracked("tests/*.py", "tests/**/*.py")
    )
    named = [
        code.partition("\n")[2].splitlines()[0]
        for page in ("nginx", "caddy", "several", "systemd")
        for code in (ROOT / f"docs/deploy/{page}.md").read_text(encoding="utf-8").split("```")[1::2]
    ]
    assert len(named) > 10
    assert [name for name in named if name.removeprefix("# ") not in tests] == []
