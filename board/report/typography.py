"""What people typed, set as the language sets it, as the screens do (helpers/typography.ts)."""

import re

from board.domain.vocabulary import Language

NARROW, HARD = "\u202f", "\u00a0"


def typeset(words: str, language: Language) -> str:
    """Curled apostrophes, one sign for an ellipsis; in French the spaces that do not break."""
    curled = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", words).replace("...", "…")
    return _french(curled) if language == "fr" else curled


def _french(words: str) -> str:
    words = re.sub(rf"[ {HARD}]+([?!;»])", rf"{NARROW}\1", words)
    words = re.sub(rf"«[ {HARD}]+", f"«{NARROW}", words)
    return re.sub(rf"[ {NARROW}]+:", f"{HARD}:", words)
