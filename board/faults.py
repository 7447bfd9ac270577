"""What keeps the board from starting, or a command from its work, as a text says it."""

REFUSED, NO_STORE, NO_PORT = 1, 2, 3
"""Exit codes: something is not allowed or not there; the store; the address to listen on."""

WRONG_SETTINGS = 78
"""The exit code that sysexits.h calls EX_CONFIG: to start again with the same settings is in vain.

Python ends with 1 when it crashes, and after a crash a unit should start the board again.
"""


class Fault(Exception):
    """One line for whoever typed the command: the key of a text of the server, and its places."""

    exit_code = REFUSED

    def __init__(self, key: str, **places: str | int) -> None:
        named = ", ".join(f"{name}={value}" for name, value in places.items())
        super().__init__(f"{key}: {named}" if named else key)
        self.key = key
        self.places = places
