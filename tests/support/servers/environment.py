"""The environment of a board that a test starts."""

import os


def without_settings(**variables: str) -> dict[str, str]:
    """This process's environment without settings of the board, and with these variables."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("BOARD_")}
    return {**own, **variables}
