"""Fragments: a list of honours as markup alone, to be taken into pages of other sites."""

import html5lib
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.publishing import SITE, YEARS, Record, case, world
from tests.taking import offer, written

HONOURED = {"name": "Soup School", "slug": "soup-school"}
LIST = "/recipients/soup-school/list.html"


def lines(written: str) -> list[str]:
    """What the list says, line by line."""
    return [node.text() for node in LexborHTMLParser(written).css("li")]


def test_a_list_is_markup_alone_with_whole_addresses() -> None:
    honoured = HONOURED | {"name": "Soup <& Sons>"}
    made = written(offer(world(case(recipient=honoured, region="wales"))))
    assert made["/regions/wales/list.html"] == (
        '<ul lang="en-GB" dir="ltr">\n'
        f'<li><a href="{SITE}/case-studies/2025/soup/">Soup &lt;&amp; Sons&gt;</a>, Winner 2025, Kitchens</li>\n'
        "</ul>\n"
        f'<p lang="en-GB" dir="ltr"><a href="{SITE}/regions/wales/">1 case study on Lamps &amp; Sons</a></p>\n'
    )


def test_a_recipients_own_honours_are_told_by_category_newest_first() -> None:
    old, new = case("old", recipient=HONOURED, edition="2021"), case("new", recipient=HONOURED, edition="2025")
    made = written(offer(world(old, new)))[LIST]
    assert lines(made) == ["Kitchens, Winner 2025, The Crown", "Kitchens, Winner 2021, The Crown"]
    assert "2 recognitions on Lamps &amp; Sons" in made


def test_a_long_list_ends_after_twelve_and_says_how_many_there_are() -> None:
    honours = [case(f"soup-{number}", region="wales", recipient=f"s-{number}") for number in range(15)]
    recipients = [{"slug": f"s-{number}", "name": f"School {number}"} for number in range(15)]
    made = written(offer(world(*honours, recipients=recipients)))["/regions/wales/list.html"]
    assert len(lines(made)) == 12
    assert "15 case studies on" in made


def trust(kind: str, **tie: object) -> list[Record]:
    """Something to which the school belongs."""
    member = {"name": "Soup School", "recipient": "soup-school", "role": "a school of it"} | tie
    return [HONOURED, {"slug": "lamp-trust", "name": "The Lamp Trust", "kind": kind, "members": [member]}]


@pytest.mark.parametrize(
    ("kind", "tie", "found"),
    [
        ("trust", {}, ["Soup School, Winner 2025, Kitchens", "Soup School, Winner 2021, Kitchens"]),
        ("trust", {"since": 2023}, ["Soup School, Winner 2025, Kitchens"]),
        ("trust", {"until": 2020}, []),
        ("partnership", {}, []),
    ],
)
def test_a_trusts_list_holds_what_its_members_won_while_they_belonged_to_it(
    kind: str, tie: Record, found: list[str]
) -> None:
    honours = [case("a", recipient="soup-school"), case("b", recipient="soup-school", edition="2021")]
    made = written(offer(world(*honours, recipients=trust(kind, **tie))))["/recipients/lamp-trust/list.html"]
    assert lines(made) == found


def test_a_school_has_what_it_won_with_others_in_its_list() -> None:
    content = world(case(recipient="lamp-trust", edition="2023"), recipients=trust("partnership"))
    assert lines(written(offer(content))[LIST]) == ["The Lamp Trust, Winner 2023, Kitchens"]


def test_a_region_without_a_case_study_has_no_list() -> None:
    files = written(offer(world(case(region="wales"))))
    assert "/regions/wales/list.html" in files
    assert "/regions/jordan/list.html" not in files


def test_where_a_recipient_was_withdrawn_the_list_says_so() -> None:
    withdrawn = [{"address": "/recipients/soup-school/", "date": "2026-01-02"}]
    made = written(offer(world(case(), withdrawn=withdrawn)))[LIST]
    assert made == f'<p lang="en-GB" dir="ltr"><a href="{SITE}/recipients/soup-school/">Withdrawn</a></p>\n'


def test_every_list_is_sound_html() -> None:
    honours = [case(f"soup-{year}", recipient=HONOURED, edition=year, region="wales") for year in YEARS]
    for address, made in written(offer(world(*honours))).items():
        if address.endswith("list.html"):
            parser = html5lib.HTMLParser()
            parser.parseFragment(made)
            assert parser.errors == []
