"""The leak test of every build: whoever wrote it, wherever it stands, what is held back stops the build."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from showcase.build import Given, Outcome
from showcase.files import File
from showcase.publication import Prose
from tests.build.studio import Studio, crowded, open_studio
from tests.build.test_build_embargo import Entry, set_up

HIDDEN = [Entry("Abelmosk", 5, None, True), Entry("Bergamot", None, None, False)]


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A studio with a hidden record and one that may be seen, built."""
    studio = set_up(open_studio(tmp_path, count=0), HIDDEN)
    assert studio.build().is_good
    return studio


def write_page(studio: Studio, words: str) -> None:
    """Nothing; the site has a page of prose that says this."""
    studio.given = Given((Prose("about", "About", "", Markup(words)),))


def told(outcome: Outcome) -> str:
    """The one problem of an outcome."""
    assert not outcome.is_good
    [problem] = outcome.problems
    return str(problem)


def test_a_page_that_names_what_is_hidden_is_a_problem_at_the_record_and_the_site_stays(studio: Studio) -> None:
    before = studio.site()
    write_page(studio, "<p>Well done, Abelmosk School!</p>")
    words = told(studio.build())
    assert "private/case-studies/abelmosk.yaml:1:1: `Abelmosk School` would be seen in about/index.html" in words
    assert "embargoed until the milestone “Announcement 5”" in words
    assert studio.site() == before


def test_the_page_is_built_once_the_words_are_gone(studio: Studio) -> None:
    write_page(studio, "<p>Well done, Abelmosk School!</p>")
    assert not studio.build().is_good
    write_page(studio, "<p>Well done!</p>")
    assert studio.build().is_good
    assert b"Well done!" in studio.site()["about/index.html"]


def test_words_that_stood_there_before_are_found_when_they_become_secret(studio: Studio) -> None:
    write_page(studio, "<p>We visited Calamint School.</p>")
    assert studio.build().is_good
    set_up(studio, [*HIDDEN, Entry("Calamint", 4, None, True)])
    assert "`Calamint School` would be seen in about/index.html" in told(studio.build())


def test_a_story_that_names_what_is_hidden_is_found_though_only_a_story_changed(studio: Studio) -> None:
    file = studio.plan.content / "case-studies" / "bergamot.yaml"
    record = yaml.safe_load(file.read_text(encoding="utf-8"))
    record["story"] += "\n\nAnd Abelmosk School helped."
    file.write_text(yaml.safe_dump(record, sort_keys=False), encoding="utf-8")
    assert "`Abelmosk School` would be seen in case-studies/2025/bergamot-kitchen/index.html" in told(studio.build())


def test_words_that_may_be_known_stop_nothing(studio: Studio) -> None:
    file = studio.root / "private" / "case-studies" / "abelmosk.yaml"
    record = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump(record | {"known": ["Abelmosk School"]}, sort_keys=False), encoding="utf-8")
    write_page(studio, "<p>We visited Abelmosk School.</p>")
    assert studio.build().is_good


def test_several_processes_find_what_one_does(studio: Studio) -> None:
    write_page(studio, "<p>Well done, Abelmosk School!</p>")
    alone = told(studio.build())
    studio.plan = replace(studio.plan, workers=3)
    with pytest.MonkeyPatch.context() as patch, crowded():
        patch.setattr("showcase.build.leaks.FEW", 0)
        assert told(studio.build()) == alone


def test_a_file_that_was_taken_down_may_not_come_back_under_another_name(studio: Studio) -> None:
    photograph = b"\x89PNG of somebody"
    taken = [{"date": "2026-02-04", "files": [sha256(photograph).hexdigest()]}]
    (studio.root / "private" / "takedowns.yaml").write_text(yaml.safe_dump(taken), encoding="utf-8")
    studio.given = Given(files=(File("files/team.png", photograph),))
    assert "would be seen in files/team.png, and is taken down on 2026-02-04" in told(studio.build())


