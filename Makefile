# `make serve` builds the site and shows it; `make test` passes every test. GNU make 3.81 or later.

PY ?= $(shell for python in python3.11 python3 python3.12 python3.13 python3.14; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$python"; break; }; done)
BASEDIR := $(CURDIR)
INPUTDIR ?= $(BASEDIR)/content
OUTPUTDIR ?= $(BASEDIR)/output
CONFFILE ?= $(BASEDIR)/pelicanconf.py
PUBLISHCONF ?= $(BASEDIR)/publishconf.py
PORT ?= 8000
PELICANOPTS ?=
PYTESTOPTS ?= -n auto --dist loadgroup

# Names within the project are relative, so that it may lie under a path with spaces.
PYTHON := .venv/bin/python
PELICAN := $(PYTHON) -m pelican
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input
export PYTHONPATH := $(BASEDIR)/plugins
export PYTHONUTF8 := 1

help:
	@echo 'make serve      build the site and show it at http://localhost:$(PORT)'
	@echo 'make html       build the site into output/'
	@echo 'make publish    build it for the public address: SITEURL=https://example.org make publish'
	@echo 'make show       show what was built last, under the path of SITEURL'
	@echo 'make github     put what was built last on the branch gh-pages'
	@echo 'make devserver  build, show, and build again whenever a file changes'
	@echo 'make private    build what is not announced yet into output-private/, and show it to you alone'
	@echo 'make start      ask five questions, and put the first files of your own award in the place of the sample'
	@echo 'make check      read the content and report every problem; build nothing'
	@echo 'make admin      fetch the program of the page /admin/, where content/site.yaml asks for one'
	@echo 'make ledger     note every address of what was published, so that none of them is lost later'
	@echo 'make legacy     let addresses of an older site lead on: FILE=list.csv, a list or a sitemap; WRITE=1 to write them'
	@echo 'make links      follow every link that leads out of the site, and tell what came of it'
	@echo 'make weigh      say how much of what GitHub Pages takes is taken by what was built last'
	@echo 'make report     write report.html, the page for the organisers alone; MOST=400 for longer lists'
	@echo 'make purge      list what else to purge after a withdrawal or a take-down: SITEURL=https://example.org make purge'
	@echo 'make import     show what a spreadsheet would change: FILE=winners.xlsx; change it: WRITE=1'
	@echo 'make export     write every case study into a spreadsheet: FILE=winners.xlsx'
	@echo 'make new        ask five questions and write a case study'
	@echo 'make test       pass every test, those in a browser included'
	@echo 'make bench      measure builds: N=10000 records, GROWTH=all sizes, READER=1 in a browser, WORK=folder'
	@echo 'make lint       check form and types of the code'
	@echo 'make schema     write the JSON Schemas for editors'
	@echo 'make messages   gather the words of the interface for translators'
	@echo 'make lock       choose and lock the newest libraries that fit'
	@echo 'make clean      remove what was built'

html: .venv/.stamp
	$(FETCH)
	$(PELICAN) "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(CONFFILE)" $(PELICANOPTS)

serve: html
	$(PYTHON) -m showcase serve "$(OUTPUTDIR)" --port $(PORT)

publish: .venv/.stamp
	$(FETCH)
	$(PELICAN) "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(PUBLISHCONF)" $(PELICANOPTS)
	$(PYTHON) -m showcase publishable "$(OUTPUTDIR)"

show: .venv/.stamp
	$(PYTHON) -m showcase serve "$(OUTPUTDIR)" --port $(PORT) --base "/$(shell echo "$(SITEURL)" | cut -d/ -f4-)"

github: .venv/.stamp
	$(PYTHON) -m showcase publishable "$(OUTPUTDIR)"
	$(PYTHON) -m ghp_import --no-jekyll --message 'Publish the site' --branch gh-pages "$(OUTPUTDIR)"
	git push origin gh-pages

devserver: .venv/.stamp
	$(FETCH)
	$(PYTHON) -m showcase preview "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(CONFFILE)" -p $(PORT)

private: .venv/.stamp
	SHOWCASE_SHOW_ALL=1 $(PELICAN) "$(INPUTDIR)" -o "$(BASEDIR)/output-private" -s "$(CONFFILE)" $(PELICANOPTS)
	$(PYTHON) -m showcase serve "$(BASEDIR)/output-private" --port $(PORT)

# The shell reads the answers, not make: whatever they say, they are words.
start: .venv/.stamp
	@$(PYTHON) -m showcase start "$(INPUTDIR)" $(if $(GITHUB_ACTIONS),--annotations) --award "$$AWARD" \
		--category "$$CATEGORY" --edition "$$EDITION" --levels "$$LEVELS" --site "$$SITE" --headline "$$HEADLINE" --report "$$REPORT"

check: .venv/.stamp
	$(PYTHON) -m showcase check "$(INPUTDIR)" $(if $(GITHUB_ACTIONS),--annotations)

admin: .venv/.stamp
	$(PYTHON) -m showcase admin "$(INPUTDIR)"

# The page /admin/ is extra: where npm is missing or the network is down, the site is built without it.
FETCH = @! grep -qs '^admin:' "$(INPUTDIR)"/site.y*ml || $(PYTHON) -m showcase admin "$(INPUTDIR)" || true

ledger: .venv/.stamp
	$(PYTHON) -m showcase ledger "$(INPUTDIR)" "$(OUTPUTDIR)"

legacy: .venv/.stamp
	$(PYTHON) -m showcase legacy "$(INPUTDIR)" "$(FILE)" $(if $(WRITE),--write)

links: .venv/.stamp
	$(PYTHON) -m showcase links "$(INPUTDIR)"

weigh: .venv/.stamp
	@$(PYTHON) -m showcase weigh "$(OUTPUTDIR)"

report: .venv/.stamp
	@$(PYTHON) -m showcase report "$(INPUTDIR)" --site "$(OUTPUTDIR)" $(if $(MOST),--most $(MOST))

purge: .venv/.stamp
	@$(PYTHON) -m showcase purge "$(INPUTDIR)" $(PURGEOPTS)

import: .venv/.stamp
	@test -n "$(FILE)" || { echo 'Name the file: make $@ FILE=winners.xlsx' >&2; exit 2; }
	@$(PYTHON) -m showcase import "$(INPUTDIR)" "$(FILE)" $(if $(SHEET),--sheet "$(SHEET)") $(if $(WRITE),--write) $(if $(INTO),--into "$(INTO)")

export: .venv/.stamp
	@test -n "$(FILE)" || { echo 'Name the file: make $@ FILE=winners.xlsx' >&2; exit 2; }
	@$(PYTHON) -m showcase export "$(INPUTDIR)" "$(FILE)"

new: .venv/.stamp
	@$(PYTHON) -m showcase new "$(INPUTDIR)" $(if $(INTO),--into "$(INTO)")

test: .venv/.stamp-test
	$(PYTHON) -m pytest $(PYTESTOPTS)

lint: .venv/.stamp-test
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

bench: .venv/.stamp-test
	$(PYTHON) -m tests.benchmarks --records $(or $(N),2000) $(if $(GROWTH),--growth $(GROWTH)) $(if $(READER),--reader) \
		$(if $(WORK),--work "$(WORK)") $(BENCHOPTS)

schema: .venv/.stamp
	$(PYTHON) -m showcase schema

messages: .venv/.stamp
	mkdir -p theme/locales
	$(PYTHON) -m babel.messages.frontend -q extract -F pyproject.toml --omit-header --sort-output --no-location \
		-k say -k count:1,2 -k forms:1,2 -o theme/locales/messages.pot plugins theme

# Locks hold for every platform; no index is named in them.
lock: .venv/.stamp
	$(INSTALL) uv
	$(PYTHON) -m uv pip compile $(LOCK) pyproject.toml -o requirements.txt
	$(PYTHON) -m uv pip compile $(LOCK) --extra test -c requirements.txt pyproject.toml -o requirements-test.txt
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

clean:
	rm -rf "$(OUTPUTDIR)" "$$(dirname "$(OUTPUTDIR)")/.$$(basename "$(OUTPUTDIR)").showcase"
	rm -rf output-private .output-private.showcase

.venv/.stamp: requirements.txt
	@test -n "$(PY)" || { echo 'Python 3.11 or later is needed. Install it, or name it: make PY=/path/to/python3' >&2; exit 1; }
	@"$(PY)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo '$(PY) is too old: Python 3.11 or later is needed. Name one: make PY=/path/to/python3' >&2; exit 1; }
	@"$(PY)" -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo 'Python has no venv here. On Debian: apt-get install python3-venv' >&2; exit 1; }
	"$(PY)" -m venv --clear .venv
	$(INSTALL) --require-hashes -r requirements.txt
	@touch $@

.venv/.stamp-test: .venv/.stamp requirements-test.txt
	$(INSTALL) --require-hashes -r requirements-test.txt
	@touch $@

.PHONY: help html serve publish show github devserver private start check import export new admin ledger legacy links weigh report purge test lint bench schema messages lock clean
