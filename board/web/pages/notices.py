"""What others wrote that the board sends to browsers or runs, with its licences."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from starlette.requests import Request
from starlette.responses import Response

from board import paths
from board.locale import text
from board.web.http.language import language_of
from board.web.http.site import site_of

FILE = "THIRD-PARTY-NOTICES.txt"
"""Made by the build, of the packages that the bundler put into the browser's files."""

OWN = "resonances-board"
LONGEST_LICENCE = 80
"""Characters. Some packages give the whole text of a licence where its name belongs."""


@dataclass(frozen=True, slots=True)
class PythonPackage:
    """A package that is installed with the board. Its licence is empty if it names none."""

    name: str
    version: str
    licence: str


async def notices(request: Request) -> Response:
    """`GET /notices`."""
    language = language_of(request)
    return site_of(request).shells.page(
        "notices.html",
        language,
        screen="home",
        title=text(language, "server.notices.title"),
        packages=python_packages(),
        browser=_of_the_browser(),
    )


@cache
def python_packages() -> tuple[PythonPackage, ...]:
    """What is installed because the board or one of its extras asks for it, by name."""
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - not needed to start

    found = {canonicalize_name(each.metadata["Name"]): each for each in _needed(OWN, set())}
    return tuple(_described(found[name]) for name in sorted(found) if name != OWN)


def _needed(name: str, seen: set[str]) -> Iterator[Distribution]:
    from packaging.requirements import Requirement  # noqa: PLC0415 - not needed to start
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - not needed to start

    if name in seen:
        return
    seen.add(name)
    try:
        found = distribution(name)
    except PackageNotFoundError:  # of an extra, or for another system
        return
    yield found
    for line in found.requires or ():
        requirement = Requirement(line)
        extras = _extras(name)
        if requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in extras
        ):
            yield from _needed(canonicalize_name(requirement.name), seen)


def _extras(name: str) -> tuple[str, ...]:
    return ("", "documents", "oidc") if name == OWN else ("",)


def _described(found: Distribution) -> PythonPackage:
    told = found.metadata
    (named, *_) = [*told.get_all("License-Expression", []), *told.get_all("License", []), ""]
    if not named or len(named) > LONGEST_LICENCE or "\n" in named:
        classified = told.get_all("Classifier", [])
        kinds = [one.rpartition(" :: ")[2] for one in classified if one.startswith("License ::")]
        named = ", ".join(kinds)
    return PythonPackage(told["Name"], found.version, named)


@cache
def _of_the_browser() -> str:
    file = paths.STATIC / FILE
    return file.read_text(encoding="utf-8") if file.is_file() else ""
