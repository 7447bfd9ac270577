"""The lesson of docs/methods.md: the lines that each step adds to a file, and what is told then."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "methods.md"
STEP = re.compile(r"^### \d+\. .*?(?=^##|\Z)", re.MULTILINE | re.DOTALL)
ADDED = re.compile(r"```toml\n(.*?)```", re.DOTALL)
TOLD = re.compile(r"```text\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class LessonStep:
    """What somebody adds, and what the board answers; either may be missing."""

    added: str
    told: str


def lesson() -> list[LessonStep]:
    """The steps, in order."""
    parts = STEP.findall(PAGE.read_text(encoding="utf-8"))
    return [LessonStep(_joined(ADDED, part), _joined(TOLD, part)) for part in parts]


def lesson_file(folder: Path) -> Path:
    """The file that somebody has who followed the whole lesson."""
    file = folder / "veillee.toml"
    file.write_text("\n".join(step.added for step in lesson() if step.added), encoding="utf-8")
    return file


def _joined(block: re.Pattern[str], part: str) -> str:
    return "\n".join(block.findall(part))
