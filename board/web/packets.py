"""JSON as sockets speak it: what is encoded already goes out as it is, nonsense is answered."""

from typing import Any

import msgspec

NONSENSE = "nonsense"
OF_THE_SERVER = ("connect", "disconnect")
"""Events that python-socketio tells its handlers of; a client that says one would be believed."""


class Json:
    """What python-socketio asks of a `json` module."""

    @staticmethod
    def dumps(said: Any, **_: Any) -> str:
        return msgspec.json.encode(said).decode()

    @staticmethod
    def loads(said: str | bytes) -> Any:
        """The value; for what is no JSON or no event, an event of a name that nobody handles.

        So whoever waits for an acknowledgement has one, and the connection stays.
        """
        try:
            value = msgspec.json.decode(said)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return [NONSENSE]
        return [NONSENSE] if isinstance(value, list) and not _is_event(value) else value


def _is_event(value: list[Any]) -> bool:
    """Whether it begins with a name that a client may say."""
    return bool(value) and isinstance(value[0], str) and value[0] not in OF_THE_SERVER
