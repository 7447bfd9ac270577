"""What a line of the log says, and what it must not."""

import json
import logging

import pytest
import structlog


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize(
    ("message", "values", "line"),
    [
        ("Cancel %s running task(s) of %s", (3, "Mme Durand"), "Cancel 3 running task(s) of …"),
        ("%(part).2f of %(whole)s", ({"part": 0.5, "whole": "Mme Durand"},), "… of …"),
        ("100 %s", (), "100 %s"),
    ],
)
def test_the_line_of_a_library_is_filled_with_its_numbers_and_nothing_else(message, values, line):
    """[ASVS 16.2.5]"""
    record = logging.LogRecord("library", logging.ERROR, "", 0, message, values, None)
    handler = logging.getLogger().handlers[0]
    assert json.loads(handler.format(record))["event"] == line


def test_a_fault_is_told_by_its_type_and_its_place_alone(logged):
    """[ASVS 16.2.5] Its message may quote what somebody wrote."""
    quoted_in_a_fault("Mme Durand")
    (line,) = (json.loads(line) for line in logged().splitlines())
    assert line["fault"] == "ValueError"
    assert line["at"][0].endswith("quoted_in_a_fault")
    assert "Durand" not in json.dumps(line)


def quoted_in_a_fault(text: str) -> None:
    try:
        int(text)
    except ValueError:
        structlog.get_logger().exception("turn.fault")
