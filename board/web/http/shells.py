"""The HTML shells of the screens, from the templates."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from board.domain.vocabulary import Language
from board.locale import text

BACKGROUND: Final = {"light": "#fbf7ee", "dark": "#12161e"}
"""The colour around a page: `--paper` of each theme in static/src/styles/tokens.css."""


class Shells:
    """Renders the templates of a folder; `asset` answers the address of a built file.

    `root` is the path below which a proxy serves the board; empty at the root of its host.
    """

    def __init__(self, folder: Path, asset: Callable[[str], str], root: str = "") -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
        )
        self._environment.globals |= {"asset": asset, "ground": BACKGROUND, "root": root}
        # The pages are UTF-8: an accent takes two bytes in a data block, not six.
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}

    def page(
        self, template: str, language: Language, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """A page; `values` are the template's variables besides the language and its texts."""
        html = self._environment.get_template(template).render(
            language=language, text=partial(text, language), **values
        )
        return HTMLResponse(html, status)
