"""The index of a shard."""

import gzip
import json
import pickle
import sys

import pytest

from showcase.search import Index, SearchError, index_shard

NAMES = ("Cubatão", "A Favor del Niño", "Łódź")


def documents(more: str = "") -> list[tuple[str, bytes]]:
    """The documents of three case studies."""
    return [
        (f"/case-studies/2025/story-{number}/", f"<html><body><h1>{name}</h1><p>A garden{more}.</p>".encode())
        for number, name in enumerate(NAMES)
    ]


def words_of(index: Index) -> dict[str, str]:
    """The words of each fragment, by its id."""
    return {
        fragment: json.loads(gzip.decompress(index.files[path])[12:])["content"]
        for fragment in index.fragments.values()
        for path in index.files
        if path.endswith(f"/fragment/{fragment}.pf_fragment")
    }


def test_every_document_has_a_fragment_with_its_words() -> None:
    index = index_shard("0", documents(), "en-GB")
    assert sorted(index.fragments) == [address for address, _ in documents()]
    assert sorted(words_of(index).values()) == sorted(f"{name}. A garden." for name in NAMES)


def test_the_same_documents_give_the_same_bytes_in_whatever_order() -> None:
    assert index_shard("0", documents(), "en-GB") == index_shard("0", documents()[::-1], "en-GB")


def test_an_index_can_be_kept() -> None:
    index = index_shard("0", documents(), "en-GB")
    assert pickle.loads(pickle.dumps(index)) == index


@pytest.mark.parametrize(("language", "stemmer"), [("en-GB", "en"), ("pt-BR", "pt"), ("cy", "unknown"), ("ar", "ar")])
def test_the_first_shard_holds_what_a_search_fetches_and_nothing_else(language: str, stemmer: str) -> None:
    files = index_shard("0", documents(), language).files
    top = {path.removeprefix("search/pagefind/") for path in files if path.count("/") == 2}
    assert {name for name in top if not name.endswith(".pf_meta")} == {
        "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{stemmer}.pagefind"
    }  # fmt: skip
    assert len(top) == 5
    entry = json.loads(files["search/pagefind/pagefind-entry.json"])
    assert list(entry["languages"]) == [language[:2]]


def test_a_further_shard_lies_in_its_folder_without_the_runtime() -> None:
    files = index_shard("12", documents(), "en-GB").files
    top = {path.removeprefix("search/pagefind/12/") for path in files if path.count("/") == 3}
    assert {name for name in top if not name.endswith(".pf_meta")} == {"pagefind-entry.json"}
    assert all(path.startswith("search/pagefind/12/") for path in files)


def test_the_same_words_in_two_shards_have_two_ids_and_one_stem() -> None:
    first, second = (index_shard(name, documents(" of gardening gardeners"), "en-GB") for name in ("0", "1"))
    assert not set(first.fragments.values()) & set(second.fragments.values())
    indexes = [[content for path, content in one.files.items() if "/index/" in path] for one in (first, second)]
    assert indexes[0] == indexes[1]


def test_a_pull_quote_is_not_read_twice() -> None:
    quoted = '<aside class="quote"><p>once</p></aside>'
    index = index_shard("0", [("/a/", f"<html><body><h1>A</h1><p>Said once.</p>{quoted}".encode())], "en")
    assert list(words_of(index).values()) == ["A. Said once."]


def test_settings_of_the_surroundings_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = index_shard("0", documents(), "en-GB")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    monkeypatch.setenv("PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE", "1")
    assert index_shard("0", documents(), "en-GB") == plain


def test_a_file_of_the_index_holds_few_words() -> None:
    many = " ".join(f"word{number}" for number in range(3000))
    files = index_shard("0", documents(f" {many}"), "en-GB").files
    assert sum("/index/" in path for path in files) > 3


def test_a_program_that_fails_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: sys.executable)
    with pytest.raises(SearchError, match="could not index"):
        index_shard("0", documents(), "en-GB")
