"""No output of any build before an announcement holds what it hides: no page, list, count, feed or index."""

import gzip
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.build.studio import Studio, crowded, open_studio
from tests.opened import OPEN
from tests.publishing import case, programme

START = datetime(2026, 6, 1, 9, tzinfo=UTC)
HOURS = 5
"""Announcements of a schedule fall on one of so many hours."""

WORDS = ("Abelmosk", "Bergamot", "Calamint", "Dropwort", "Elecampane", "Feverfew", "Gromwell", "Hyssop")
"""A word of its own for each record: whatever holds it gives the record away."""

Milestone = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A record of a schedule: the hours of its announcement and of its rise; none where it has none."""

    word: str
    hour: int | None
    rises: int | None
    is_private: bool


@st.composite
def schedules(draw: st.DrawFn) -> list[Entry]:
    """Any schedule of announcements."""
    hours = st.none() | st.integers(0, HOURS)
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, unique=True))
    entries = [Entry(word, draw(hours), draw(hours), draw(st.booleans())) for word in words]
    # What is private has to wait for something.
    return [replace(one, is_private=one.is_private and one.hour is not None) for one in entries]


def at(hour: int) -> datetime:
    """The moment of an hour of the schedule."""
    return START + timedelta(hours=hour)


def open_data(studio: Studio) -> Studio:
    """The studio, whose site publishes its records as data."""
    (studio.plan.content / "site.yaml").write_text(yaml.safe_dump(OPEN), encoding="utf-8")
    return studio


def set_up(studio: Studio, schedule: list[Entry]) -> Studio:
    """The studio with this schedule, its private records in the private folder."""
    planned = [
        {"name": f"Announcement {hour}", "slug": f"at-{hour}", "planned": f"{at(hour):%Y-%m-%d %H:%M} UTC"}
        for hour in range(HOURS + 1)
    ]
    programmes = [programme("crown", editions=[{"label": "2025", "milestones": planned}]), programme("lantern")]
    (studio.plan.content / "programmes.yaml").write_text(yaml.safe_dump(programmes), encoding="utf-8")
    private = studio.root / "private"
    for folder in (studio.plan.content / "case-studies", private / "case-studies"):
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.iterdir():
            file.unlink()
    for entry in schedule:
        folder = private if entry.is_private else studio.plan.content
        text = yaml.safe_dump(record_of(entry), sort_keys=False)
        (folder / "case-studies" / f"{entry.word.lower()}.yaml").write_text(text, encoding="utf-8")
    studio.plan = replace(studio.plan, private=private)
    return studio


def record_of(entry: Entry) -> dict[str, Any]:
    """The record of an entry; its word stands in all of its texts."""
    word = entry.word
    found = case(
        f"{word.lower()}-kitchen",
        recipient={"name": f"{word} School", "slug": f"{word.lower()}-school", "place": f"{word}ham"},
        level="finalist",
        standfirst=f"How {word} cooked",
        story=f"At {word} they cooked for everybody in town.\n\nThe soup of {word} was good.",
        pull=f"The soup of {word} was good",
        partners=[{"name": f"{word} Bakery"}],
        topics=["food"],
    )
    if entry.hour is not None:
        found["embargo"] = f"at-{entry.hour}"
    if entry.rises is not None:
        found["rises"] = [{"level": "winner", "milestone": f"at-{entry.rises}", "standfirst": f"{word} Triumphans"}]
    return found


def find(studio: Studio, words: str) -> list[str]:
    """The files of the site that hold words, however they are packed and written; their own names count."""
    return find_in(readable(studio.site()), words)


def find_in(texts: dict[str, bytes], words: str) -> list[str]:
    """The same in files that were made readable."""
    wanted = words.lower().encode()
    return [path for path, text in texts.items() if wanted in text]


def readable(site: dict[str, bytes]) -> dict[str, bytes]:
    """The files of a site with their own names, unpacked, in small letters."""
    return {path: path.lower().encode() + plain(content).lower() for path, content in site.items()}


def plain(content: bytes) -> bytes:
    """The content of a file, unpacked."""
    with suppress(OSError, EOFError):
        return gzip.decompress(content)
    return content


def check(studio: Studio, schedule: list[Entry], now: datetime) -> None:
    """Nothing; a build at this moment shows what it should, and holds nothing else."""
    studio.plan = replace(studio.plan, now=now)
    outcome = studio.build()
    assert outcome.is_good, "\n".join(map(str, outcome.problems))
    seen = [one for one in schedule if one.hour is None or at(one.hour) <= now]
    won = [one for one in seen if one.rises is not None and at(one.rises) <= now]
    texts = readable(studio.site())
    for one in schedule:
        assert bool(find_in(texts, one.word)) == (one in seen), (one, find_in(texts, one.word))
        assert bool(find_in(texts, f"{one.word} Triumphans")) == (one in won), one
    assert f'"count": {len(seen)},'.encode() in texts["data/case-studies.json"]
    for address, count in (("case-studies", len(seen)), ("levels/winner", len(won))):
        page = texts.get(f"{address}/index.html", b"").decode()
        noun = "case study" if count == 1 else "case studies"
        assert (f"{count} {noun}" in page) == (count > 0 or address == "case-studies"), (address, count)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """A studio for all schedules, with all there is to publish but pictures: each is built upon what the last one left,
    as years go by."""
    return open_data(open_studio(tmp_path_factory.mktemp("embargo"), count=0))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(schedules(), st.lists(st.integers(-1, HOURS + 1), min_size=1, max_size=2), st.booleans())
def test_no_build_before_an_announcement_holds_what_it_hides(
    studio: Studio, schedule: list[Entry], hours: list[int], is_late: bool
) -> None:
    set_up(studio, schedule)
    for hour in hours:  # not in their order: a site can be built again as it was
        check(studio, schedule, at(hour) - timedelta(seconds=not is_late))


def test_the_index_of_words_holds_nothing_of_it_either(tmp_path: Path) -> None:
    studio = open_data(open_studio(tmp_path, count=0, workers=2, search="now"))
    schedule = [Entry("Abelmosk", 0, 2, False), Entry("Hyssop", None, 3, False), Entry("Bergamot", 1, None, True)]
    with crowded():
        set_up(studio, schedule)
        for hour in range(HOURS):
            check(studio, schedule, at(hour))
            found = [path for path in find(studio, "Abelmosk Triumphans") if "/pagefind/" in path]
            assert bool(found) == (hour >= 2), hour
