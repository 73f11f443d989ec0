# One command per routine task, the same for people and for CI. `make` alone lists them.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

TOOLS := .tools
UV := $(shell command -v uv 2>/dev/null || echo $(TOOLS)/uv/bin/uv)
APP := .venv/.made
ENGINE := bot/engine/.venv/.made
# Compiled once here, or every start of the engine would take seven seconds longer.
export PYTHONDONTWRITEBYTECODE :=
export UV_LINK_MODE := copy
export UV_PYTHON_PREFERENCE := system
# The certificates that the machine trusts, so that it works behind a proxy of one's own.
export UV_SYSTEM_CERTS := true

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: setup ## set up what is missing, then start everything; Ctrl-C ends it
	@exec ./stallside serve --try-out

test: setup ## set up what is missing, then lint, types, imports, content and all tests
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy --strict bot/core bot/usecases bot/settings.py
	@.venv/bin/lint-imports --no-cache
	@./stallside check-content
	@./stallside train
	@.venv/bin/python -m pytest $(PYTEST)

bench: setup ## measure, and print the figures; never a test
	@./stallside train
	@.venv/bin/python -m tests.bench

setup: $(APP) $(ENGINE) ## make both environments

format: setup ## put the code in the house's form
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

lock: $(UV) ## write the hashed requirement files anew
	@for part in app dev; do $(UV) pip compile -q --python-version 3.12 --generate-hashes --no-emit-index-url \
	  --no-annotate requirements/$$part.in -o requirements/$$part.txt; done
	@$(UV) pip compile -q --python-version 3.10 --generate-hashes --no-emit-index-url --no-annotate \
	  --excludes requirements/engine-excluded.in requirements/engine.in -o requirements/engine.txt

clean: ## remove environments and models, keep the database
	rm -rf .venv bot/engine/.venv $(TOOLS) models/*.tar.gz

# uv is fetched into the project if the machine has none.
$(TOOLS)/uv/bin/uv:
	@echo "setup: fetching uv into $(TOOLS)"
	@python3 -m venv $(TOOLS)/uv
	@$(TOOLS)/uv/bin/pip install -q --require-hashes -r requirements/uv.txt

$(APP): requirements/app.txt requirements/dev.txt | $(UV)
	@echo "setup: the application's environment (Python 3.12)"
	@$(UV) venv -q --clear --python 3.12 .venv
	@$(UV) pip sync -q --compile-bytecode --require-hashes --python .venv/bin/python requirements/app.txt requirements/dev.txt
	@touch $@

$(ENGINE): requirements/engine.txt bot/engine/setup_env.py | $(UV)
	@echo "setup: the engine's environment (Python 3.10)"
	@$(UV) venv -q --clear --python 3.10 bot/engine/.venv
	@$(UV) pip install -q --compile-bytecode --no-deps --require-hashes --python bot/engine/.venv/bin/python -r requirements/engine.txt
	@bot/engine/.venv/bin/python bot/engine/setup_env.py
	@touch $@

.PHONY: help run test bench setup format lock clean
