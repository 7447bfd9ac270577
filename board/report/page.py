"""A report as a page that stands alone: its style and its fonts are in it, and no script."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from board import paths
from board.report.document import Document


def page(document: Document, style: str) -> str:
    """The page, styled by this style sheet of ours."""
    template = _templates().get_template("report.html")
    return template.render(document=document, style=Markup(style))  # noqa: S704 - our own file


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(paths.TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
