"""The marks that a process remembers of a board, further back than those of the store."""

from board.live.mark_memory import REMEMBERED, MarkMemory
from board.store.lineage import Lineage, Revision


def remembered(*versions: int, first: int = 1) -> MarkMemory:
    """A board that was read at version `first`, and then came to these versions."""
    memory = MarkMemory()
    memory.follow(Lineage(first, {first: f"m{first}"}), shared=0)
    for version in versions:
        memory.add(at(version))
    return memory


def at(version: int) -> Revision:
    return Revision(version, f"m{version}")


def test_a_revision_that_the_board_never_had_is_contradicted():
    """[P14] Also one whose version was skipped, because changes were stored together."""
    memory = remembered(2, 5)
    assert not memory.contradicts(at(2)) and not memory.contradicts(at(5))
    assert memory.contradicts(Revision(2, "other"))
    assert memory.contradicts(at(3))


def test_what_nobody_knows_is_not_contradicted():
    """[P14] An older version than the oldest known one, and a client that knows no marks."""
    memory = remembered(8, first=7)
    assert not memory.contradicts(Revision(6, "other"))
    assert not memory.contradicts(Revision(8))
    assert not MarkMemory().contradicts(at(1))


def test_a_board_that_went_back_keeps_the_marks_up_to_what_is_left():
    """[P14]"""
    memory = remembered(2, 3, 4)
    memory.follow(Lineage(2, {2: "m2"}), shared=2)
    memory.add(Revision(3, "new"))
    assert not memory.contradicts(at(1)) and not memory.contradicts(at(2))
    assert memory.contradicts(at(3))


def test_after_changes_that_were_missed_nothing_before_them_is_contradicted():
    """[P14] Their marks are not known."""
    memory = remembered(2)
    memory.follow(Lineage(200, {version: f"m{version}" for version in range(100, 201)}), shared=2)
    assert not memory.contradicts(at(50)) and not memory.contradicts(at(2))
    assert memory.contradicts(Revision(150, "other"))


def test_a_bounded_number_is_remembered():
    """[P14] The oldest are forgotten."""
    memory = remembered(*range(2, REMEMBERED + 2))
    assert not memory.contradicts(Revision(1, "other"))
    assert memory.contradicts(Revision(2, "other"))
