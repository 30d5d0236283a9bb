# make run: the page at http://localhost:8501.  make test: every check.  make help: the rest.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || echo python3)
PORT ?= 8501
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check
TORCH := torch==2.13.0

# Nobody phones home, whichever library is asked.
export ANONYMIZED_TELEMETRY := False
export DO_NOT_TRACK := 1
export HF_HUB_DISABLE_TELEMETRY := 1
export STREAMLIT_BROWSER_GATHER_USAGE_STATS := false

.DEFAULT_GOAL := help
.PHONY: help run build test lint eval report gate bench speed screenshots install install-dev chromium office clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 18

run: build  ## install, index if missing or stale, open the page on PORT (8501)
	$(BIN)/streamlit run app.py --server.port $(PORT) --browser.gatherUsageStats false

build: install  ## index the corpus; does nothing when it is up to date
	$(BIN)/python -m ingest build

# Two processes share the tests; the page then has both cores to itself. With ARGS, one runs what they name.
test: install-dev chromium office lint  ## every check: style, types, layers, tests, the page in Chromium
ifeq ($(strip $(ARGS)),)
	$(BIN)/python -m pytest -m "not browser" --numprocesses 2 --dist loadfile
	$(BIN)/python -m pytest -m browser
else
	$(BIN)/python -m pytest $(ARGS)
endif

lint: install-dev  ## style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: build $(VENV)/.installed-bench  ## measure the answers; ARGS go to the command
	$(BIN)/python -m eval run $(ARGS)

report: $(VENV)/.installed-bench  ## the newest results as one page, eval/results/report.html
	$(BIN)/python -m eval report $(ARGS)

gate: build $(VENV)/.installed-bench  ## fail where a headline figure fell below its floor
	$(BIN)/python -m eval gate $(ARGS)

bench: build $(VENV)/.installed-bench  ## cost against the stock pipeline, and how it grows; ARGS go to the command
	$(BIN)/python -m eval bench $(ARGS)

speed: build install-dev chromium  ## first paint and page switch against a bare Streamlit app, in Chromium
	$(BIN)/python -m tests.browser.speed $(ARGS)

screenshots: build install-dev chromium  ## every page and state into .screenshots; ARGS=--readme: docs/ only
	$(BIN)/python -m tests.browser.screenshots $(ARGS)

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

# A stamp is younger than pyproject.toml when its dependencies are installed.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "No virtual environment could be made (Debian, Ubuntu: sudo apt-get install python3-venv)"; exit 1; }

# torch alone and first: left to the resolver, it drags in gigabytes of GPU libraries.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) $(TORCH)
	$(PIP) --editable .
	$(BIN)/python -m ingest prepare
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) --editable '.[dev]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed
	$(PIP) --editable '.[bench]'
	@touch $@

chromium:
	@if command -v chromium || command -v chromium-browser || command -v google-chrome; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	else \
	  echo "The tests drive the page in Chromium, and none is on PATH."; \
	  echo "Install it (Debian, Ubuntu: sudo apt-get install chromium), then run make test again."; \
	  exit 1; \
	fi

# Opens the saved notes in one test; 86 MB to download. Where it can't be had, that test is skipped.
office:
	@if command -v soffice || command -v libreoffice; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui; \
	else \
	  echo "No LibreOffice on PATH: the test that opens a saved note with it is skipped"; \
	  echo "(Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui)."; \
	fi

clean:  ## remove the index and caches; the environment stays
	rm -rf .index .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build *.egg-info
