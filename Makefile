# `make help` says what there is. Everything runs in .venv, which `make` sets up by itself.
PYTHON := .venv/bin/python
READY := .venv/.ready
CHECKED := src tests $(wildcard benchmarks)
DEMO := build/demo

.DEFAULT_GOAL := help
.PHONY: help run demo test lint types bench deck soak pictures libraries clean

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## open the app; without a display, write the worked examples and their PDFs
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "No display here, so the demo runs instead: both worked examples and their PDFs go to $(DEMO)"; \
		sh packaging/system-libraries.sh offscreen && $(PYTHON) -m workshop demo $(DEMO); \
	else \
		sh packaging/system-libraries.sh window && $(PYTHON) -m workshop; \
	fi

demo: $(READY) libraries ## both worked examples with all their PDFs, in build/demo
	@$(PYTHON) -m workshop demo $(DEMO)

test: $(READY) libraries lint types ## lint, types and all tests
	@sh packaging/system-libraries.sh display
	@echo "Tests"
	@$(PYTHON) -m pytest -n 2

lint: $(READY) ## style and format
	@echo "Style and format"
	@$(PYTHON) -m ruff check --quiet $(CHECKED)
	@$(PYTHON) -m ruff format --quiet --check $(CHECKED)

types: $(READY) ## mypy --strict
	@echo "Types"
	@$(PYTHON) -m mypy $(CHECKED)

bench: $(READY) libraries ## the figures that the README quotes
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks

deck: $(READY) ## write down the numbers of new cards and read the deck's texts again, after one was changed
	@$(PYTHON) -m workshop.deck.making

soak: $(READY) libraries ## the long tests
	@sh packaging/system-libraries.sh display
	@$(PYTHON) -m pytest -m soak

pictures: $(READY) libraries ## every screen and page as PNG, in build/pictures and docs/pictures
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.pictures

libraries:
	@sh packaging/system-libraries.sh offscreen

clean: ## remove what was built, the environment too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml constraints.txt packaging/set-up.sh
	@sh packaging/set-up.sh
	@touch $@
