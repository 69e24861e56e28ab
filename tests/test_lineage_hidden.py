"""Lineage and what may not be seen: a recipient that is hidden, or gone, is in no other's lineage."""

from datetime import UTC, datetime
from pathlib import Path

from showcase.embargo import as_of, find_needles
from tests.publishing import Telling, case, page_at, programme, publish, render, world
from tests.test_embargo import BEFORE, milestone, read
from tests.test_lineage import became, recipient

GALA = {"name": "Gala", "slug": "gala", "planned": "2026-04-01 09:00 Europe/London"}
EDITIONS = [{"label": "2025", "milestones": [GALA]}, {"label": "2021"}]
SECRET = recipient("secret", name="Secret School", became=became("known"))
KIN = [
    SECRET, recipient("known", became=became("secret-too")), recipient("secret-too", name="Other Secret"),
    recipient("band", members=[{"name": "Our Secret Friend", "recipient": "secret", "role": "cooks"}]),
    recipient("secret-band", name="Secret Band", members=[{"name": "Known", "recipient": "known"}]),
]  # fmt: skip
HONOURS = [
    *(case(slug, recipient=slug, embargo="gala") for slug in ("secret", "secret-too", "secret-band")),
    case("open", recipient="known", edition="2021"), case("band", recipient="band", edition="2021"),
]  # fmt: skip
WAITING = world(*HONOURS, recipients=KIN, programmes=[programme("crown", editions=EDITIONS), programme("lantern")])


def test_what_may_not_be_seen_yet_is_in_no_lineage() -> None:
    pages = render(publish(WAITING))
    known, band = pages["/recipients/known/"], pages["/recipients/band/"]
    for name in ("Secret School", "Other Secret", "Secret Band", "/recipients/secret"):
        assert not [address for address, page in pages.items() if name in page]
    assert "Became" not in known
    assert "Predecessors" not in known
    assert "Belongs to" not in known
    assert 'Our Secret Friend <span class="facts__more">(cooks)</span>' in band


def test_and_stands_in_it_from_its_moment_on() -> None:
    pages = render(publish(WAITING, Telling(now=datetime(2026, 4, 2, tzinfo=UTC))))
    assert 'Became <a href="/recipients/secret-too/">Other Secret</a>' in pages["/recipients/known/"]
    assert '<a href="/recipients/secret/">Secret School</a>' in pages["/recipients/known/"]
    assert '<a href="/recipients/secret/">Our Secret Friend</a>' in pages["/recipients/band/"]


def test_what_was_withdrawn_is_in_no_lineage() -> None:
    away = case("away", recipient="away", withdrawn={"date": "2026-02-01"})
    kin = [recipient("away", name="Gone School"), recipient("open", became=became("away"))]
    publication = publish(world(away, case("open", recipient="open"), recipients=kin))
    assert publication.showcase.lineage.became == {}
    assert page_at(publication, "/recipients/open/").view.kin.became == ()


def test_the_name_of_the_time_gives_nothing_away_where_its_recipient_s_page_tells_it_already(tmp_path: Path) -> None:
    renamed = recipient("soup", former_names=[{"name": "Soup College", "until": 2020}])
    hidden = case("new", recipient="soup", named="Soup College")
    team = case("team", recipient="soup", category="gardens", named="The Secret Soupers")
    shown = case("old", recipient="soup", edition="2024")
    winners = [milestone("winners", "winner")]
    records = read(tmp_path, hidden, team, shown, recipients=[renamed], milestones=winners)
    words = {one.words for one in find_needles(as_of(records, BEFORE), lambda _: "")}
    assert "Soup College" not in words
    assert "The Secret Soupers" in words
