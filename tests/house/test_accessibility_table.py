"""docs/accessibility.fr.md answers the 106 criteria of RGAA 4.1.2, and names what shows it."""

import re
from pathlib import Path

from board.web.pages import accessibility as declared

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/accessibility.fr.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
CRITERIA = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
"""How many each of the thirteen themes has."""
MET, UNMET, NOT_APPLICABLE = "conforme", "**non conforme**", "non applicable"


def test_each_criterion_has_one_answer():
    numbers = [f"{theme}.{n}" for theme, many in enumerate(CRITERIA, 1) for n in range(1, many + 1)]
    assert [number for number, *_ in ROW.findall(PAGE)] == numbers
    assert {answer for _, _, answer, _ in ROW.findall(PAGE)} == {MET, NOT_APPLICABLE}


def test_a_criterion_that_is_met_names_a_test_that_exists():
    met = [(number, why) for number, _, answer, why in ROW.findall(PAGE) if answer == MET]
    assert [
        (number, why)
        for number, why in met
        if not (named := re.match(r"`(tests/[^`]+)`", why)) or not (ROOT / named[1]).exists()
    ] == []


def test_each_file_that_the_page_names_exists():
    named = re.findall(r"`((?:tests|static|templates)/[^`]+)`", PAGE)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_numbers_of_the_summary_are_those_of_the_table():
    answers = [answer for _, _, answer, _ in ROW.findall(PAGE)]
    met, unmet = answers.count(MET), answers.count(UNMET)
    summary = re.search(r"(\d+) critères sont conformes, (\d+) .*?, (\d+) ne s’appliquent", PAGE)
    assert summary is not None
    assert [int(number) for number in summary.groups()] == [
        met,
        unmet,
        answers.count(NOT_APPLICABLE),
    ]
    assert (met, unmet) == (declared.MET, declared.UNMET)
    rate = f"{100 * met / (met + unmet):.1f}".replace(".", ",")
    assert f"Le taux est de {rate}\u00a0%" in PAGE
