"""The line of a TOML file on which a place is, such as `steps[2].minutes.first`."""

import re

PART = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


def line_of(content: str, place: str) -> int:
    """The line of the place (from 1), or of the table it is missing from; 1 for the file itself."""
    lines = content.splitlines()
    at = 0
    for name, number in PART.findall(place):
        found = _header(lines, name, int(number or 0))
        at = found if found is not None else _key(lines, at, name, int(number or 0))
    return at + 1


def _header(lines: list[str], name: str, number: int) -> int | None:
    """The index of the line with this `[[name]]`, counted from 0, or with `[name]`."""
    headers = [n for n, line in enumerate(lines) if line.strip() in (f"[[{name}]]", f"[{name}]")]
    return headers[number] if number < len(headers) else None


def _key(lines: list[str], start: int, name: str, number: int) -> int:
    """The index of the line of a key between `start` and the next table, or of an element of it."""
    for n in range(start, len(lines)):
        if n > start and lines[n].startswith("["):
            break
        if re.match(rf"\s*{name}\s*=", lines[n]):
            elements = [m for m in range(n, len(lines)) if lines[m].lstrip().startswith("{")]
            return elements[number] if lines[n].rstrip().endswith("[") and elements else n
    return start
