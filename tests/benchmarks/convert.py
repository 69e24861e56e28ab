"""The records of another generator's benchmark in our own form: the same words, categories, regions and editions."""

import sys
from pathlib import Path
from typing import Any

import yaml

Record = dict[str, Any]
TIERS = {
    "Winner": "winner", "Gold Winner": "winner", "Silver Winner": "runner-up", "Highly Commended": "finalist",
    "Finalist": "shortlisted",
}  # fmt: skip


def convert(source: Path, folder: Path) -> int:
    """How many case studies of `source`, a folder of flat YAML records, now stand in `folder` as content."""
    records = [yaml.load(file.read_bytes(), yaml.CSafeLoader) for file in sorted(source.glob("*.yaml"))]
    for name, record in standing(records):
        write(folder / name, record)
    taken: set[tuple[str, str, str]] = set()
    for record in records:
        write(folder / "case-studies" / str(record["year"]) / f"{record['slug']}.yaml", case_study(record, taken))
    return len(records)


def case_study(record: Record, taken: set[tuple[str, str, str]]) -> Record:
    """One record: its title heads the story, its tags end it, so that no word is lost."""
    return {
        "recipient": recipient(record, taken),
        "category": slug(record["category"]),
        "edition": str(record["year"]),
        "level": slug(record["level"]),
        "region": slug(record["region"]),
        "place": record["country"],
        "standfirst": record["summary"],
        "updated": str(record["date"]),
        "story": f"## {record['title']}\n\n{record['body'].strip()}\n\n{', '.join(record['tags'])}\n",
    }


def recipient(record: Record, taken: set[tuple[str, str, str]]) -> Record:
    """Who a record is about; a second recognition in one category and edition is taken to be somebody else's."""
    recognition = (record["recipient"], record["category"], str(record["year"]))
    if recognition not in taken:
        taken.add(recognition)
        return {"name": record["recipient"], "kind": "school"}
    return {"name": record["recipient"], "slug": record["slug"], "kind": "school"}


def standing(records: list[Record]) -> list[tuple[str, Record | list[Record]]]:
    """What the case studies refer to, with the file it belongs in."""
    years = sorted({str(record["year"]) for record in records}, reverse=True)
    levels = [{"name": name, "slug": slug(name), "tier": tier} for name, tier in TIERS.items()]
    regions = [{"slug": slug(name), "name": name} for name in sorted({record["region"] for record in records})]
    programme = {"name": "Award Showcase", "levels": levels, "editions": [{"label": year} for year in years]}
    categories = sorted({record["category"] for record in records})
    return [
        ("site.yaml", {"name": "Award Showcase", "headline": "Case studies of a benchmark", "language": "en-GB"}),
        ("programmes/award.yaml", programme),
        ("regions.yaml", regions),
        *((f"categories/{slug(name)}.yaml", {"name": name, "programme": "award"}) for name in categories),
    ]


def slug(name: str) -> str:
    """The name as a slug; names here have letters, spaces and hyphens."""
    return name.casefold().replace(" ", "-")


def write(file: Path, record: Record | list[Record]) -> None:
    """Writes a record, or a list of them, as a person would: long text in a block."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100_000)
    file.write_text(text, encoding="utf-8")


class Dumper(yaml.CSafeDumper):
    """Writes text of several lines as a literal block."""


def literal(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    """The text as a node, in a block where it has several lines."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Dumper.add_representer(str, literal)

if __name__ == "__main__":
    print(convert(Path(sys.argv[1]), Path(sys.argv[2])), "case studies")
