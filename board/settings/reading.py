"""Reads the settings: from options, else from the environment, else from a file `.env`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import Any

from dotenv import dotenv_values

from board.faults import WRONG_SETTINGS, Fault
from board.settings.settings import Limits, Settings
from board.settings.values import NotAllowed
from board.settings.variable import Variable
from board.settings.variables import VARIABLES
from board.text_files import UnknownEncoding, decoded

PREFIX = "BOARD_"


class SettingsError(Fault):
    """A setting is not allowed; its place `setting` names it as it was given, but no secret."""

    exit_code = WRONG_SETTINGS


@dataclass(frozen=True, slots=True)
class Given:
    """The text of a setting, how a message names it, and the variable that it stands in."""

    text: str
    label: str
    variable: str


def read(
    environ: Mapping[str, str],
    options: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> Settings:
    """The settings of this environment; an empty value counts as not set.

    `options` has values by variable, `file` is a file with lines `NAME=value` that may be missing.
    Raises `SettingsError` for the first value that is not allowed.
    """
    given = {
        **(_given(_lines(file), f" ({file})") if file else {}),
        **_given(environ, ""),
        **_given(options or {}, "", {each.name: each.option for each in VARIABLES}),
    }
    taken = {each.field: _taken(each, given.get(each.name)) for each in VARIABLES}
    limits = Limits(**{field.name: taken.pop(field.name) for field in fields(Limits)})
    store_variable = given["BOARD_STORE"].variable if "BOARD_STORE" in given else "BOARD_STORE"
    return _checked(Settings(limits=limits, store_variable=store_variable, **taken))


def _lines(file: Path) -> Mapping[str, str | None]:
    """What this file sets; nothing if it is not there.

    Where its folder must not be searched, nobody knows whether it is there: that is an error.
    """
    try:
        return dotenv_values(stream=StringIO(decoded(file.read_bytes())), interpolate=False)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnknownEncoding) as error:
        raise SettingsError("setting.file", setting=str(file), reason=_reason(error)) from error


def _given(
    source: Mapping[str, str | None], where: str, options: Mapping[str, str] | None = None
) -> dict[str, Given]:
    """What one source gives, by variable; raises `SettingsError` for a variable that is unknown."""
    texts = {name: text.strip() for name, text in source.items() if text and text.strip()}
    _check_names(texts, where)
    found: dict[str, Given] = {}
    for variable in VARIABLES:
        for name, given in _of_variable(variable, texts, where, options or {}):
            found.setdefault(name, given)
    return found


def _of_variable(
    variable: Variable, texts: Mapping[str, str], where: str, options: Mapping[str, str]
) -> Iterator[tuple[str, Given]]:
    path = texts.get(variable.file_name) if variable.from_file else None
    if path is not None:
        label = _label(options.get(variable.name, variable.file_name), path, where)
        if variable.name in texts:
            raise SettingsError("setting.twice", setting=label, other=variable.name)
        yield variable.name, Given(_of_file(path, label), label, variable.name)
    for name in (variable.name, *variable.also):
        if name in texts:
            hidden = variable.secret or "@" in texts[name]
            shown = "…" if hidden else texts[name]
            label = _label(options.get(name, name), shown, where)
            yield variable.name, Given(texts[name], label, name)


def _label(name: str, shown: str, where: str) -> str:
    between = " " if name.startswith("--") else "="
    return f"{name}{between}{shown}{where}"


def _of_file(path: str, label: str) -> str:
    try:
        text = decoded(Path(path).read_bytes()).strip()
    except (OSError, UnknownEncoding) as error:
        raise SettingsError("setting.file", setting=label, reason=_reason(error)) from error
    if not text:
        raise SettingsError("setting.file_empty", setting=label)
    return text


def _reason(error: OSError | UnknownEncoding) -> str:
    return error.strerror or "?" if isinstance(error, OSError) else "not UTF-8"


def _check_names(texts: Mapping[str, str], where: str) -> None:
    known = [each.name for each in VARIABLES] + [v.file_name for v in VARIABLES if v.from_file]
    for name in sorted(texts.keys() - known):
        if name.startswith(PREFIX):
            (nearest, *_) = [*get_close_matches(name, known, n=1, cutoff=0.75), ""]
            key = "setting.unknown_near" if nearest else "setting.unknown"
            places = {"nearest": nearest} if nearest else {}
            raise SettingsError(key, setting=f"{name}{where}", **places)


def _taken(variable: Variable, given: Given | None) -> Any:
    try:
        if given is not None:
            return variable.parse(given.text)
        return variable.found() if variable.found else variable.default
    except NotAllowed as reason:
        label = given.label if given else variable.name
        raise SettingsError(reason.key, setting=label, **reason.places) from None


def _checked(settings: Settings) -> Settings:
    """The same settings; raises `SettingsError` for values that do not go together."""
    for name, value in _needed_by_oidc(settings) if settings.open == "oidc" else ():
        if value is None:
            raise SettingsError("setting.needs", setting="BOARD_OPEN=oidc", other=name)
    if settings.wifi_password is not None and settings.wifi_ssid is None:
        other = "BOARD_WIFI_SSID"
        raise SettingsError("setting.needs", setting="BOARD_WIFI_PASSWORD", other=other)
    if settings.logo is not None and not settings.house:
        raise SettingsError("setting.needs", setting="BOARD_LOGO", other="BOARD_HOUSE")
    if settings.keep_hours > settings.keep_hours_max:
        setting = f"BOARD_KEEP_HOURS_MAX={settings.keep_hours_max}"
        other = f"BOARD_KEEP_HOURS={settings.keep_hours}"
        raise SettingsError("setting.at_least", setting=setting, other=other)
    return settings


def _needed_by_oidc(settings: Settings) -> tuple[tuple[str, str | None], ...]:
    return (
        ("BOARD_OIDC_ISSUER", settings.oidc_issuer),
        ("BOARD_OIDC_CLIENT_ID", settings.oidc_client_id),
        ("BOARD_OIDC_CLIENT_SECRET", settings.oidc_client_secret),
        ("BOARD_PUBLIC_URL", settings.public_url),
    )
