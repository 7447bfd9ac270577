"""The marks that this process has seen of a board: more than the store keeps.

Twenty people who write make 128 changes, for which the store keeps marks, in ten seconds. A phone
that comes back later must still be told that the store went back.
"""

from board.store.lineage import Lineage, Revision

REMEMBERED = 8_192
"""How many marks are remembered of one board: more than a long meeting has changes."""


class MarkMemory:
    """The marks of a board's versions, without a gap between the oldest and the latest."""

    def __init__(self) -> None:
        self._marks: dict[int, str] = {}

    def follow(self, lineage: Lineage, shared: int) -> None:
        """The board was read: up to version `shared` it is the one that was known here."""
        kept = {version: mark for version, mark in self._marks.items() if version <= shared}
        oldest = min(lineage.marks, default=lineage.version)
        if shared < oldest - 1:  # changes between them were missed
            kept.clear()
        self._marks = dict(sorted((kept | dict(lineage.marks)).items()))

    def add(self, revision: Revision) -> None:
        """A commit made this revision, from the latest one."""
        if revision.mark:
            self._marks[revision.version] = revision.mark
        if len(self._marks) > REMEMBERED:
            del self._marks[self._oldest()]

    def contradicts(self, revision: Revision) -> bool:
        """Whether the board was never at this revision. Of one that is too old nobody knows."""
        if not revision.mark or not self._marks or revision.version < self._oldest():
            return False
        return self._marks.get(revision.version) != revision.mark

    def _oldest(self) -> int:
        return next(iter(self._marks))
