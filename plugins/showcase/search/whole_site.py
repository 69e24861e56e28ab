"""The index made from built pages as a whole: goes as soon as the build makes it shard by shard."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pagefind_bin

from .fragments import Fragments, find_missing, pack_fragments, read_fragment
from .pagefind import language_of
from .service import SearchError

PAGES = "case-studies/*/*/index.html"


def index_site(site: Path, into: Path, language: str) -> None:
    """Nothing; afterwards `into` holds the index of the case study pages in `site`, read as one language."""
    if not any(site.glob(PAGES)):
        return
    shutil.rmtree(into, ignore_errors=True)
    command = [
        str(pagefind_bin.get_executable()), "--silent", "--site", str(site.resolve()), "--glob", PAGES,
        "--output-path", str(into.resolve()), "--force-language", language_of(language),
    ]  # fmt: skip
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    into.mkdir(parents=True)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=into, check=False)  # noqa: S603
    if done.returncode or not (into / "pagefind-entry.json").is_file():
        raise SearchError(f"Pagefind could not index the site: {(done.stderr or done.stdout).strip()}")
    leave_out_unused(into)


def read_fragments(bundle: Path) -> dict[str, str]:
    """The address of each page in a bundle, by its fragment's id."""
    files = sorted((bundle / "fragment").glob("*.pf_fragment"))
    return {file.stem: read_fragment(file.name, file.read_bytes()) for file in files}


def write_fragments(addresses: Mapping[str, str], number_by_address: Mapping[str, int]) -> Fragments:
    """What the browse page needs to know which case study a result is."""
    ids = {address: fragment for fragment, address in addresses.items()}
    find_missing(ids.keys(), number_by_address.keys())
    return pack_fragments([ids[address] for address in number_by_address])


def leave_out_unused(bundle: Path) -> None:
    """Nothing; afterwards the bundle holds only what a search fetches, no interface and no other language's stemmer."""
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    stemmers = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    needed = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", *stemmers}
    for file in bundle.iterdir():
        if file.is_file() and file.name not in needed and file.suffix != ".pf_meta":
            file.unlink()
