"""The index of words, made by Pagefind's command line out of the built case study pages."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pagefind_bin

PAGES = "case-studies/*/*/index.html"


class SearchError(Exception):
    """The index of words could not be made; the message says why."""


def index_site(site: Path, into: Path, language: str) -> None:
    """Nothing; afterwards `into` holds the index of the case study pages in `site`, read as one language.

    The same pages give the same bytes: Pagefind names its files by what is in them and writes no time.
    """
    if not any(site.glob(PAGES)):
        return
    shutil.rmtree(into, ignore_errors=True)
    run_pagefind(site, into, language)
    leave_out_unused(into)


def run_pagefind(site: Path, into: Path, language: str) -> None:
    """Nothing; raises a SearchError with Pagefind's own words when it fails."""
    command = [
        str(pagefind_bin.get_executable()), "--silent", "--site", str(site.resolve()), "--glob", PAGES,
        "--output-path", str(into.resolve()), "--force-language", language.partition("-")[0].lower(),
    ]  # fmt: skip
    # Settings that Pagefind would take from the surroundings are kept from it: only the arguments decide.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    into.mkdir(parents=True)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=into, check=False)  # noqa: S603
    if done.returncode or not (into / "pagefind-entry.json").is_file():
        raise SearchError(f"Pagefind could not index the site: {(done.stderr or done.stdout).strip()}")


def leave_out_unused(bundle: Path) -> None:
    """Nothing; afterwards the bundle holds only what a search fetches, no interface and no other language's stemmer."""
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    stemmers = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    needed = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", *stemmers}
    for file in bundle.iterdir():
        if file.is_file() and file.name not in needed and file.suffix != ".pf_meta":
            file.unlink()
