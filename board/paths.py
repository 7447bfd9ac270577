"""Where the files stand that are served but not Python: in a wheel or in a checkout.

A wheel carries them inside the package (`hatch_build.py` puts them there); a checkout keeps
them where people write them and where the static build leaves them.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _folder(in_wheel: str, in_checkout: str) -> Path:
    packed = PACKAGE / in_wheel
    return packed if packed.is_dir() else PACKAGE.parent / in_checkout


STATIC = _folder("_static", "static/build")
TEMPLATES = _folder("_templates", "templates")
