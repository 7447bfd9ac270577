# Needs Python 3.11 or later, and nothing else: Node comes from requirements.lock.
PYTHON ?= python3
BIN := .venv/bin
NPM := .venv/node/npm
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/.venv/node:$(PATH)
.DEFAULT_GOAL := run
.PHONY: spoken wall-pictures setup run dev test check fix build demo clean lock protocol browser lighthouse
.PHONY: storm faults simulate fuzz attack secrecy leaks mutants help test-fast test-js test-python test-long test-browser
.PHONY: audit sbom servers release load profile

# A worker for each core; a file stays with one, so that its tests share what they set up. Without a
# browser there are twice as many, because such tests wait for the store and for processes.
# Files are begun in the order of tests/conftest.py: the longest first, so that all workers end together.
WORKERS ?= 2
PYTEST := $(BIN)/pytest --dist=loadfile --no-loadscope-reorder --numprocesses
TWICE := $$((2 * $(WORKERS)))
LONGEST := --durations=25 --durations-min=1
TEXT_KEYS := static/src/helpers/text/text-keys.d.ts

# A target that is described after two number signs is listed by `make help`.
help: ## list what make can do
	@sed -En 's/^([a-z-]+):.* ## (.*)/  make \1\t\2/p' Makefile | expand -t 24

setup: .venv/ready node_modules/ready ## install what is locked into .venv and node_modules

run: setup build ## set everything up, then serve
	$(BIN)/board serve

dev: setup build ## serve, and build or restart at each change of a source
	@scripts/dev

test: test-fast test-long test-browser ## every check and every test

test-fast: check test-js test-python ## every check, and the tests that need neither a browser nor a server

test-js: setup build
	$(NPM) test --silent

test-python: setup build
	$(PYTEST) $(TWICE) $(LONGEST) -m 'not long' --ignore=tests/browser

test-long: setup build servers
	$(PYTEST) $(TWICE) $(LONGEST) -m long --ignore=tests/browser

test-browser: setup build browser servers
	$(PYTEST) $(WORKERS) $(LONGEST) tests/browser

check: setup ## lint, formats, types, layers, unused exports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --config layers.toml
	$(NPM) run --silent check

fix: setup ## format, and apply the safe fixes of the linters
	$(BIN)/ruff check --fix --show-fixes
	$(BIN)/ruff format
	$(NPM) run --silent format

# A server of its own on loopback; it fails if anything unexpected happens.
fuzz: setup build ## what no screen would send, a million times: INPUTS=100000 SEED=1
	$(BIN)/python -m tests.fuzz --inputs $(or $(INPUTS),1000000) --seed $(or $(SEED),1)

# Most faults need Linux; a full and a read-only disk need root, wrong clocks libfaketime.
faults: setup build ## faults of processes, stores, disks and clocks on a live meeting: FAULT=name SEEDS=3
	nice $(BIN)/python -m tests.faults --fault "$(FAULT)" --seeds $(or $(SEEDS),3)

# Each meeting is played three times, on a virtual clock: some three a second on one core.
secrecy: setup build ## whether two meetings that should look the same do: MEETINGS=5000 SEED=1
	nice $(BIN)/python -m tests.secrecy --meetings $(or $(MEETINGS),5000) --seed $(or $(SEED),1)

# Each leak is planted in a copy of the program, in a temporary folder.
leaks: setup build ## fifty and more planted leaks, which the tests must find: LEAK=name
	nice $(BIN)/python -m tests.secrecy.leaks $(addprefix --only ,$(LEAK))

# A seed that breaks a promise is shortened and kept in tests/simulate/kept; the same seed plays the same.
simulate: setup ## meetings on one clock, in which everything fails: SEEDS=0-100000
	PYTHONHASHSEED=0 nice $(BIN)/python -m tests.simulate --seeds $(or $(SEEDS),0-1000)

# Each attack has a server of its own on loopback, and ends by itself.
attack: setup build ## what strangers may try, beside phones that are measured: SECONDS=10
	$(BIN)/python -m tests.attack --seconds $(or $(SECONDS),10)

# Each scenario has a server of its own on loopback, on one core; the clients have another. The yardsticks need cc.
load: setup build .venv/load scripts/yardsticks/node_modules/ready ## what people cost a board, and other servers: ONLY=hall
	$(BIN)/python -m tests.load.people $(addprefix --only ,$(ONLY))

