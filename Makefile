# Every target sets up what it needs in .venv first; a second run installs nothing.
#
#   make site    distil the articles, check the cards, build site/index.html
#   make test    run the tests
#   make build   build the site from the committed cards, without spaCy
#   make check   check the cards          make serve   show the site while writing
#   make diff    tell what changes in the record since BASE (a commit; main if not given)
#   make links   ask the addresses of the sources whether they still answer
#   make lint    check the code           make lock    write the locks (UPGRADE=1: newer releases)
#   make bench   measure speed and memory (PARTS='reading': only those; WRITE=1: keep the figures)
#   make wheelhouse   fetch all packages into wheelhouse/; elsewhere, without a network:
#                     make site WHEELHOUSE=/path/to/wheelhouse
#   make clean   remove results and caches; the set-up itself is .venv

PYTHON ?= python3
BASE ?= main
export WHEELHOUSE
export BASE
export NO_MKDOCS_2_WARNING = 1

# Ends with one line when the system lacks something, and else brings .venv to the named lock.
missing = $(shell PYTHON='$(PYTHON)' CI='$(CI)' WHEELHOUSE='$(WHEELHOUSE)' .ci/setup --missing $(1))
set-up = $(if $(call missing,$(1)),$(error $(call missing,$(1))))@PYTHON='$(PYTHON)' .ci/setup $(1)

.DEFAULT_GOAL := site
.PHONY: site build check serve test bench diff links lint lock wheelhouse clean

site:
	$(call set-up,distill)
	.venv/bin/factcards distill
	.venv/bin/factcards check
	.venv/bin/factcards build

build:
	$(call set-up,site)
	.venv/bin/factcards check
	.venv/bin/factcards build

check:
	$(call set-up,site)
	.venv/bin/factcards check$(if $(FORMAT), --format $(FORMAT))

diff:
	$(call set-up,site)
	.venv/bin/factcards diff "$$BASE"$(if $(FORMAT), --format $(FORMAT))

links:
	$(call set-up,site)
	.venv/bin/python .ci/links

serve:
	$(call set-up,site)
	.venv/bin/factcards serve

test:
	$(call set-up,test)
	.venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

bench:
	$(call set-up,test)
	.venv/bin/python -m benchmarks.speed $(PARTS) $(if $(WRITE),--write)

lint:
	$(call set-up,test)
	.ci/lint

lock:
	$(call set-up,test)
	.ci/lock $(if $(UPGRADE),--upgrade)

wheelhouse:
	$(call set-up,distill)
	.venv/bin/python -m pip download --quiet --disable-pip-version-check --only-binary :all: \
		--require-hashes -r locks/distill.txt --dest wheelhouse

clean:
	git clean -qfdX docs
	rm -rf site build dist .cache .hypothesis .pytest_cache .ruff_cache
