# Build, check and test fieldguide.
#
# Needed: make, and Python 3.11 or newer. The rest comes from the lock files.
# `make` builds the site; `make help` lists everything.

PYTHON ?= python3
PYTEST_ARGS ?=
# As many tests at once as there are processors; JOBS=0 runs one after the other.
JOBS ?= auto
ARGS ?=

SITE_ENV := .venv
TEST_ENV := .venv-test
BENCH_ENV := .venv-bench
NODE_STAMP := tests/node_modules/.installed

PIP_INSTALL := bin/python -m pip install --quiet --quiet --no-input --disable-pip-version-check

export PYTHONUTF8 := 1
# npm trusts the certificates that the machine trusts (behind a proxy of one's own), as pip does.
export NODE_USE_SYSTEM_CA := 1
unexport PYTHONHOME PYTHONPATH
# Images of containers often forbid what Python compiled to be kept: each of many processes would compile all anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: site manual books check serve test test-plain test-matrix test-setup coverage bench format schemas lock clean clean-all help stale

site: $(SITE_ENV)/.installed ## build the site into site/, its packages into dist/, the manual into manual/ (default)
	@echo "Building the site"
	@$(SITE_ENV)/bin/fieldguide build $(ARGS)
	@echo "Building the manual for authors"
	@$(SITE_ENV)/bin/fieldguide manual --quiet

manual: $(SITE_ENV)/.installed ## build the manual for authors, with its gallery, into manual/
	@$(SITE_ENV)/bin/fieldguide manual $(ARGS)

# Takes long, and so is no part of `make site`: what was made of the same before is kept.
books: $(SITE_ENV)/.installed ## write books/: PDF for paper, EPUB for e-readers, ZIM for Kiwix (ARGS="--lang fr")
	@sh tests/install-books.sh
	@for format in epub pdf zim; do \
	  echo "Writing books/$$format" && \
	  $(SITE_ENV)/bin/fieldguide export $$format --to books/$$format $(ARGS) || exit; \
	done

check: $(SITE_ENV)/.installed ## check all content, write nothing
	@$(SITE_ENV)/bin/fieldguide check $(ARGS)

serve: $(SITE_ENV)/.installed ## show the site on this machine while you edit
	@$(SITE_ENV)/bin/fieldguide serve $(ARGS)

test: test-setup ## check the code and run every test (PYTEST_ARGS="-k word" for some)
	@echo "Checking style (ruff)"
	@$(TEST_ENV)/bin/python -m ruff check --quiet .
	@$(TEST_ENV)/bin/python -m ruff format --quiet --diff .
	@echo "Checking types (mypy)"
	@$(TEST_ENV)/bin/python -m mypy
	@echo "Checking the floors (import-linter)"
	@$(TEST_ENV)/bin/lint-imports --no-logo
	@echo "Running the tests (pytest)"
	@PATH="$(CURDIR)/$(TEST_ENV)/bin:$$PATH" python -m pytest -n $(JOBS) $(PYTEST_ARGS)

# The versions that pyproject.toml names, each in an environment of its own; those that this machine
# lacks are fetched by uv where it is, else named and left out.
test-matrix: ## run the tests that need no browser with every Python that we support and that is here
	@MAKE="$(MAKE)" sh tests/matrix.sh

test-plain: $(TEST_ENV)/.installed $(NODE_STAMP)
	@PATH="$(CURDIR)/$(TEST_ENV)/bin:$$PATH" python -m pytest -n $(JOBS) -m "not browser" $(PYTEST_ARGS)

# By itself, as it makes the tests a quarter slower.
coverage: $(TEST_ENV)/.installed $(NODE_STAMP) ## name the lines of the code that no test reaches
	@PATH="$(CURDIR)/$(TEST_ENV)/bin:$$PATH" python -m pytest -n $(JOBS) -m "not browser" \
	  --cov --cov-report=term-missing $(PYTEST_ARGS)

test-setup: $(TEST_ENV)/.installed $(NODE_STAMP) ## install what the tests need, run none
	@sh tests/install-browsers.sh
	@sh tests/install-books.sh --judges

bench: $(BENCH_ENV)/.installed ## measure everything beside its aim and write benchmarks/RESULTS.md (ARGS=--quick)
	@$(BENCH_ENV)/bin/python -m benchmarks $(ARGS)

format: $(TEST_ENV)/.installed ## put the Python code into the house format
	@$(TEST_ENV)/bin/python -m ruff check --quiet --fix .
	@$(TEST_ENV)/bin/python -m ruff format --quiet .

schemas: $(SITE_ENV)/.installed ## write the JSON Schemas for editors anew
	@$(SITE_ENV)/bin/fieldguide schema --to schemas

# Locked with the oldest Python we support, so that every version installs there.
# `make lock ARGS=--upgrade` moves to the newest versions that pyproject.toml allows.
EXTRAS := --extra install --extra translate --extra anki --extra kit --extra pdf --extra zim --extra cluster
PIP_COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(TEST_ENV)/bin/python -m piptools compile \
	--quiet --no-config --generate-hashes --allow-unsafe --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

