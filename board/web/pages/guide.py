"""The guide for facilitators: a page of docs/, in which each kind of step has a section [H38]."""

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from board import paths
from board.domain.vocabulary import Language
from board.web.http.language import language_of
from board.web.http.site import site_of

if TYPE_CHECKING:
    from markdown_it.token import Token

FILES: dict[Language, str] = {"fr": "guide.fr.md", "en": "guide.en.md"}
STEP = re.compile(r"^<!-- step: (\w+) -->\n\n### (.+)$", re.MULTILINE)
"""What stands before a heading: the kind of step that its section is about."""

NOT_HERE = ("image", "link_open", "link_close")
"""Pictures, and links to other pages of docs/, which the board does not serve."""


async def guide(request: Request) -> Response:
    """`GET /guide`, and `/guide#choose` for the section of a kind of step."""
    language = language_of(request)
    title, rendered = guide_page(language)
    return site_of(request).shells.page(
        "guide.html", language, screen="home", title=title, rendered=rendered
    )


@cache
def guide_page(language: Language) -> tuple[str, Markup]:
    """The title of the guide, and the HTML of what follows it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not needed to start

    page = (paths.DOCS / FILES[language]).read_text(encoding="utf-8")
    kinds = {heading: kind for kind, heading in STEP.findall(page)}
    title, _, body = STEP.sub(r"### \2", page).removeprefix("# ").partition("\n")
    _, _, body = body.strip().partition("\n")  # where the page is, and its other language
    markdown = MarkdownIt("commonmark", {"html": False})
    tokens = _of_the_board(markdown.parse(body))
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open" and heading.content in kinds:
            opening.attrSet("id", kinds[heading.content])
    return title, Markup(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S704 - our own page


def _of_the_board(tokens: "list[Token]") -> "list[Token]":
    """The page without what stands only in the folder; a paragraph of pictures alone goes too."""
    kept: list[Token] = []
    for token in tokens:
        if token.children is not None:
            token.children = [child for child in token.children if child.type not in NOT_HERE]
        if token.type == "paragraph_close" and not kept[-1].children:
            del kept[-2:]
        else:
            kept.append(token)
    return kept
