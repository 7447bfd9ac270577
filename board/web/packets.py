"""JSON as sockets speak it: what is encoded already goes out as it is, nonsense is answered."""

from typing import Any

import msgspec

NONSENSE = "nonsense"


class Json:
    """What python-socketio asks of a `json` module."""

    @staticmethod
    def dumps(said: Any, **_: Any) -> str:
        return msgspec.json.encode(said).decode()

    @staticmethod
    def loads(said: str | bytes) -> Any:
        """The value; for what is no JSON, an event of a name that nobody handles.

        So whoever waits for an acknowledgement has one, and the connection stays.
        """
        try:
            return msgspec.json.decode(said)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return [NONSENSE]
