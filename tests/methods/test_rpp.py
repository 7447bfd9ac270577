"""The practice meeting says what the founding text says, word for word where it must."""

from pathlib import Path

import pytest

from board import methods
from board.domain.records.meeting import USUAL
from board.methods.method import Option
from board.methods.sheet import Text

SEED = (Path(__file__).parents[1] / "vectors" / "seed.txt").read_text(encoding="utf-8")
RPP = methods.load()


def plain(words: str) -> str:
    """Ordinary spaces throughout: French typography is ours, the words are the seed's."""
    return " ".join(words.split())


def french(texts: tuple[Text, ...]) -> list[str]:
    return [plain(text.fr) for text in texts]


def after(heading: str, count: int) -> list[str]:
    lines = SEED.splitlines()
    start = next(number for number, line in enumerate(lines) if line.endswith(heading))
    return [plain(line) for line in lines[start + 1 : start + 1 + count]]


def named(choices: tuple[Option, ...]) -> list[str]:
    return [choice.id for choice in choices]


def test_aims_are_the_five_of_the_seed_word_for_word() -> None:
    assert french(RPP.aims.full) == after("Objectifs du dispositif", 5)


def test_principles_are_those_of_the_seed_word_for_word() -> None:
    assert french(RPP.principles.full) == after("Principes fondamentaux", 4)


def test_short_forms_are_two_aims_and_three_principles() -> None:
    assert french(RPP.aims.short) == ["Réfléchir ensemble.", "Co-construire."]
    assert len(RPP.principles.short) == 3


def test_numbered_phases_are_the_four_headings_of_the_seed_in_its_order() -> None:
    headings = [f"{phase.number}. {phase.title.fr}" for phase in RPP.phases if phase.number]
    lines = SEED.splitlines()
    assert headings == [line for line in lines if line[1:3] == ". "]
    assert len(headings) == 4


def test_choosing_together_is_the_hinge_between_the_second_and_third_phase() -> None:
    numbers = [phase.number for phase in RPP.phases]
    assert numbers == [1, 2, None, 3, 4]
    assert RPP.phases[2].title.fr == "Choisir ensemble"


def test_first_two_opening_prompts_are_the_examples_of_the_seed() -> None:
    quoted = [plain(part.split("»")[0]) for part in SEED.split("«")[1:]]
    assert [plain(prompt.text.fr) for prompt in RPP.prompts[:2]] == quoted


def test_ten_opening_prompts_of_which_the_eighth_waits_for_the_third_session() -> None:
    assert [prompt.from_session for prompt in RPP.prompts] == [1] * 7 + [3] + [1] * 2


def test_synthesis_asks_the_two_questions_of_the_seed() -> None:
    asked = [plain(question.title.fr) for question in RPP.synthesis[:2]]
    assert asked == after("propose une synthèse légère :", 2)


def test_closing_asks_what_is_kept_of_the_meeting() -> None:
    assert plain(RPP.closing.question.fr) == "Que retenez-vous de cette rencontre ?"
    assert named(RPP.closing.kinds) == ["keyword", "feeling", "reflection"]


@pytest.mark.parametrize(
    ("session", "minutes"),
    [
        ("first", [10, 20, 10, 5, 40, 8, 7, 10, 45, 10, 15, 0]),
        ("later", [5, 5, 10, 5, 45, 7, 8, 10, 60, 10, 15, 0]),
    ],
)
def test_session_lasts_three_hours(session: str, minutes: list[int]) -> None:
    plan = RPP.plan(session, "fr")
    assert [step.minutes for step in plan] == minutes
    assert sum(minutes) == 180


def test_path_rests_between_choosing_and_exploring() -> None:
    assert [step.id for step in RPP.plan("later", "fr")] == [
        "aims",
        "rules",
        "welcome",
        "prompt",
        "express",
        "group",
        "choose",
        "pause",
        "explore",
        "synthesis",
        "words",
        "ended",
    ]


def test_cards_have_the_kinds_and_natures_of_the_wire_in_the_order_of_the_seed() -> None:
    natures = {card.id: named(card.natures) for card in RPP.cards}
    assert natures == {
        "situation": ["questioning", "tension", "success"],
        "theme": ["active_theme", "team_issue"],
    }
    assert {kind: tuple(ids) for kind, ids in natures.items()} == {
        one.id: one.natures for one in USUAL.cards
    }


def test_links_and_columns_are_those_of_the_wire() -> None:
    assert named(RPP.links) == ["representation", "value", "ethics", "stance", "practice"]
    assert named(RPP.columns) == ["association", "insight", "resonance", "co_construction"]


def test_first_session_builds_the_rules_and_later_ones_recall_them() -> None:
    [rules] = [step for step in RPP.steps if step.id == "rules"]
    assert rules.say_first is not None
    assert "Construisons nos règles ensemble" in rules.say_first.fr


def test_unknown_method_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        methods.load("absent")


def test_file_that_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "torn.toml").write_text("id =\n", encoding="utf-8")
    with pytest.raises(methods.MethodError, match=r"torn\.toml, line 1: "):
        methods.read(tmp_path / "torn.toml")
