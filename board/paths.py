"""The folders of the served files that are not Python.

In a wheel they are inside the package, where `hatch_build.py` puts them. In a checkout they are
`templates`, `docs` and the output of the static build.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _folder(in_wheel: str, in_checkout: str) -> Path:
    packed = PACKAGE / in_wheel
    return packed if packed.is_dir() else PACKAGE.parent / in_checkout


STATIC = _folder("_static", "static/build")
TEMPLATES = _folder("_templates", "templates")
DOCS = _folder("_docs", "docs")
