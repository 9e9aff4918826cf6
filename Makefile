# The workshop. Every target first makes sure that what it needs is installed, which costs a few
# milliseconds when it is. ARGS="..." is passed on, for instance: make run ARGS="search klimaat"

SHELL := /bin/sh
PYTHON := .venv/bin/python
BOOTSTRAP := build_scripts/bootstrap.sh
UNDER_LINT := explorer build_scripts main.py
WORKERS ?= 2

# Compiled once, the program starts twice as quickly; the tests start it a hundred times.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.SILENT:
.PHONY: setup run test lint tests format demo pages bench translations icons soak package smoke lock \
	clean help

setup: ## install what is needed to work on the program
	$(BOOTSTRAP) test

run: ## start the program
	$(BOOTSTRAP) run
	$(PYTHON) main.py $(ARGS)

test: lint tests ## check everything: style, types, architecture, tests, coverage

lint: ## check style, types and who may import whom
	$(BOOTSTRAP) test
	$(PYTHON) -m ruff format --check --quiet .
	$(PYTHON) -m ruff check --quiet .
	$(PYTHON) -m mypy --no-error-summary $(UNDER_LINT)
	.venv/bin/lint-imports --no-logo --cache-dir build/import-linter

# Coverage is judged on the whole suite only, so `make tests ARGS=tests/unit` runs without it.
tests: export QT_QPA_PLATFORM := offscreen
tests: ## run the tests and hold the coverage floors
	$(BOOTSTRAP) test
ifdef ARGS
	$(PYTHON) -m pytest $(ARGS)
else
	mkdir -p build
	$(PYTHON) -m pytest --numprocesses $(WORKERS) --cov --cov-report= \
		--cov-report=json:build/coverage.json
	$(PYTHON) -m build_scripts.coverage_floors build/coverage.json
endif

format: ## rewrite the code in the house style
	$(BOOTSTRAP) test
	$(PYTHON) -m ruff check --fix --quiet . || true
	$(PYTHON) -m ruff format .

demo: ## show the program at work, on a virtual screen if there is none
	$(BOOTSTRAP) test
	$(PYTHON) -m build_scripts.demo $(ARGS)

pages: ## print every template of the shipped programme, to be looked at
	$(BOOTSTRAP) test
	$(PYTHON) -m build_scripts.printed_pages $(ARGS)

bench: ## measure how fast the program is here
	$(BOOTSTRAP) test
	$(PYTHON) main.py bench $(ARGS)

translations: ## collect the window's sentences and compile every language
	$(BOOTSTRAP) test
	$(PYTHON) -m build_scripts.translations

icons: ## paint the icon in every size a desktop asks for
	$(BOOTSTRAP) test
	$(PYTHON) -m build_scripts.shipping.icons

soak: ## try for a long time to lose what is the reader's, or to crash the importer
	$(BOOTSTRAP) test
	$(PYTHON) -m build_scripts.soak_library
	$(PYTHON) -m build_scripts.soak_importing

# ARGS="--with-programme FILE" puts an official document into the bundle.
package: ## build what a reader installs, into dist
	$(BOOTSTRAP) package
	$(PYTHON) -m build_scripts.package $(ARGS)

# On Debian a warm build takes a minute, the second one that has to be its twin another.
smoke: ## build the frozen program and try it as a reader would, away from Python
	$(BOOTSTRAP) package
	$(PYTHON) -m build_scripts.package --quick --if-changed --into build/smoke
	$(PYTHON) -m build_scripts.package --tree --if-changed --into build/smoke/again
	$(PYTHON) -m pytest tests/packaging $(ARGS)

# Keeps the versions that still fit pyproject.toml; ARGS=--upgrade takes the newest that fit.
# Hashes of every platform's files go in, so that one lock serves Linux, Windows and macOS.
lock: ## refresh the lock files from pyproject.toml
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	set -- build/lock/bin/uv pip compile --no-config --quiet --universal --generate-hashes \
		--python-version 3.11 --custom-compile-command "make lock" $(ARGS) && \
	"$$@" --output-file requirements.lock pyproject.toml && \
	"$$@" --output-file requirements-dev.lock --constraint requirements.lock --group dev pyproject.toml

clean: ## remove everything that can be made again, .venv too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list the targets
	sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | \
		while IFS='|' read -r target text; do printf '  make %-9s %s\n' "$$target" "$$text"; done
