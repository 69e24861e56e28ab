"""The small sites that tests are made on, and text from the wild."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.build import check_content
from showcase.models import RECORD_TYPES
from showcase.records import Records, read_records
from showcase.source import Mapping, Node, Scalar
from tests.building import ROOT, SITES
from tests.test_models import all_models
from tests.writing import VALID, find_problems

NAUGHTY = ROOT.parent / "shared" / "data" / "naughty_strings" / "records.json"


def problems_of(content: Path) -> list[str]:
    """Every problem of a content folder."""
    return [str(problem) for problem in check_content(content, workers=1)[1]]


def test_a_valid_site_has_no_problem_and_no_warning(sound_content: Path) -> None:
    assert problems_of(sound_content) == []


def test_nothing_can_be_left_out_of_the_minimal_site() -> None:
    records, _ = read_records(SITES / "minimal")
    files = {path.relative_to(SITES / "minimal").parts[0] for path in (SITES / "minimal").rglob("*.yaml")}
    assert files == {"site.yaml", "programmes", "categories", "case-studies"}
    for located in everything(records):
        assert set(located.node.keys) <= required(type(located.value))


def required(model: Any) -> set[str]:
    """The fields that a record has to have."""
    return {name for name, field in model.model_fields.items() if field.is_required()}


def everything(records: Records) -> Iterator[Any]:
    """Every record."""
    yield records.site
    for record_type in RECORD_TYPES:
        table = getattr(records, record_type.replace("-", "_"))
        if record_type != "site":
            yield from table.values() if isinstance(table, dict) else table


def used_keys(node: Node) -> set[str]:
    """Every key that is used in a tree."""
    if isinstance(node, Scalar):
        return set()
    children = node.values.values() if isinstance(node, Mapping) else node.items
    own = set(node.keys) if isinstance(node, Mapping) else set()
    return own.union(*(used_keys(child) for child in children))


def test_every_field_is_used_in_the_full_site() -> None:
    records, _ = read_records(SITES / "full")
    used = set().union(*(used_keys(located.node) for located in everything(records)))
    assert {name for model in all_models() for name in model.model_fields} <= used


def test_the_broken_site_prints_exactly_the_problems_that_are_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    expected = (SITES / "broken" / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert problems_of(SITES / "broken") == expected
    assert len(expected) > 60


@pytest.mark.skipif(not NAUGHTY.exists(), reason="the collection of naughty strings is not on this machine")
@pytest.mark.parametrize("slugs_too", [False, True], ids=["in texts", "in slugs as well"])
def test_naughty_strings_are_read_or_refused(tmp_path: Path, slugs_too: bool) -> None:
    naughty = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    assert len(naughty) > 500
    records_by_id = {record["id"]: as_case_study(record, slugs_too) for record in naughty}
    files = {
        f"case-studies/{name}.yaml": yaml.safe_dump(record, allow_unicode=True).encode("utf-8", "surrogatepass")
        for name, record in records_by_id.items()
    }
    problems = find_problems(tmp_path, files | {"case-studies/soup.yaml": VALID["case-studies/soup.yaml"].encode()})
    records, _ = read_records(tmp_path)
    read = {f"case-studies/{case.slug}.yaml" for case in records.case_studies}
    refused = {problem.partition(":")[0] for problem in problems}
    assert set(files) <= read | refused


def as_case_study(record: dict[str, Any], slugs_too: bool) -> dict[str, Any]:
    """A case study with an awkward string in every text, and in every slug."""
    text = record["title"]
    named = {"name": text, "slug": record["id"], "place": text, "aliases": [text]}
    slugs = {"category": text, "level": text, "region": text, "topics": [text]} if slugs_too else {}
    return {
        "recipient": named, "category": "kitchens", "edition": "2025", "level": "gold", "standfirst": text,
        "story": record["body"], "pull": text, "figures": [{"value": text, "label": text, "proof": text}],
        "sources": [{"title": text, "url": record["url"]}], **slugs,
    }  # fmt: skip
