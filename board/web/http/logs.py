"""The log: JSON lines on standard error, without any text that a person wrote (ASVS 16.2.5)."""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

from board.web.http.repeated_lines import RepeatedLines

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]")


def begin(level: str) -> None:
    """Configure the log from this level on; libraries log from `warning` on."""
    lowest, repeated = logging.getLevelNamesMapping()[level.upper()], RepeatedLines()
    shared: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_words,
    ]
    structlog.configure(
        processors=[repeated.processor, *shared, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(lowest),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(repeated.filter)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[with_numbers_only, *shared],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
            use_get_message=False,
            pass_foreign_args=True,
        )
    )
    logging.basicConfig(handlers=[handler], level=max(lowest, logging.WARNING), force=True)


def with_numbers_only(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Fill the numbers into a library's line. Whatever else it names may hold a person's text."""
    values = event.pop("positional_args", None)
    if values:
        left = iter(values if isinstance(values, tuple) else ())
        event["event"] = PLACEHOLDER.sub(lambda _: _number(next(left, None)), event["event"])
    return event


def _number(value: object) -> str:
    return str(value) if isinstance(value, int | float) else "…"


def without_words(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace an exception by its type and its traceback: its message may hold a person's text."""
    fault = _fault(event.pop("exc_info", None))
    if fault is not None:
        event["fault"] = type(fault).__name__
        event["at"] = _places(fault)
    return event


def _fault(exc_info: Any) -> BaseException | None:
    if exc_info is True:
        return sys.exc_info()[1]
    if isinstance(exc_info, tuple):
        return exc_info[1] if isinstance(exc_info[1], BaseException) else None
    return exc_info if isinstance(exc_info, BaseException) else None


def _places(fault: BaseException) -> list[str]:
    places = []
    trace = fault.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places
