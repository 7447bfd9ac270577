"""What a screen reader says of a page from top to bottom, by Chromium's accessibility tree."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from playwright.async_api import Page

from tests.browser.spoken.roles import ROLES, STATES

Node: TypeAlias = dict[str, Any]

# Said as one phrase, with the text inside them as their name.
WHOLE = frozenset(
    (
        "button",
        "checkbox",
        "combobox",
        "heading",
        "image",
        "link",
        "option",
        "radio",
        "switch",
        "tab",
    )
) | {"textbox", "spinbutton", "progressbar", "graphics-document", "slider"}
# Nothing is said of these themselves, only of what is in them.
SILENT = frozenset(
    ("RootWebArea", "generic", "none", "paragraph", "LabelText", "Legend", "emphasis", "strong")
) | {"DescriptionList", "sectionheader", "sectionfooter", "time", "code", "blockquote", "mark"}
LANDMARKS = frozenset(
    (
        "alert",
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "form",
        "group",
        "list",
        "main",
        "navigation",
    )
) | {"radiogroup", "region", "status", "tablist", "tabpanel", "table", "toolbar", "article"}


async def read(page: Page, language: str) -> list[str]:
    """One line for each thing said; what is inside a landmark or a list is indented."""
    browser = await page.context.new_cdp_session(page)
    tree = await browser.send("Accessibility.getFullAXTree")
    await browser.detach()
    nodes = {node["nodeId"]: node for node in tree["nodes"]}
    return list(_said(tree["nodes"][0], nodes, language, 0))


def _said(node: Node, nodes: dict[str, Node], language: str, depth: int) -> Iterator[str]:
    role = node["role"]["value"]
    if role == "InlineTextBox" or role in ("ListMarker", "LineBreak"):
        return
    if role == "StaticText":
        yield _line(depth, _of(node, "name").strip())
        return
    is_silent = node["ignored"] or (role in SILENT)
    if not is_silent:
        yield _line(depth, _phrase(node, role, language))
    if is_silent or role not in WHOLE:
        inside = depth + (not is_silent and role in LANDMARKS | {"listitem"})
        for child in node.get("childIds", ()):
            if child in nodes:
                yield from _said(nodes[child], nodes, language, inside)


def _phrase(node: Node, role: str, language: str) -> str:
    held = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    named = ROLES[language][role].format(**{"level": "", **held})
    parts = [named, *_states(held, language), *_more(node)]
    name = _of(node, "name").strip() if role != "listitem" else ""
    return f"{', '.join(parts)} : {name}" if name else ", ".join(parts)


def _states(held: dict[str, Any], language: str) -> Iterator[str]:
    for state, words in STATES[language].items():
        value = held.get(state)
        if value in (None, "undefined"):
            continue
        is_true = value in (True, "true")
        if isinstance(words, tuple):
            yield words[is_true]
        elif is_true:
            yield words


def _more(node: Node) -> Iterator[str]:
    """The value of a field, and what describes it."""
    value, described = _of(node, "value"), _of(node, "description")
    if value:
        yield f"« {value} »"
    if described:
        yield f"({described})"


def _of(node: Node, part: str) -> str:
    return " ".join(str(node.get(part, {}).get("value", "")).split())


def _line(depth: int, words: str) -> str:
    return f"{'  ' * depth}{words}"
