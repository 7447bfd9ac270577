"""Who could learn what, and what is kept: a page of docs/, and how things are on this board."""

import re
from functools import cache

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from board import paths
from board.domain.vocabulary import Language
from board.web.http.language import language_of
from board.web.http.site import secure, site_of

FILES: dict[Language, str] = {"fr": "confiance.fr.md", "en": "trust.en.md"}
COMMENT = re.compile(r"^<!--.*?-->\n", re.MULTILINE)
VERDICTS = {
    "ne peut pas": "cannot",
    "peut deviner": "guess",
    "peut": "can",
    "cannot": "cannot",
    "can guess": "guess",
    "can": "can",
}
"""The words of an answer, in both languages, and the name by which the style sheet knows it."""

ROLES = {
    "table_open": "table",
    "thead_open": "rowgroup",
    "tbody_open": "rowgroup",
    "tr_open": "row",
    "th_open": "columnheader",
    "td_open": "cell",
}
"""On a narrow screen each row is shown as a block; to a screen reader it stays a row."""


async def trust(request: Request) -> Response:
    """`GET /confiance` and `GET /trust`."""
    site, language = site_of(request), language_of(request)
    settings = site.settings
    title, rendered = _page(language)
    return site.shells.page(
        "trust.html",
        language,
        screen="home",
        title=title,
        rendered=rendered,
        encrypted=secure(request),
        operator=settings.hosting or settings.controller,
        keep_hours=settings.keep_hours,
    )


@cache
def _page(language: Language) -> tuple[str, Markup]:
    """The title of the page, and the HTML of what follows it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not needed to start

    page = COMMENT.sub("", (paths.DOCS / FILES[language]).read_text(encoding="utf-8"))
    title, _, body = page.removeprefix("# ").partition("\n")
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(body)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if role := ROLES.get(token.type):
            token.attrSet("role", role)
        if token.type == "td_open" and following and (kind := VERDICTS.get(following.content)):
            token.attrSet("data-verdict", kind)
    return title, Markup(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S704 - our own page
