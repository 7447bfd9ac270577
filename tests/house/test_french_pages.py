"""The typography of French pages: the spaces before signs that docs/style.md asks for."""

import re

import pytest

from tests.house.source import ROOT, name_of, tracked

CODE = re.compile(r"^```.*?^```$|`[^`]*`|^ {4}.*?$", re.MULTILINE | re.DOTALL)
PAGES = [name_of(page) for page in tracked("*.fr.md")]
# A colon has a no-break space, the other signs a narrow one. An image is not an exclamation.
OTHERWISE = re.compile(
    r"[ \u202f]:(?!//)|[ \u00a0][;?»]|«[ \u00a0]|[ \u00a0]!(?!\[)|[\u00a0\u202f]!\[|\w[?»]"
)


@pytest.mark.parametrize("page", PAGES)
def test_a_french_page_has_the_spaces_of_french(page: str) -> None:
    prose = CODE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    assert [prose[max(0, at.start() - 30) : at.end()] for at in OTHERWISE.finditer(prose)] == []


@pytest.mark.parametrize(
    "prose", ["ainsi\u202f: non", "quoi ?", "« non", "|\u202f![une image](x.png)"]
)
def test_other_spaces_are_found(prose: str) -> None:
    assert OTHERWISE.search(prose)
