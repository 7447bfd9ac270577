"""The logo of the house that runs a board: a small picture in a file."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from board.settings.settings import Logo
from board.settings.values import NotAllowed

LARGEST_KILOBYTES = 200
SVG = "{http://www.w3.org/2000/svg}svg"
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def logo(value: str) -> Logo:
    """The picture in this file: PNG, JPEG, WebP or SVG, known by its content."""
    try:
        content = Path(value).read_bytes()
    except OSError as error:
        raise NotAllowed("setting.file", reason=error.strerror or "?") from None
    if len(content) > LARGEST_KILOBYTES * 1000:
        raise NotAllowed("setting.logo_size", most=LARGEST_KILOBYTES)
    media = _media(content)
    if media is None:
        raise NotAllowed("setting.logo_type")
    return Logo(content, media)


def _media(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return "image/svg+xml" if _is_svg(content) else None


def _is_svg(content: bytes) -> bool:
    """Without a document type, whose entities could make it endless."""
    if DOCTYPE.search(content):
        return False
    try:
        return ET.fromstring(content).tag == SVG  # noqa: S314 - it has no entities
    except ET.ParseError:
        return False