def test_words_that_were_taken_down_may_stand_nowhere(studio: Studio) -> None:
    taken = [{"date": "2026-02-04", "words": ["Bergamot Bakery"]}]
    (studio.root / "private" / "takedowns.yaml").write_text(yaml.safe_dump(taken), encoding="utf-8")
    outcome = studio.build()
    assert "`Bergamot Bakery` would be seen in case-studies/2025/bergamot-kitchen/index.html" in told(outcome)


def test_a_link_to_what_is_hidden_is_a_problem_at_the_link(studio: Studio) -> None:
    file = studio.plan.content / "case-studies" / "bergamot.yaml"
    record = yaml.safe_load(file.read_text(encoding="utf-8"))
    record["story"] += "\n\nSee [another](/case-studies/2025/abelmosk-kitchen/)."
    file.write_text(yaml.safe_dump(record, sort_keys=False), encoding="utf-8")
    words = told(studio.build())
    assert "bergamot.yaml" in words
    assert "it is held back, or it was withdrawn. Take the link out until then." in words


def test_a_preview_of_everything_is_marked_and_holds_it(studio: Studio) -> None:
    studio.plan = replace(studio.plan, shows_all=True, output=studio.root / "preview")
    assert studio.build().is_good
    site = studio.site()
    assert "PRIVATE.txt" in site
    assert b"Abelmosk School" in site["case-studies/2025/abelmosk-kitchen/index.html"]
    pages = [content for content in site.values() if content.startswith(b"<!doctype html>")]
    assert all(
        b'<meta name="robots" content="noindex">' in one and b"For the organisers alone." in one for one in pages
    )
    assert b"Disallow: /\n" in site["robots.txt"]


def test_the_public_site_is_not_marked(studio: Studio) -> None:
    site = studio.site()
    assert "PRIVATE.txt" not in site
    assert not any(b"For the organisers alone." in content for content in site.values())


def test_who_withdrew_once_and_waits_again_stands_in_nobodys_way(studio: Studio) -> None:
    once = Entry("Calamint", None, None, False)
    set_up(studio, [*HIDDEN, once])
    programmes = studio.plan.content / "programmes.yaml"
    crown, lantern = yaml.safe_load(programmes.read_text(encoding="utf-8"))
    programmes.write_text(yaml.safe_dump([crown | {"editions": [*crown["editions"], {"label": "2024"}]}, lantern]))
    file = studio.plan.content / "case-studies" / "calamint.yaml"
    record = yaml.safe_load(file.read_text(encoding="utf-8"))
    waits = record | {"embargo": "at-5", "standfirst": "Another"}
    gone = record | {"edition": "2024", "withdrawn": {"date": "2026-02-01"}}
    for some in ([gone, waits], [waits, gone]):
        file.write_text(json.dumps(some), encoding="utf-8")  # YAML, which repeats what the same value stands for twice
        outcome = studio.build()
        assert outcome.is_good, "\n".join(map(str, outcome.problems))
        assert "recipients/calamint-school/index.html" in studio.site()
        assert not any(b"Calamint School" in content for content in studio.site().values())


def test_an_old_address_of_what_was_withdrawn_leads_to_its_notice(studio: Studio) -> None:
    set_up(studio, [*HIDDEN, Entry("Calamint", None, None, False)])
    file = studio.plan.content / "case-studies" / "calamint.yaml"
    record = yaml.safe_load(file.read_text(encoding="utf-8"))
    old = "/case-studies/2025/before/"
    file.write_text(yaml.safe_dump(record | {"formerly": [old], "withdrawn": {"date": "2026-02-01"}}), encoding="utf-8")
    assert studio.build().is_good
    notice = "/case-studies/2025/calamint-kitchen/"
    assert f'href="{notice}"' in studio.site()[f"{old[1:]}index.html"].decode()
    assert b"Withdrawn" in studio.site()[f"{notice[1:]}index.html"]
