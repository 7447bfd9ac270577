"""The texts of the methods that a page carries: only those that its screen shows [W1]."""

from typing import Any

from board import methods
from board.domain.vocabulary import Language
from board.locale import SCREENS, catalogue, text
from board.methods.method import Method, MethodStep, Statement
from board.methods.shapes import Look
from board.methods.sheet import Sheet
from board.web.http.assets import Assets

Names = tuple[str, ...]

BOTH: tuple[Language, ...] = ("fr", "en")
FOLLOWING = (
    ("common.column.resonance", "phone.rest.add_note", "phone.note.title"),
    ("common.closing.keyword", "wall.words.helper", "wall.words.helper_own"),
)
"""If a method rewords or lacks the first, the third text takes the place of the second."""


def method_texts(assets: Assets, language: Language, screen: str) -> dict[str, Any]:
    """The fields of `PageSettings` (static/src/helpers/method/page-settings.ts) from methods.

    A phone fetches those of its meeting's method once it is in it [W9].
    """
    return {} if screen == "phone" else assets.kept(_texts, language, screen)


def texts_of(assets: Assets, language: Language, screen: str, name: str) -> dict[str, Any]:
    """The same, of one method alone."""
    return _of_meetings(assets, language, screen, (name,))


def _texts(assets: Assets, language: Language, screen: str) -> dict[str, Any]:
    names = methods.names()
    if screen == "home":
        return {"methods": [_offered(methods.load(name), language) for name in methods.offered()]}
    if screen == "cycle":
        return {"words": _words(assets, language, screen, names)}
    return _of_meetings(assets, language, screen, names)


def _of_meetings(assets: Assets, language: Language, screen: str, names: Names) -> dict[str, Any]:
    """What a screen of a meeting shows of these methods."""
    own: dict[str, Any] = {"kinds": _kinds(names), "looks": _looks(names)}
    if screen == "console":
        own["scripts"] = _scripts(language, names)
    else:
        own["speech"] = _speech(language, names)
        own["headings"] = _headings(language, names)
    if screen == "wall":
        own["statements"] = _statements(language, names)
    if screen == "phone":
        own["statements"] = _short_statements(language, names)
        own["rest"] = _rest(language, names)
    own["titles"], own["numbers"] = _titles(language, names), _numbers(language, names)
    own["words"] = _words(assets, language, screen, names)
    return own


def _titles(language: Language, names: Names) -> dict[str, dict[str, str]]:
    """The titles of steps and headings in this language, by their titles in the other one [H5].

    A method that translates the same title differently has it under `method.title`.
    """
    other = next(one for one in BOTH if one != language)
    found: dict[str, dict[str, str]] = {"steps": {}, "headings": {}}
    for name in names:
        method = methods.load(name)
        for part, titles in (
            (found["steps"], [step.title for step, _ in method.path]),
            (found["headings"], [phase.title for phase in method.phases]),
        ):
            for title in titles:
                if part.setdefault(title.of(other), title.of(language)) != title.of(language):
                    part[f"{name}.{title.of(other)}"] = title.of(language)
    return found


def _numbers(language: Language, names: Names) -> dict[str, dict[str, int]]:
    """By method: the numbers of its headings, by their titles [S14]."""
    return {
        name: {
            phase.title.of(language): phase.number
            for phase in methods.load(name).phases
            if phase.number
        }
        for name in names
    }


def _offered(method: Method, language: Language) -> dict[str, str | int]:
    """A method on the home page: its name, how long a meeting lasts, how many a cycle has."""
    return {
        "id": method.id,
        "title": method.title.of(language),
        "minutes": method.minutes,
        "sessions": method.sessions,
    }


def _statements(language: Language, names: Names) -> Sheet:
    """The aims and the principles of each method, for the wall."""
    sheets = {name: methods.load(name).sheet(language) for name in names}
    return {
        name: {"aims": sheet["aims"], "principles": sheet["principles"]}
        for name, sheet in sheets.items()
    }


def _short_statements(language: Language, names: Names) -> Sheet:
    """The same in short, for people who do not see the wall [H17]."""
    return {
        method.id: {
            "aims": _short(method.aims, language),
            "principles": _short(method.principles, language),
        }
        for method in map(methods.load, names)
    }


def _short(statement: Statement, language: Language) -> Sheet:
    return {"short": [sentence.of(language) for sentence in statement.short], "full": []}


def _speech(language: Language, names: Names) -> dict[str, dict[str, dict[str, Any]]]:
    """By method and step: the text for the room, and the roles that speak and that listen [Y4]."""
    found = {
        name: {
            step.id: speech
            for step, _ in method.path
            if (speech := _of_step(method, step, language))
        }
        for name, method in ((name, methods.load(name)) for name in names)
    }
    return {name: steps for name, steps in found.items() if steps}


def _of_step(method: Method, step: MethodStep, language: Language) -> dict[str, Any]:
    titles = {role.id: role.title.of(language) for role in method.roles}
    speech = {
        "wall": step.wall and step.wall.of(language),
        "speaks": [titles[role] for role in step.speaks],
        "listens": [titles[role] for role in step.listens],
    }
    return {name: words for name, words in speech.items() if words}


def _headings(language: Language, names: Names) -> dict[str, str]:
    """The short form of each heading that has one, by its title."""
    phases = [phase for name in names for phase in methods.load(name).phases]
    short = {phase.title.of(language): phase.heading.of(language) for phase in phases}
    return {title: words for title, words in short.items() if words != title}


def _scripts(language: Language, names: Names) -> Sheet:
    """The console's script of each method (static/src/helpers/method/script.ts)."""
    parts = ("minutes", "steps", "posture", "prompts", "rules", "roles")
    sheets = {name: methods.load(name).sheet(language) for name in names}
    return {name: {part: sheet[part] for part in parts} for name, sheet in sheets.items()}


def _words(
    assets: Assets, language: Language, screen: str, names: Names
) -> dict[str, dict[str, str]]:
    """By method: the texts of this screen that the method rewords [Y3]."""
    found = {}
    usual = catalogue(language, *SCREENS)
    for name in names:
        own = methods.words(name, language)
        reworded = {key: words for key, words in own.items() if words != usual.get(key)}
        reworded |= {
            key: text(language, other)
            for one, key, other in FOLLOWING
            if one in reworded or one not in own
        }
        found[name] = {key: reworded[key] for key in reworded if assets.names(screen, key)}
    return {name: words for name, words in found.items() if words}


def _kinds(names: Names) -> dict[str, list[tuple[str, list[str]]]]:
    """By method: its kinds of card with their natures, in order, if they differ from the default's.

    In pairs: of an object JavaScript puts keys that are numbers first.
    """
    kinds = {name: _kinds_of(methods.load(name)) for name in names}
    return {name: own for name, own in kinds.items() if own != _kinds_of(methods.load())}


def _kinds_of(method: Method) -> list[tuple[str, list[str]]]:
    return [(card.id, [nature.id for nature in card.natures]) for card in method.cards]


def _looks(names: Names) -> dict[str, dict[str, Look]]:
    """By method: the looks that it gives to kinds of card and natures, by their ids [Y8]."""
    found = {
        name: {
            one.id: one.look
            for card in methods.load(name).cards
            for one in (card, *card.natures)
            if one.look
        }
        for name in names
    }
    return {name: looks for name, looks in found.items() if looks}


def _rest(language: Language, names: Names) -> dict[str, str]:
    """The text of a phone at rest, by method and step."""
    return {
        f"{name}.{step.id}": step.rest_text(language)
        for name in names
        for step, _ in methods.load(name).path
    }
