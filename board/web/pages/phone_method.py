"""The texts of one method, which a phone fetches once it is in a meeting that follows it [W9].

A browser keeps them for a day, a shared cache never: what is left on a phone names a method.

They are no part of its page, which is sent before anything is known of a meeting [E8] and would
hold the texts of all methods. A request for them names a method, never a meeting.
"""

import json
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.vocabulary import Language
from board.web.http.assets import Assets
from board.web.http.site import Site, site_of
from board.web.pages.method_texts import texts_of

A_DAY = "private, max-age=86400"

LANGUAGES: dict[str, Language] = {"fr": "fr", "en": "en"}


async def phone_method(request: Request) -> Response:
    """`GET /method/{language}/{digest}/{name}.json`. A method that is gone has no texts [Y3]."""
    assets = site_of(request).assets
    language, digest, name = (request.path_params[key] for key in ("language", "digest", "name"))
    contents = assets.kept(_contents, LANGUAGES.get(language, "fr"))
    headers = {"Cache-Control": A_DAY} if digest == _digest(contents) else {}
    return Response(contents.get(name, "{}"), headers=headers, media_type="application/json")


def method_address(site: Site, language: Language) -> str:
    """The beginning of these addresses, which changes with the texts."""
    return site.address(f"/method/{language}/{_digest(site.assets.kept(_contents, language))}/")


def _contents(assets: Assets, language: Language) -> dict[str, str]:
    """By method, what a phone fetches."""
    return {
        name: json.dumps(
            texts_of(assets, language, "phone", name), ensure_ascii=False, separators=(",", ":")
        )
        for name in methods.names()
    }


def _digest(contents: dict[str, str]) -> str:
    return sha256("".join(contents.values()).encode()).hexdigest()[:12]
