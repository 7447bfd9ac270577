"""Co-development twice in half a day: two requests, and a turn for each in one file."""

from pathlib import Path

from tests.support.own_method import own_method

BLOCK = """
[[repeat]]
first = "story"
last = "consult"
each = "topic"
again = { fr = "L’exposé de la demande suivante.", en = "The story of the next request." }

[[steps]]
id = "request"
"""

CONSULTATION = """\
  { id = "consultation", number = 3, title = { fr = "Consultation", en = "Consultation" } },
"""


def half_day(folder: Path, *changes: tuple[str, str]) -> Path:
    """The file of the method “demi_journee”."""
    return own_method(
        folder,
        "demi_journee",
        "codev",
        ("minutes = 90", "minutes = 145"),
        ("topics = 1", "topics = 2"),
        ("Exposé et clarification", "Exposé et consultation"),
        ("Story and clarification", "Story and consultation"),
        (CONSULTATION, ""),
        ('id = "closing", number = 4', 'id = "closing", number = 3'),
        ('phase = "consultation"', 'phase = "story"'),
        ('\n[[steps]]\nid = "request"\n', BLOCK),
        *changes,
    )
