"""The table of leaks as docs/secrecy.md has it: `python -m tests.secrecy.leaks.page` prints it."""

import sys
from pathlib import Path

from tests.secrecy.leaks.planted import Leak, leaks

HEAD = "| leak | where | found by |\n|---|---|---|"


def rows() -> list[str]:
    return [row(leak) for leak in leaks()]


def row(leak: Leak) -> str:
    found_by = f"`{leak.test}`" if leak.test else "comparison"
    return f"| {leak.what} | `{Path(leak.file).relative_to('board')}` | {found_by} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join((HEAD, *rows(), "")))
