# Everything needs python3 (3.11 or newer) and a package registry; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/ready

BUNDLED := $(if $(filter Darwin,$(shell uname)),dist/Phenocode.app/Contents/MacOS,dist/phenocode)/phenocode
# Nothing of this checkout and of who calls it is there for what is tried out.
ALONE := env -i HOME=/nonexistent PATH=/usr/bin:/bin LC_ALL=C.UTF-8

.PHONY: help run demo test lint bench soak translations wheel bundle pictures clean

help:
	@echo "make run       open the workbench on the sample study (without a display: run the demo)"
	@echo "make test      style, types and all tests"
	@echo "make bench     timings beside what plain Qt and plain SQLite need"
	@echo "make soak      longer random runs than the tests make"
	@echo "make translations   new sentences into resources/translations for Qt Linguist, and what is translated compiled"
	@echo "make wheel     dist/*.whl, installed and tried out in an environment of its own"
	@echo "make bundle    dist/phenocode, which needs no Python, made from run-time libraries only and tried out"
	@echo "make demo      the sample study taken the whole way into demo/, without a window"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is needed (Debian: python3-venv)."; exit 1; }
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: $(READY)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so the demo runs instead: see demo/."; $(MAKE) --no-print-directory demo; \
	else sh .ci/libraries $(PY) && exec $(PY) -m phenocode --sample; fi

demo: $(READY)
	@sh .ci/libraries $(PY) || true
	@rm -rf demo && QT_QPA_PLATFORM=offscreen $(PY) -m phenocode demo demo

lint: $(READY)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy

test: $(READY) lint
	@sh .ci/libraries $(PY)
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n auto

bench: $(READY)
	@sh .ci/libraries $(PY)
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

soak: $(READY)
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.soak

translations: $(READY)
	@sh .ci/libraries $(PY)
	@$(PY) -m tests.translations

wheel: $(READY)
	@rm -rf build/wheel dist/*.whl
	@$(PY) -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	@$(PYTHON) -m venv build/wheel
	@build/wheel/bin/python -m pip install --quiet --disable-pip-version-check dist/*.whl
	@sh .ci/libraries build/wheel/bin/python
	@cd build/wheel && $(ALONE) bin/phenocode --smoke
	@ls -sh dist/*.whl

bundle:
	@$(PYTHON) -m venv --clear build/bundle
	@build/bundle/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bundle]'
	@sh .ci/libraries build/bundle/bin/python
	@build/bundle/bin/python -m PyInstaller --noconfirm --log-level ERROR build.spec
	@$(ALONE) $(BUNDLED) --smoke
	@du -sh dist/phenocode

clean:
	rm -rf $(VENV) build dist demo *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
