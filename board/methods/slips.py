"""What to do about a line that is not TOML, for the slips of whoever types a method."""

import re
from tomllib import TOMLDecodeError

PLACED = re.compile(r"(?P<fault>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")

SLIPS: tuple[tuple[str, str], ...] = (
    (
        r".*=\s*[“”„«‘’].*",
        'these quotes are those of a word processor: type straight ones, "like this"',
    ),
    (
        r"\s*\[{1,2}(?P<name>\w+)\]{1,2}\s*",
        "“{name}” is a heading twice: if it is a list, each has two pairs of brackets, [[{name}]]",
    ),
    (
        r"\s*(?P<key>\w+)\s*=\s*(?P<number>\d+)\s+\S.*",
        "a number stands alone: {key} = {number}",
    ),
    (
        r"[^\"]*=\s*(?P<word>[^\W\d]\w*)\s*",
        'a text stands between straight quotes: "{word}"',
    ),
    (
        r"[^\"]*=\s*\{{1}(?:[^}\"]|\"[^\"]*\")*",
        "what stands between {{ and }} must be on one line",
    ),
    (
        r"(?:[^\"]|\"[^\"]*\")*\"[^\"]*",
        "a text ends on its own line, with a straight quote",
    ),
)
"""How such a line looks, and what to do."""


def slip_of(content: str, error: TOMLDecodeError) -> tuple[int, str]:
    """The line (from 1), and what to do, or what the parser says of a slip not known here."""
    lines = content.splitlines()
    found = PLACED.fullmatch(str(error))
    number = int((found and found["line"]) or len(lines))
    for pattern, advice in SLIPS:
        slip = re.fullmatch(pattern, lines[number - 1]) if lines else None
        if slip:
            return number, advice.format_map(slip.groupdict())
    return number, f"this cannot be read: {found['fault'] if found else error}"
