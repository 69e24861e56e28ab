"""Words looked for in a site that is indexed in several shards: nothing of that is to be seen."""

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import escape
from playwright.sync_api import Page, expect

from showcase.search import index_shard, join_indexes, shards
from tests.browser.browsing import Browsing
from tests.browser.complaints import complaints
from tests.browser.conftest import serve
from tests.building import Output

pytestmark = pytest.mark.xdist_group("shards")  # its site is made once

Documents = list[tuple[str, bytes]]


def read_documents(folder: Path) -> Documents:
    """The documents that a built site's index was made of, in the default order of its numbers."""
    packed = json.loads((folder / "search" / "fragments.json").read_text())
    bundle = folder / "search" / "pagefind" / "fragment"
    told = [json.loads(gzip.decompress(file.read_bytes())[12:]) for file in bundle.iterdir()]
    ids = {one["url"]: file.stem for one, file in zip(told, bundle.iterdir(), strict=True)}
    cut = {
        packed["ids"][start : start + packed["width"]]: start for start in range(0, len(packed["ids"]), packed["width"])
    }

    def place(one: dict[str, Any]) -> int:
        own = ids[one["url"]]
        longer: int | None = packed["longer"].get(own)
        return cut[own.partition("_")[2][: packed["width"]]] if longer is None else longer * packed["width"]

    return [(one["url"], write_document(one)) for one in sorted(told, key=place)]


def write_document(told: dict[str, Any]) -> bytes:
    """The words of a fragment, its name as a heading."""
    title, content = told["meta"]["title"], told["content"]
    rest = content.removeprefix(title)
    return f"<html><body><h1>{escape(title)}</h1><p>{escape(rest)}</p>".encode()


@pytest.fixture(scope="module")
def sharded_site(generated_output: Output, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of 300 case studies, indexed in eight shards."""
    folder = tmp_path_factory.mktemp("sharded") / "output"
    shutil.copytree(generated_output.folder, folder)
    documents = read_documents(folder)
    showcase: Any = SimpleNamespace(case_studies=[SimpleNamespace(address=address) for address, _ in documents])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.search.sharding.LARGEST", 40)
        parts = shards(showcase)
    assert len(parts) == 8
    made = {name: index_shard(name, [documents[one] for one in part], "en") for name, part in parts.items()}
    shutil.rmtree(folder / "search" / "pagefind")
    files = {path: content for index in made.values() for path, content in index.files.items()}
    files |= {
        one.path: one.content for one in join_indexes(showcase, {name: one.fragments for name, one in made.items()})
    }
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with serve(Output(folder, generated_output.content, generated_output.siteurl)) as address:
        yield address


@pytest.mark.parametrize("words", ["bicycle window", "caldér", "zzzzz", "school zzzzz"])
def test_shards_find_what_one_index_finds(page: Page, generated_site: str, sharded_site: str, words: str) -> None:
    heard = complaints(page)
    found = []
    for site in (generated_site, sharded_site):
        browse = Browsing(page, site).open(f"q={words}")
        expect(browse.chips).to_have_count(1)
        found.append(set(browse.all_addresses()))
    assert found[0] == found[1]
    assert heard == []


def test_a_word_that_few_shards_know_is_not_found_as_another_in_the_rest(page: Page, sharded_site: str) -> None:
    for rare in rare_words(page, sharded_site):
        browse = Browsing(page, sharded_site).open(f"q={rare}")
        browse.shows(1)


def rare_words(page: Page, site: str) -> list[str]:
    """Names that one case study alone has."""
    names = page.request.get(f"{site}search/names.json").json()
    rows = [page.request.get(f"{site}search/rows/{piece}.html").text() for piece in range(38)]
    told = " ".join(rows)
    return [name for name in names.values() if told.count(f"{name} ") == 1 and len(name) > 4][:3]


@pytest.mark.parametrize("lost", ["/pagefind/3/pagefind-entry.json", "/pagefind/5/"])
def test_where_a_shard_cannot_be_had_the_filters_still_work_and_the_next_search_tries_again(
    page: Page, sharded_site: str, lost: str
) -> None:
    page.route(f"**{lost}*", lambda route: route.abort())
    browse = Browsing(page, sharded_site).open("q=garden")
    failed = page.locator("[data-failed]")
    expect(failed).to_be_visible()
    page.unroute_all()
    browse.search.fill("bicycle")
    expect(browse.chips.first).to_contain_text("bicycle")
    expect(failed).to_be_hidden()
    again = browse.number()
    assert Browsing(page, sharded_site).open("q=bicycle").number() == again
