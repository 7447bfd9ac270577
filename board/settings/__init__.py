"""The settings. One table, `variables.py`, makes how they are read, the options and the page."""

from board.settings.reading import SettingsError, read
from board.settings.settings import (
    Address,
    Limits,
    Logo,
    Settings,
    offers_wifi,
    shares_figures,
    sub_path,
)

__all__ = [
    "Address",
    "Limits",
    "Logo",
    "Settings",
    "SettingsError",
    "offers_wifi",
    "read",
    "shares_figures",
    "sub_path",
]
