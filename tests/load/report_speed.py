"""How long a report takes in each format: `python -m tests.load.report_speed [times]`.

An ordinary meeting of twelve, and one whose group agreed to let 24 cards and its notes out. Each
time one word is another, so that nothing set before can be used again.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import click

from board import paths
from board.domain.change import Change
from board.domain.views.report import report
from board.report.document import Document, Wording, document
from board.report.markdown import markdown
from board.report.page import page
from board.report.paper import pdf
from board.report.plain import plain
from board.report.table import table
from board.web.http.assets import Assets
from tests.support.stories.cast import FAC, Story
from tests.support.stories.meeting import held_meeting


def main(times: int) -> None:
    story, _ = held_meeting()
    story.says(FAC, "reveal", what="words", shown=True)
    begin = time.perf_counter()
    pdf(_document(story, 0))
    click.echo(f"the first PDF, with the fonts read: {1000 * (time.perf_counter() - begin):.0f} ms")
    measure("ordinary", story, times)
    for what in ("cards", "notes"):
        story.says(FAC, "record_group_agreement", what=what, agreed=True)
    measure("with cards and notes", story, times)


def measure(name: str, story: Story, times: int) -> None:
    style = Assets(paths.STATIC).path("report.css").read_text(encoding="utf-8")
    formats: dict[str, Callable[[Document], object]] = {
        "pdf": pdf,
        "html": lambda made: page(made, style),
        "md": markdown,
        "txt": plain,
        "csv": table,
    }
    for form, render in formats.items():
        took = []
        for number in range(times):
            begin = time.perf_counter()
            render(_document(story, number + 1))
            took.append(1000 * (time.perf_counter() - begin))
        spread = f"{min(took):.1f}–{max(took):.1f}"
        click.echo(f"{name}, {form:4}: median {statistics.median(took):.1f} ms ({spread})")


def _document(story: Story, number: int) -> Document:
    board = story.board.draft()
    meeting = replace(board.meeting, prompt=f"{board.meeting.prompt} {number}")
    board.apply(Change({"meeting": meeting}))
    return document(report(board, "traces"), "traces", Wording("fr"), date(2026, 11, 24))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
