"""An organiser's year, played through with a moving clock: after each step nothing leaks, no address is lost, and every
count is right."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.award import (
    CLOSES,
    EXTENDED,
    MOMENTS,
    OPENS,
    SCHOOLS,
    SECOND,
    Year,
    call,
    go_public,
    open_award,
    words,
)
from tests.build.test_build_embargo import find


@pytest.fixture
def year(tmp_path: Path) -> Year:
    """An award before its year begins."""
    return open_award(tmp_path)


def test_a_year_from_the_call_to_the_archive(year: Year) -> None:
    the_call_opens_and_closes(year)
    finalists_are_announced(year)
    winners_are_revealed_one_by_one(year)
    go_public(year)
    year.publish(MOMENTS["gardens-win"] + timedelta(days=1))
    a_mistake_is_corrected(year)
    a_school_changes_its_name_and_address(year)
    a_school_withdraws(year)
    a_name_is_taken_down(year)


def the_call_opens_and_closes(year: Year) -> None:
    """The call passes through every state; nobody is known yet."""
    assert year.call_at(OPENS - SECOND) == "before"
    assert year.call_at(OPENS) == "open"
    assert year.call_at(CLOSES - timedelta(days=3)) == "soon"
    call(year, extended=words(EXTENDED))
    assert year.call_at(CLOSES + SECOND) == "open"
    assert "<s>" in year.page("categories/kitchens")
    assert year.call_at(EXTENDED + SECOND) == "closed"


def finalists_are_announced(year: Year) -> None:
    """The top ten, then the top three, each at its second and not before."""
    year.publish(MOMENTS["top-ten"] - SECOND)
    year.expected = dict.fromkeys(SCHOOLS, "top-ten")
    year.publish(MOMENTS["top-ten"])
    year.publish(MOMENTS["top-three"] - SECOND)
    year.expected |= dict.fromkeys((SCHOOLS[number] for number in (0, 1, 3, 4)), "top-three")
    year.publish(MOMENTS["top-three"])


def winners_are_revealed_one_by_one(year: Year) -> None:
    """One category's winner in one evening, the other's in the next; a page shows what it was before."""
    year.expected[SCHOOLS[0]] = "winner"
    year.publish(MOMENTS["kitchens-win"])
    history = re.sub(r"<[^>]+>|\s+", " ", year.page("case-studies/2025/abelmosk"))
    assert re.search(r"Top-Ten.*20 January 2025.*Top-Three.*3 February 2025.*Winner.*10 February 2025", history)
    year.expected[SCHOOLS[3]] = "winner"
    year.publish(MOMENTS["gardens-win"])


def a_mistake_is_corrected(year: Year) -> None:
    """The page and the site's list of corrections say what was wrong, and when it was put right."""
    what = "They cooked for a street, not for a town"
    year.edit("Bergamot", lambda record: record.update(corrections=[{"date": "2025-03-03", "what": what}]))
    year.publish(datetime(2025, 3, 3, 12, tzinfo=UTC))
    for address in ("case-studies/2025/bergamot", "corrections"):
        assert what in year.page(address), address


def a_school_changes_its_name_and_address(year: Year) -> None:
    """An address that is gone stops the build, which says what to write; then it leads on."""

    def rename(record: dict[str, Any]) -> None:
        record["recipient"]["name"] = "Calamint Academy"

    before = year.studio.site()
    year.edit("Calamint", rename, into="calamint-academy")
    outcome = year.at(datetime(2025, 4, 1, 12, tzinfo=UTC))
    assert not outcome.is_good
    told = "\n".join(map(str, outcome.problems))
    assert "/case-studies/2025/calamint/" in told
    assert "formerly: [/case-studies/2025/calamint/]" in told
    assert year.studio.site() == before
    file = year.studio.file("2025/calamint-academy")
    file.write_text(file.read_text(encoding="utf-8") + "formerly: [/case-studies/2025/calamint/]\n", encoding="utf-8")
    year.publish(datetime(2025, 4, 1, 12, tzinfo=UTC))
    moved = year.page("case-studies/2025/calamint")
    assert 'http-equiv="refresh"' in moved
    assert "/case-studies/2025/calamint-academy/" in moved


def a_school_withdraws(year: Year) -> None:
    """Its addresses say so, and nothing else of it is left."""
    year.edit("Dropwort", lambda record: record.update(withdrawn={"date": "2025-05-06", "by": "recipient"}))
    del year.expected["Dropwort"]
    year.gone += ["Dropwort School", "What Dropwort did", "Dropwort Triumphans"]
    outcome = year.at(datetime(2025, 5, 6, 12, tzinfo=UTC))
    assert outcome.is_good, "\n".join(map(str, outcome.problems))
    for address in ("case-studies/2025/dropwort", "recipients/dropwort-school"):
        page = year.page(address)
        assert '<meta name="robots" content="noindex">' in page
        assert "withdrawn" in page.lower()
    for word in year.gone:
        assert find(year.studio, word) == [], word
    year.counts_are_right()
    year.no_address_is_lost()


def a_name_is_taken_down(year: Year) -> None:
    """While a word stands anywhere the build stops; once it is gone, it cannot come back."""
    assert year.studio.plan.private
    taken = [{"date": "2025-06-02", "words": ["Feverfew Bakery"]}]
    (year.studio.plan.private / "takedowns.yaml").write_text(yaml.safe_dump(taken), encoding="utf-8")
    year.edit("Feverfew", lambda record: record.update(partners=[{"name": "Feverfew Bakery"}]))
    outcome = year.at(datetime(2025, 6, 2, 12, tzinfo=UTC))
    assert "`Feverfew Bakery` would be seen in" in "\n".join(map(str, outcome.problems))
    year.edit("Feverfew", lambda record: record.pop("partners"))
    assert year.at(datetime(2025, 6, 2, 12, tzinfo=UTC)).is_good
    assert find(year.studio, "Feverfew Bakery") == []
    year.counts_are_right()
    year.no_address_is_lost()
