"""Why a store does not answer, or refuses: the end of the key of a text, `server.store.…`."""

import ssl
from collections.abc import Iterator
from socket import gaierror

from redis.exceptions import AuthenticationError, ResponseError

PASSWORD = frozenset({"WRONGPASS", "NOAUTH"})
REFUSALS = {
    "NOPERM": "rights",
    "OOM": "full",
    "MISCONF": "cannot_write",
    "READONLY": "read_only",
    "NOREPLICAS": "no_replicas",
    "LOADING": "loading",
}
"""By the first word of the server's error."""

CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (ssl.SSLError, "tls"),
    (gaierror, "unknown_host"),
    (ConnectionRefusedError, "nobody_there"),
    (FileNotFoundError, "nobody_there"),
    (PermissionError, "rights"),
)

REASONS = frozenset(
    {"silent", "refused", "password", *REFUSALS.values(), *(reason for _, reason in CAUSES)}
)


def reason_of(fault: BaseException) -> str:
    """The reason, `silent` if none is known."""
    for one in _with_its_causes(fault):
        if isinstance(one, AuthenticationError):
            return "password"
        if isinstance(one, ResponseError):
            code = error_code(one)
            return "password" if code in PASSWORD else REFUSALS.get(code, "refused")
        for kind, reason in CAUSES:
            if isinstance(one, kind):
                return reason
    return "silent"


def error_code(refusal: ResponseError) -> str:
    """The first word of the server's error, such as `OOM`. The rest may repeat what was sent.

    The client cuts the word off an error that it knows, and keeps it as `status_code`.
    """
    return refusal.status_code or str(refusal).partition(" ")[0]


def _with_its_causes(fault: BaseException) -> Iterator[BaseException]:
    """The fault, what raised it, and what raised that; the client wraps the system's errors."""
    one: BaseException | None = fault
    while one is not None:
        yield one
        one = one.__cause__ or one.__context__
