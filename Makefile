# Needs Python 3.11 or later, and nothing else: Node comes from requirements.lock.
PYTHON ?= python3
BIN := .venv/bin
NPM := .venv/node/npm
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/.venv/node:$(PATH)
.DEFAULT_GOAL := run
.PHONY: wall-pictures setup run test check build demo clean lock protocol browser lighthouse storm

setup: .venv/ready node_modules/ready

run: setup build
	$(BIN)/board serve

test: setup build browser check
	$(NPM) test --silent
	$(BIN)/pytest

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) run --silent check

# Twenty phones, two hundred troubles each; the tests have fewer of the same.
storm: setup build browser
	BOARD_STORM=20x200 $(BIN)/pytest -s tests/browser/test_storm.py

build: static/build/manifest.json

demo: setup build
	$(BIN)/board demo

# Every page of the wall, to be looked at: make wall-pictures FOLDER=somewhere
wall-pictures: setup build browser
	PYTHONPATH=. $(BIN)/python scripts/wall-pictures $(FOLDER)

browser:
	@scripts/chromium

# After a change of what pyproject.toml or package.json asks for.
lock: .venv/ready
	scripts/lock

# After a change of a command or a record.
protocol: setup
	PYTHONPATH=. $(BIN)/python scripts/protocol

# Asks for packages of its own, which nothing else needs.
lighthouse: setup build browser scripts/lighthouse/node_modules/ready
	PYTHONPATH=. $(BIN)/python -m tests.load.lighthouse

clean:
	rm -rf .venv node_modules scripts/lighthouse/node_modules static/build dist .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

.venv/ready: requirements.lock pyproject.toml scripts/venv
	@PYTHON="$(PYTHON)" scripts/venv

node_modules/ready: package.json package-lock.json .npmrc | .venv/ready
	$(NPM) ci --ignore-scripts
	@touch $@

scripts/lighthouse/node_modules/ready: $(wildcard scripts/lighthouse/package*.json) | .venv/ready
	$(NPM) ci --prefix scripts/lighthouse --ignore-scripts
	@touch $@

static/build/manifest.json: node_modules/ready $(wildcard static/*.mjs) $(shell find static/src -type f)
	$(NPM) run --silent build