# Twenty phones, two hundred troubles each; the tests have fewer of the same.
storm: setup build browser ## twenty phones on bad networks
	BOARD_STORM=20x200 $(BIN)/pytest -s tests/browser/meeting/test_storm.py

# One part takes minutes. Results are kept in mutants/ until a function changes.
mutants: setup .venv/mutants ## faults that the tests of the rules must notice: PART=board/domain/consensus
	nice $(BIN)/python scripts/mutation $(PART)

# The server is asked where it stands 500 times a second; on macOS this needs root.
profile: setup build ## a flame graph of the server while meetings deposit cards, in profile.svg: MEETINGS=20 SECONDS=20
	$(BIN)/python -m tests.load.actions --profile profile.svg --meetings $(or $(MEETINGS),20) --seconds $(or $(SECONDS),20)

build: static/build/manifest.json $(TEXT_KEYS) ## the browser's files

# A desktop may set LANGUAGE too, as `fr_FR:fr`.
demo: setup build ## look at a meeting of twelve: LANGUAGE=en UNTIL=express group resonance check choose explore synthesis words, or METHOD=retex
	$(BIN)/board demo --keep --until $(or $(UNTIL),$(if $(METHOD),words,explore)) $(addprefix --method ,$(METHOD)) $(addprefix --language ,$(filter fr en,$(LANGUAGE)))

spoken: setup build browser ## what a screen reader says over a meeting, written anew into tests/browser/spoken
	BOARD_SPOKEN=write $(BIN)/pytest -q -p no:xdist tests/browser/spoken

wall-pictures: setup build browser ## a picture of every page of the wall: FOLDER=somewhere
	PYTHONPATH=. $(BIN)/python scripts/wall-pictures $(FOLDER)

browser: ## Chromium, Firefox and WebKit, for the browser tests
	@scripts/browsers

servers: ## nginx, Caddy and others, for the tests of the pages about deployment
	@scripts/servers

lock: .venv/ready ## after a change of the dependencies in pyproject.toml or package.json
	scripts/lock

# Both ask a registry about every locked package, so this is no part of `make test`.
audit: setup .venv/supply ## known faults of what is locked; needs the network
	$(BIN)/pip-audit --require-hashes --disable-pip --requirement requirements.lock
	$(NPM) audit --package-lock-only

sbom: setup .venv/supply ## after `make lock`: what the board is made of, as CycloneDX in sbom/
	PYTHONPATH=. $(BIN)/python scripts/sbom

# What is committed, each thing twice: the wheels of other platforms need the network.
release: setup .venv/supply ## wheel, sdist, wheels for each platform, image, SHA256SUMS in dist/release: PLATFORM=linux-x86_64
	$(BIN)/python scripts/release $(addprefix --platform ,$(PLATFORM))

protocol: setup ## after a change of a command, a record, a limit or a setting
	PYTHONPATH=. $(BIN)/python scripts/protocol

# Installs packages that nothing else needs.
lighthouse: setup build browser scripts/lighthouse/node_modules/ready ## what Lighthouse says of a phone's pages
	PYTHONPATH=. $(BIN)/python -m tests.load.lighthouse

clean: ## remove everything that is installed or built
	rm -rf .venv node_modules scripts/*/node_modules static/build dist .hypothesis mutants
	rm -rf $(TEXT_KEYS) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

.venv/ready: requirements.lock pyproject.toml scripts/venv
	@PYTHON="$(PYTHON)" scripts/venv

.venv/mutants: scripts/mutation/requirements.lock | .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r scripts/mutation/requirements.lock
	@touch $@

.venv/supply: scripts/supply/requirements.lock | .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r scripts/supply/requirements.lock
	@touch $@

.venv/load: scripts/yardsticks/requirements.lock | .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r scripts/yardsticks/requirements.lock
	@touch $@

node_modules/ready: package.json package-lock.json .npmrc | .venv/ready
	$(NPM) ci --ignore-scripts
	@touch $@

scripts/%/node_modules/ready: scripts/%/package.json scripts/%/package-lock.json | .venv/ready
	$(NPM) ci --prefix scripts/$* --ignore-scripts
	@touch $@

static/build/manifest.json: node_modules/ready $(wildcard static/*.mjs) $(shell find static/src -type f ! -path $(TEXT_KEYS))
	$(NPM) run --silent build

# For tsc and editors: the bundle needs no types.
$(TEXT_KEYS): static/text-keys.mjs $(wildcard board/locale/fr/*.po) | node_modules/ready
	node static/text-keys.mjs
