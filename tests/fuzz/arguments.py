"""Arguments of commands from their JSON Schemas in `/protocol.json`: valid and broken ones."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.fuzz import chance as drawn
from tests.fuzz.known_ids import KnownIds

Schema = dict[str, Any]
Arguments = dict[str, Any]

SELDOM = frozenset({"erase", "end_meeting", "change_code", "remove_me", "remove_seat"})
"""Commands that send screens away; after them little else would be accepted."""


class Commands:
    """Draws commands of one meeting; `schemas` is what `/protocol.json` has under `commands`."""

    def __init__(self, schemas: dict[str, dict[str, Schema]], known: KnownIds) -> None:
        self._schemas = schemas
        self._known = known

    def any(self, chance: Random, role: str) -> tuple[str, Any]:
        """A name and arguments; mostly of this role, and half of them broken."""
        if role == "wall" or chance.random() < 0.15:
            role = chance.choice(list(self._schemas))
        name, arguments = self.valid(chance, role)
        return (name, arguments) if chance.random() < 0.5 else self._broken(chance, name, arguments)

    def valid(self, chance: Random, role: str) -> tuple[str, Arguments]:
        name = chance.choice(list(self._schemas[role]))
        if name in SELDOM and chance.random() < 0.98:
            return self.valid(chance, role)
        return name, self._object(chance, self._schemas[role][name])

    def _object(self, chance: Random, schema: Schema) -> Arguments:
        needed = schema.get("required", ())
        return {
            name: self._value(chance, field)
            for name, field in schema.get("properties", {}).items()
            if name in needed or chance.random() < 0.4
        }

    def _value(self, chance: Random, schema: Schema) -> Any:
        if "anyOf" in schema:
            return self._value(chance, chance.choice(schema["anyOf"]))
        if "enum" in schema:
            return chance.choice(schema["enum"])
        of_type: dict[str | None, Callable[[Random, Schema], Any]] = {
            "string": self._text,
            "integer": self._number,
            "array": self._list,
            "boolean": lambda chance, _: chance.random() < 0.5,
            "null": lambda _, __: None,
            None: lambda chance, _: self._inner(chance),
        }
        return of_type[schema.get("type")](chance, schema)

    def _text(self, chance: Random, schema: Schema) -> str:
        if "pattern" in schema:
            return self._known.like(chance, schema["pattern"])
        longest = schema.get("maxLength", 60)
        text = drawn.text(chance).ljust(schema.get("minLength", 0), "x")
        return text if chance.random() < 0.1 else text[:longest]

    def _number(self, chance: Random, _: Schema) -> int:
        return int(chance.choice(drawn.NUMBERS)) if chance.random() < 0.3 else chance.randrange(9)

    def _list(self, chance: Random, schema: Schema) -> list[Any]:
        return [self._value(chance, schema["items"]) for _ in range(chance.choice((0, 1, 1, 2, 9)))]

    def _inner(self, chance: Random) -> Any:
        """The command in `post_for`, for which its schema allows anything."""
        name, arguments = self.valid(chance, "participant")
        return {"name": name, "arguments": arguments}

    def _broken(self, chance: Random, name: str, arguments: Arguments) -> tuple[Any, Any]:
        given = dict(arguments)
        keys = list(given)
        kind = chance.randrange(6)
        if kind == 0 and keys:
            del given[chance.choice(keys)]
        elif kind == 1:
            given[drawn.text(chance)] = drawn.value(chance)
        elif kind == 2 and keys:
            given[chance.choice(keys)] = drawn.value(chance)
        elif kind == 3 and keys:
            given[chance.choice(keys)] = drawn.text(chance) * chance.randrange(60)
        elif kind == 4:
            return drawn.value(chance), given
        else:
            return name, drawn.value(chance)
        return name, given
