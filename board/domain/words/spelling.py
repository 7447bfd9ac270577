"""How a word of the cloud is written."""

from collections import Counter
from collections.abc import Sequence

from board.domain.words.text import tidy


def commonest(spellings: Sequence[str]) -> str:
    """The spelling typed most often, as typed; ties go to the first typed.

    Of spellings that tie and differ from it by a capital only, the one without is shown: phones
    write that capital by themselves. `spellings` are in the order they were typed, at least one,
    and compared as they would be shown.
    """
    counts = Counter(map(tidy, spellings))
    most = max(counts.values())
    tied = [spelling for spelling in counts if counts[spelling] == most]
    same = [spelling for spelling in tied if _uncapitalised(spelling) == _uncapitalised(tied[0])]
    return min(same, key=lambda spelling: spelling[0].isupper())


def _uncapitalised(spelling: str) -> str:
    return spelling[:1].lower() + spelling[1:]
