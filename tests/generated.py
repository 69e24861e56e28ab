"""Content of any size, made by rule and the same each time: `python tests/generated.py 300 FOLDER`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

SEED = 20260301
YEARS = range(2015, 2026)
NATIONS = ["england", "scotland", "wales", "northern-ireland"]
PARTS = [
    "north-east", "north-west", "yorkshire-and-the-humber", "east-midlands", "west-midlands", "east-of-england",
    "london", "south-east", "south-west",
]  # fmt: skip
COUNTRIES = {"india": "IN", "brazil": "BR", "kenya": "KE", "japan": "JP", "ireland": "IE", "slovakia": "SK"}
TOPICS = ["arts", "climate-and-nature", "families", "food", "inclusion", "languages", "sport", "wellbeing"]
LEVELS = {"crown": ["winner", "finalist"], "lantern": ["gold", "silver", "shortlisted"]}
CATEGORIES = {
    "community": "crown", "innovation": "crown", "green-ground": "crown",
    "partnership": "lantern", "early-years": "lantern", "reading": "lantern", "young-leaders": "lantern",
}  # fmt: skip
FIRST = ["Abbey", "Bridge", "Caldér", "Dŵr", "Elm", "Fjord", "Grove", "Heath", "Isla", "Jasper", "Kiln", "Łąka", "Mill"]
LAST = ["Academy", "College", "Infants", "Junior School", "Learning Partnership", "Primary", "School", "Team"]
WORDS = (
    "pupils parents teachers garden kitchen library morning evening town river market street song paint wood bread"
    " letter story road bicycle hall window music number water light friend neighbour year week term lesson question"
    " build share cook sing grow mend carry visit listen plan open close begin keep find make read write walk learn"
    " small open early late warm bright quiet local whole new old common first last next near kind busy careful"
    " with for from over under beside after before into through across the a their its each every many and but so"
).split()

Record = dict[str, Any]


def write(file: Path, record: Record | list[Record]) -> None:
    """Writes a record, or a list of them, as YAML."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")


def sentence(random: Random) -> str:
    """A sentence of six to sixteen words."""
    return " ".join(random.choices(WORDS, k=random.randint(6, 16))).capitalize() + "."


def story(random: Random, words: int, proofs: list[str]) -> str:
    """A Markdown story of about so many words, with each proof in a sentence of its own."""
    paragraphs: list[str] = []
    while proofs or sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        if len(paragraphs) % 5 == 2:
            paragraphs.append("## " + " ".join(random.choices(WORDS, k=3)).capitalize())
        proof = [f"In all they {proofs.pop()} since it began."] if proofs else []
        paragraphs.append(" ".join([sentence(random) for _ in range(4)] + proof))
    return "\n\n".join(paragraphs)


def figures(random: Random, number: int) -> list[Record]:
    """Up to four figures with their proofs."""
    labels = ["meals cooked", "books given away", "trees planted", "families met"]
    values = [f"{random.randint(2, 9000):,}" for _ in labels[: number % 5]]
    return [
        {"value": value, "label": label, "proof": f"saw {value} {label}"}
        for value, label in zip(values, labels, strict=False)
    ]


def place(random: Random) -> Record:
    """Region and its basis; one in ten records states none."""
    if random.random() < 0.1:
        return {}
    region = random.choice([*PARTS, *PARTS, *NATIONS[1:], *COUNTRIES])
    return {"region": region, "region_basis": random.choice(["stated", "derived"])}


def case_study(number: int, words: int) -> Record:
    """The case study of a number: always the same."""
    random = Random(SEED + number)
    category = random.choice(list(CATEGORIES))
    chosen = figures(random, number)
    honoured = number // 2
    name = f"{FIRST[honoured % len(FIRST)]} {LAST[honoured % len(LAST)]} {honoured}"
    return {
        "slug": f"story-{number}",
        "recipient": {"name": name, "slug": f"recipient-{honoured}", "kind": "school"},
        "category": category,
        "edition": str(YEARS[(honoured + number % 2) % len(YEARS)]),
        "level": random.choice(LEVELS[CATEGORIES[category]]),
        "standfirst": sentence(random),
        **place(random),
        "topics": random.sample(TOPICS, k=random.randint(0, 3)),
        "figures": chosen,
        "reported_by": "the school",
        "story": story(random, words if number % 7 else 40, [figure["proof"] for figure in chosen]),
        "sources": [{"title": "The school's own page", "url": f"https://example.org/{number}"}],
    }


def standing_records() -> Iterator[tuple[str, Record | list[Record]]]:
    """What every case study refers to, with the file it belongs in."""
    yield "site.yaml", {"name": "Generated", "headline": "Stories made by rule", "language": "en-GB"}
    for programme, levels in LEVELS.items():
        tiers = ["winner", "runner-up" if len(levels) == 3 else "finalist", "shortlisted"]
        yield (
            f"programmes/{programme}.yaml",
            {
                "name": f"The {programme.title()} Awards",
                "short_name": programme.title(),
                "levels": [
                    {"name": level.title(), "slug": level, "tier": tier}
                    for level, tier in zip(levels, tiers, strict=False)
                ],
                "editions": [{"label": str(year)} for year in reversed(YEARS)],
            },
        )
    for category, programme in CATEGORIES.items():
        name = category.replace("-", " ").capitalize()
        yield f"categories/{category}.yaml", {"name": name, "programme": programme, "line": f"Work on {category}"}
    yield "regions.yaml", list(regions())
    yield "topics.yaml", [{"slug": topic, "name": topic.replace("-", " ").capitalize()} for topic in TOPICS]


def regions() -> Iterator[Record]:
    """The countries, the nations of one and the regions of a nation."""
    yield {"slug": "united-kingdom", "iso": "GB"}
    for slug in NATIONS:
        yield {"slug": slug, "name": slug.replace("-", " ").title(), "parent": "united-kingdom"}
    for column, slug in enumerate(PARTS):
        name = slug.replace("-", " ").title()
        yield {"slug": slug, "name": name, "parent": "england", "tile": [column % 3 + 1, column // 3 + 1]}
    for slug, code in COUNTRIES.items():
        yield {"slug": slug, "iso": code}


def write_content(folder: Path, count: int, words: int = 450) -> Path:
    """The folder, now holding a whole content of so many case studies."""
    for name, record in standing_records():
        write(folder / name, record)
    for number in range(count):
        record = case_study(number, words)
        write(folder / "case-studies" / record["edition"] / f"{record['slug']}.yaml", record)
    return folder


if __name__ == "__main__":
    write_content(Path(sys.argv[2]), int(sys.argv[1]))
