"""The data package: its own tool reads and believes it, and it says of each file what is true of it."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, validate

from showcase.data.package import data_package
from tests.building import Output
from tests.publishing import Telling, case, publish
from tests.tables import LICENCE, open_world, package_of

DESCRIPTION = "data/datapackage.json"
BUILT = ("sample", "full")


def faults(descriptor: Path) -> list[str]:
    """What Frictionless has to say against a package."""
    report = validate(str(descriptor))
    return [str(one) for one in report.flatten(["taskNumber", "rowNumber", "fieldName", "type", "message"])]


@pytest.fixture(params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in BUILT])
def built(request: pytest.FixtureRequest) -> Path:
    """The output folder of a built site that publishes its data."""
    output: Output = request.getfixturevalue(f"{request.param}_output")
    return output.folder


def test_frictionless_finds_no_fault_in_a_built_site(built: Path) -> None:
    assert faults(built / DESCRIPTION) == []


def test_everything_below_data_that_is_no_page_and_no_schema_is_in_the_package(built: Path) -> None:
    named = {resource["path"] for resource in json.loads((built / DESCRIPTION).read_bytes())["resources"]}
    there = {file.name for file in (built / "data").glob("*.csv")} | {
        file.name for file in (built / "data").glob("*.*json") if file.name not in ("datapackage.json", "table.json")
    }
    assert named == there


@pytest.fixture
def laid(tmp_path: Path) -> Path:
    """A small package on disk: two case studies of two recipients."""
    publication = publish(open_world(case("soup", region="wales", topics=["food"]), case("choir", edition="2024")))
    for address, content in package_of(publication).items():
        file = tmp_path / address[1:]
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    keep_tables_alone(tmp_path / DESCRIPTION)
    return tmp_path / DESCRIPTION


def keep_tables_alone(descriptor: Path) -> None:
    """Nothing; the package names the tables, and neither the files of others nor how long each table is."""
    described = json.loads(descriptor.read_bytes())
    described["resources"] = [
        {name: value for name, value in one.items() if name not in ("bytes", "hash")}
        for one in described["resources"]
        if one["format"] == "csv"
    ]
    descriptor.write_text(json.dumps(described), encoding="utf-8")


WRONG = {
    "a recipient that is gone": ("recipients.csv", "\nschool-of-choir,", "\nschool-of-horn,"),
    "a key twice": ("case-studies.csv", "\n2024/choir,", "\n2025/soup,"),
    "a year in words": ("case-studies.csv", ",2024,2024,", ",2024,last,"),
    "a tier that is none": ("levels.csv", ",runner-up,", ",runner up,"),
    "a name that is missing": ("topics.csv", ",Food,", ",,"),
}


def test_a_small_package_is_sound(laid: Path) -> None:
    assert faults(laid) == []


@pytest.mark.parametrize(("name", "before", "after"), WRONG.values(), ids=WRONG)
def test_what_the_schema_promises_is_held(laid: Path, name: str, before: str, after: str) -> None:
    file = laid.parent / name
    text = file.read_bytes().decode()
    assert before in text
    file.write_bytes(text.replace(before, after, 1).encode())
    assert faults(laid)


def described(**telling: Any) -> dict[str, Any]:
    """The description of a small package."""
    found: dict[str, Any] = json.loads(package_of(publish(open_world(case()), Telling(**telling)))[f"/{DESCRIPTION}"])
    return found


def test_the_package_names_its_terms_and_where_it_is_from() -> None:
    told = described()
    assert told["licenses"] == [{"title": LICENCE["name"], "path": LICENCE["url"]}]
    assert told["homepage"] == "https://example.org/data/"
    assert told["name"] == "lamps-sons"


def test_it_is_as_old_as_the_last_change_that_is_known() -> None:
    told = described(modified={"case-studies.yaml": date(2026, 2, 3)})
    assert (told["version"], told["created"]) == ("2026-02-03", "2026-02-03T00:00:00Z")
    assert not {"version", "created"} & described().keys()


def test_it_says_how_long_each_table_is_and_its_digest() -> None:
    files = package_of(publish(open_world(case())))
    for one in json.loads(files[f"/{DESCRIPTION}"])["resources"]:
        if one["format"] == "csv":
            content = files[f"/data/{one['path']}"]
            assert one["bytes"] == len(content)
            assert one["hash"] == f"sha256:{sha256(content).hexdigest()}"


def test_the_same_records_need_no_second_making() -> None:
    content = open_world(case())
    [before], [again] = data_package(publish(content)), data_package(publish(content))
    [other] = data_package(publish(open_world(case(standfirst="More"))))
    assert before.digest == again.digest != other.digest


def test_a_program_reads_a_row_by_its_types(laid: Path) -> None:
    package = Package(str(laid))
    row = package.get_table_resource("case-studies").read_rows()[0]
    assert (row["year"], row["words"], row["region"], row["announced"]) == (2025, 0, "wales", None)
