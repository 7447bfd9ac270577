"""The join code: six characters that are hard to confuse, shown in two groups of three."""

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6

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
    """The code that was typed, in capitals and without spaces and dashes."""
    return "".join(text.upper().replace("-", " ").split())


def shown(code: str) -> str:
    """The code in two groups of three."""
    return f"{code[:3]}-{code[3:]}"
