"""A report as one HTML file, which holds its style sheet and fonts, and no script."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from board import paths
from board.report.document import Document


def page(document: Document, style: str) -> str:
    """The page with this style sheet, which is inserted as it is and so must be trusted."""
    values = {"document": document, "style": Markup(style)}  # noqa: S704 - our own file
    return template("report.html").render(**values)


def template(name: str) -> Template:
    """The template of a document; whatever it is given is escaped unless it is `Markup`."""
    return _templates().get_template(name)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(paths.TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
