"""The faults, by what they befall."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Fill the table of faults."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