lock: $(TEST_ENV)/.locked ## write the Python lock files and tests/package-lock.json anew
	@$(TEST_ENV)/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
	  echo "Lock with Python 3.11, the oldest we support: make clean-all, then make lock PYTHON=python3.11"; \
	  exit 1; }
	@echo "Locking the site's packages"
	@$(PIP_COMPILE) $(ARGS) $(EXTRAS) --output-file requirements.lock pyproject.toml
	@echo "Locking the tests' packages"
	@$(PIP_COMPILE) $(ARGS) $(EXTRAS) --extra test --constraint requirements.lock \
	  --output-file requirements-test.lock pyproject.toml
	@echo "Locking the packages of the benchmarks' peers"
	@$(PIP_COMPILE) $(ARGS) $(EXTRAS) --extra bench --constraint requirements.lock \
	  --output-file requirements-bench.lock pyproject.toml
	@echo "Locking the tests' npm packages"
	@cd tests && PATH="$(CURDIR)/$(TEST_ENV)/bin:$$PATH" npm install --package-lock-only --loglevel=error >/dev/null

clean: ## remove what was built, keep the installed packages
	@rm -rf site dist manual books build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find plugins tests -name node_modules -prune -o -type d -name __pycache__ -exec rm -rf {} +

clean-all: clean ## remove the installed packages too
	@rm -rf $(SITE_ENV) $(TEST_ENV) $(TEST_ENV)-3.* $(BENCH_ENV) tests/node_modules plugins/*.egg-info

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
	  printf '  make %-12s %s\n' "$$name" "$$text"; done

# ---- What is installed, and when to install it again ----

# The programs of a virtual environment hold its folder's name, and it holds its Python's:
# one that was moved, copied or lost its Python is made anew.
stale = $(if $(shell test "$$(cat $(1)/.made-in 2>/dev/null)" = "$$(pwd -P)" \
	&& $(1)/bin/python -c 'import pip' 2>/dev/null && echo good),,stale)

$(SITE_ENV)/.made-in: $(call stale,$(SITE_ENV))
	@sh -euc "$$MAKE_ENV" make-env "$(PYTHON)" $(@D)

$(TEST_ENV)/.made-in: $(call stale,$(TEST_ENV))
	@sh -euc "$$MAKE_ENV" make-env "$(PYTHON)" $(@D)

$(BENCH_ENV)/.made-in: $(call stale,$(BENCH_ENV))
	@sh -euc "$$MAKE_ENV" make-env "$(PYTHON)" $(@D)

$(SITE_ENV)/.locked: requirements.lock $(SITE_ENV)/.made-in
	@echo "Installing the site's packages, as locked"
	@$(@D)/$(PIP_INSTALL) --require-hashes --only-binary :all: --requirement $<
	@touch $@

# What reads JSON-LD back (extruct) needs jstyleson, which is there as source only: it is built with
# the setuptools of the first lock, not with whatever is newest.
$(TEST_ENV)/.locked: requirements-test.lock requirements.lock $(TEST_ENV)/.made-in
	@echo "Installing the tests' packages, as locked"
	@$(@D)/$(PIP_INSTALL) --require-hashes --only-binary :all: --requirement requirements.lock
	@$(@D)/$(PIP_INSTALL) --require-hashes --only-binary :all: --no-binary jstyleson --no-build-isolation --requirement $<
	@touch $@

$(BENCH_ENV)/.locked: requirements-bench.lock $(BENCH_ENV)/.made-in
	@echo "Installing the benchmarks' packages, as locked"
	@$(@D)/$(PIP_INSTALL) --require-hashes --only-binary :all: --requirement $<
	@touch $@

%/.installed: pyproject.toml %/.locked
	@echo "Installing fieldguide itself into $(@D)"
	@$(@D)/$(PIP_INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@

$(NODE_STAMP): tests/package.json tests/package-lock.json $(TEST_ENV)/.locked
	@echo "Installing the tests' npm packages, as locked"
	@cd tests && PATH="$(CURDIR)/$(TEST_ENV)/bin:$$PATH" npm ci --loglevel=error >/dev/null
	@touch $@

# Debian and Ubuntu ship Python without what makes virtual environments.
define MAKE_ENV
python=$$1 folder=$$2

apt_install() {
  command -v apt-get >/dev/null || return 1
  as_root=
  if [ "$$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root="sudo -n"
  fi
  echo "Installing $$* (Debian packages)"
  as_root="$$as_root env DEBIAN_FRONTEND=noninteractive"
  $$as_root apt-get -qq -o DPkg::Lock::Timeout=600 update </dev/null >/dev/null || true
  $$as_root apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$$@" </dev/null >/dev/null
}

if ! command -v "$$python" >/dev/null; then
  if [ "$$python" != python3 ] || ! apt_install python3 python3-venv; then
    echo "There is no $$python here, and fieldguide needs Python 3.11 or newer." >&2
    echo "On Debian or Ubuntu, as root: apt-get install python3 python3-venv" >&2
    exit 1
  fi
fi
version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if ! "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "fieldguide needs Python 3.11 or newer, and $$python is $$version." >&2
  echo "Install a newer one, with its venv module, and name it: make PYTHON=python3.12" >&2
  exit 1
fi
if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if ! apt_install "python$$version-venv"; then
    echo "This Python cannot make virtual environments." >&2
    echo "On Debian or Ubuntu, as root: apt-get install python$$version-venv" >&2
    exit 1
  fi
fi
echo "Making the virtual environment $$folder with Python $$version"
rm -rf "$$folder"
"$$python" -m venv "$$folder"
pwd -P > "$$folder/.made-in"
endef
export MAKE_ENV
