"""Which board follows which: each commit leaves a random mark beside the version that it makes.

A store can go back: an older file is put back, or a replica takes over that lacked the last
commits. It then gives out the same versions again, for other content. The marks tell them apart.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

KEPT_MARKS = 128
"""How many versions back a board's marks reach; who is further behind cannot know."""

LARGEST_VERSION = 2**53 - 1
"""The largest number that every client can count; a board never comes that far."""

UNKNOWN = ""
"""The mark of a version that an earlier release made: it wrote none."""


class Revision(NamedTuple):
    """A version of a board, and its mark: two boards of one revision are the same."""

    version: int
    mark: str = UNKNOWN


def new_mark() -> str:
    """A mark that no other commit has: 48 random bits."""
    return secrets.token_urlsafe(6)


@dataclass(frozen=True, slots=True)
class Lineage:
    """A board's version, and the marks of its latest versions. Those of earlier releases lack."""

    version: int = 0
    marks: Mapping[int, str] = field(default_factory=dict)

    @property
    def revision(self) -> Revision:
        return self.at(self.version)

    def at(self, version: int) -> Revision:
        """The revision of this version; without a mark if that is not known."""
        return Revision(version, self.marks.get(version, UNKNOWN))

    def then(self, revision: Revision) -> "Lineage":
        """The lineage after a commit that made this revision."""
        since = revision.version - KEPT_MARKS
        marks = {version: mark for version, mark in self.marks.items() if version > since}
        if revision.mark:
            marks[revision.version] = revision.mark
        return Lineage(revision.version, marks)

    def has(self, revision: Revision) -> bool:
        """Whether this is one of the revisions that are known here."""
        known = self.marks.get(revision.version, UNKNOWN)
        return revision.version <= self.version and known == revision.mark

    def includes(self, earlier: Revision) -> bool:
        """Whether this board was at that revision. A mark that nobody knows contradicts nothing."""
        if earlier.version > self.version:
            return False
        forgotten = all(earlier.version < version for version in self.marks)
        return forgotten or earlier.mark in (UNKNOWN, self.marks.get(earlier.version))

    def last_shared(self, other: "Lineage") -> int:
        """The last version that both have been at, as far as their marks tell."""
        shared = [v for v, mark in other.marks.items() if self.marks.get(v) == mark]
        oldest = min(other.marks, default=other.version)
        return max(shared, default=min(self.version, oldest))
