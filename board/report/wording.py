"""The wording of the documents of a meeting: its language, and the texts of its method."""

from board import methods
from board.domain.records.meeting import Meeting
from board.report.document import Wording


def wording_of(meeting: Meeting) -> Wording:
    """The wording in which whatever leaves this meeting is written."""
    words = methods.words(meeting.method, meeting.language)
    unchosen = methods.unchosen_kind(meeting.method)
    return Wording(meeting.language, words, unchosen, rehearsal=meeting.rehearsal)
