"""Values drawn with a seed: any JSON, texts that are hard to handle, and bytes."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

NUMBERS = (0, 1, -1, 2, 5, 241, 2**31, 2**53, 2**63, 2**64, -(2**63), 10**30, 0.5, 1e300, -0.0)
PIECES = (
    *("a", "é", "ﷺ", "👩‍👩‍👧", "\x00", "\u202e", "\u200b", "\u2028", "\n", "\r\n", "\t", " "),
    *("<script>", "&amp;", "'; --", "=1+1", "{{7*7}}", "${x}", "%s%n", "../", "\\", '"', "\ud800"),
    *("k", "mot", "écoute", "card:", "theme:", "null", "0", "-1", "1e9", "’", " ; "),
)
LONG = (59, 60, 61, 121, 141, 281, 401, 601, 3_000)
TOKENS = (
    *(b"42", b"43", b"40", b"41", b"44", b"451-", b"4", b"2", b"3", b"5", b"6", b"2probe", b"-"),
    *(b"[", b"]", b"{", b"}", b'"', b"\\", b",", b":", b"/nsp,", b'"command"', b'"resume"'),
    *(b'{"_placeholder":true,"num":0}', b"\x1e", b"\x00", b"\xff", b"\xed\xa0\x80", b"1e999"),
)


def text(chance: Random) -> str:
    if chance.random() < 0.1:
        return chance.choice(PIECES) * chance.choice(LONG)
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(8)))


def value(chance: Random, depth: int = 0) -> Any:
    """Any JSON, of ten levels at most."""
    kind = chance.randrange(7 if depth < 10 else 5)
    if kind < 2:
        return text(chance)
    if kind < 5:
        return (chance.choice(NUMBERS), None, chance.random() < 0.5)[kind - 2]
    length = chance.randrange(4)
    if kind == 5:
        return [value(chance, depth + 1) for _ in range(length)]
    return {text(chance): value(chance, depth + 1) for _ in range(length)}


def nested(chance: Random) -> str:
    """A deep JSON, as text: no encoder would make it."""
    depth = chance.choice((50, 500, 3_000))
    opening, closing = chance.choice((("[", "]"), ('{"a":', "}")))
    return opening * depth + "1" + closing * chance.choice((depth, depth - 1, 0))


def mangled(chance: Random, content: bytes) -> bytes:
    """The bytes with one to four faults: some changed, left out, doubled, or others put in."""
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(content) + 1)
        end = min(len(content), at + chance.choice((0, 1, 1, 4, 40)))
        put = chance.choice((b"", content[at:end] * 2, chance.choice(TOKENS), noise(chance, 4)))
        content = content[:at] + put + content[end:]
    return content


def noise(chance: Random, most: int) -> bytes:
    return chance.randbytes(chance.randrange(most + 1))


def tokens(chance: Random) -> bytes:
    """What begins like packets of Socket.IO, and goes on otherwise."""
    return b"".join(chance.choice(TOKENS) for _ in range(chance.randrange(1, 12)))


def as_json(content: Any) -> str:
    """JSON in ASCII: it may hold half a surrogate pair, which no UTF-8 can."""
    return json.dumps(content, separators=(",", ":"))


def one_of(chance: Random, known: Sequence[str]) -> str:
    return chance.choice(known) if known else "unknown-0001"
