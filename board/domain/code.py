"""The join code: six characters that are hard to confuse, shown in two groups of three."""

import unicodedata

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6

_LOOK_ALIKES = str.maketrans("АВЕКМНРСТХУЅЈԌԜѴԚЗΑΒΕΖΗΚΜΝΡΤΥΧ", "ABEKMHPCTXYSJGWVQ3ABEZHKMNPTYX")
"""Cyrillic and Greek letters that look like those of a code."""

_UNSPELT = ("CAC", "CCN", "FCK", "FKC", "KKK", "PD", "PTN", "NTM", "SS", "SEX", "VTF", "FDP")


def code_from(chance: str) -> str:
    """A code drawn from a random hexadecimal text of 32 characters or more.

    A code that contains an offensive abbreviation is drawn again.
    """
    number = int(chance, 16)
    while True:
        number, code = _draw(number)
        if not any(word in code for word in _UNSPELT):
            return code


def _draw(number: int) -> tuple[int, str]:
    code = ""
    for _ in range(LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        code += ALPHABET[digit]
    return number, code


def typed(text: str) -> str:
    """The code that was typed, in capitals and without the signs around and inside it.

    Full-width letters, and those of another alphabet that look the same, are the plain ones.
    """
    capitals = unicodedata.normalize("NFKC", text).upper().translate(_LOOK_ALIKES)
    return "".join(filter(str.isalnum, capitals))


def shown(code: str) -> str:
    """The code in two groups of three."""
    return f"{code[:3]}-{code[3:]}"
