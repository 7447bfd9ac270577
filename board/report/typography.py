"""Typography of texts that people typed; the screens do the same in `helpers/text`."""

import re

from board.domain.vocabulary import Language

NARROW, HARD = "\u202f", "\u00a0"


def typeset(words: str, language: Language) -> str:
    """The text with curly apostrophes, ellipsis characters, and French no-break spaces."""
    curled = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", words).replace("...", "…")
    return _french(curled) if language == "fr" else curled


def _french(words: str) -> str:
    words = re.sub(rf"[ {HARD}]+([?!;»])", rf"{NARROW}\1", words)
    words = re.sub(rf"«[ {HARD}]+", f"«{NARROW}", words)
    return re.sub(rf"[ {NARROW}]+:", f"{HARD}:", words)
