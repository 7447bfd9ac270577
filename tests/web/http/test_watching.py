"""The alerts, the board for Grafana and the page name figures that a board really serves."""

import json
import re
from pathlib import Path

import pytest
import yaml

from board.settings import read
from board.web.http.metrics import Metrics
from tests.support.servers.pages import PAGES, block

JOB = re.compile(r'job="(\w+)"')
NAME = re.compile(r"\b(?:board|process)_[a-z_]+\b")


@pytest.fixture(scope="module")
def served():
    """The names of all samples, and of all families."""
    metrics = Metrics()
    for name in ("rooms", "frames_direct", "frames_queued"):
        metrics.watch(name, name, lambda: 0)
    metrics.answered("ok")
    metrics.connected("phone", 1)
    metrics.store_failed("silent")
    families = list(metrics.registry.collect())
    return {sample.name for family in families for sample in family.samples} | {
        family.name for family in families
    }


def expressions(page: Path) -> list[str]:
    if page.suffix == ".json":
        panels = json.loads(page.read_text(encoding="utf-8"))["panels"]
        return [target["expr"] for panel in panels for target in panel["targets"]]
    groups = yaml.safe_load(page.read_text(encoding="utf-8"))["groups"]
    return [rule["expr"] for group in groups for rule in group["rules"]]


@pytest.mark.parametrize("name", ["alerts.yaml", "grafana.json"])
def test_every_figure_that_is_asked_for_exists(served, name):
    """[O6]"""
    asked = {found for each in expressions(PAGES / name) for found in NAME.findall(each)}
    assert len(asked) > 4
    assert asked - served == set()


def test_the_page_explains_each_figure_and_no_other(served):
    """[O6]"""
    text = (PAGES / "watching.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`board_.+?) \|", text, re.MULTILINE)
    explained = {found for row in rows for found in NAME.findall(row)}
    assert explained - served == set()
    own = {name for name in served if name.startswith("board_")}
    own = {re.sub(r"_(bucket|count|sum|created|total)$", "", name) for name in own}
    assert own - {name.removesuffix("_total") for name in explained} == set()


def test_each_alert_says_how_bad_it_is_and_what_it_means():
    groups = yaml.safe_load((PAGES / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
    rules = [rule for group in groups for rule in group["rules"]]
    assert len({rule["alert"] for rule in rules}) == len(rules) > 5
    for rule in rules:
        assert rule.keys() == {"alert", "expr", "for", "labels", "annotations"}
        assert rule["labels"]["severity"] in {"page", "ticket"}
        assert rule["expr"].count("(") == rule["expr"].count(")")
        assert rule["annotations"]["summary"].endswith(".")


def test_the_board_for_grafana_can_be_imported():
    """Each panel has a place of its own, and asks the source that is chosen."""
    board = json.loads((PAGES / "grafana.json").read_text(encoding="utf-8"))
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in board["panels"]]
    assert len(set(places)) == len({panel["id"] for panel in board["panels"]}) == len(places)
    assert {panel["datasource"]["uid"] for panel in board["panels"]} == {"${source}"}
    assert [each["name"] for each in board["templating"]["list"]] == ["source"]


def test_the_block_for_prometheus_asks_the_address_of_the_figures():
    """[O6] [O7] Under the name that the alerts expect."""
    told = yaml.safe_load(block("watching", "# prometheus.yml"))
    (job,) = told["scrape_configs"]
    assert read({"BOARD_METRICS": job["static_configs"][0]["targets"][0]}).metrics is not None
    named = {found for each in expressions(PAGES / "alerts.yaml") for found in JOB.findall(each)}
    assert named == {job["job_name"]}
