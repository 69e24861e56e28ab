"""oEmbed: a pasted address becomes a card that leads to the page."""

import pytest

from showcase.move import Move
from tests.publishing import SITE, Telling, case, render, world
from tests.taking import offer, said, written
from tests.wordpress import discover, in_sandbox, show

SOUP = "/case-studies/2025/soup/"
GONE = {"date": "2026-01-02", "by": "recipient"}


def test_an_answer_has_what_the_specification_asks_for_and_whole_addresses() -> None:
    answer = said(offer(world(case())), f"{SOUP}oembed.json")
    assert answer == {
        "version": "1.0",
        "type": "photo",
        "title": "School of Soup – Kitchens, Winner 2025",
        "url": f"{SITE}{SOUP}card.png",
        "width": 600,
        "height": 315,
        "author_name": "Lamps & Sons",
        "author_url": f"{SITE}/",
        "provider_name": "Lamps & Sons",
        "provider_url": f"{SITE}/",
        "cache_age": 86400,
        "thumbnail_url": f"{SITE}{SOUP}card.png",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


@pytest.mark.parametrize("address", [SOUP, "/recipients/school-of-soup/"])
def test_wordpress_finds_the_answer_and_links_the_card_to_the_page(address: str) -> None:
    honoured = {"name": 'School of "Soup" <& Sons>', "slug": "school-of-soup"}
    publication = offer(world(case(recipient=honoured)), Telling(url="https://example.org/base"))
    pasted, pages = publication.absolute(address), render(publication)
    found = discover(pages[address])
    assert found == f"{pasted}oembed.json"
    answer = said(publication, found.removeprefix(publication.url))
    shown = show(answer, pasted)
    assert shown is not None
    assert shown.startswith(
        f'<a href="{pasted}"><img src="{pasted}card.png" alt="School of &quot;Soup&quot; &lt;&amp; S'
    )
    assert 'width="600" height="315"' in shown


def test_a_page_of_which_nothing_is_taken_away_names_no_answer() -> None:
    publication = offer(world(case()))
    assert {address for address, page in render(publication).items() if discover(page)} == {
        SOUP,
        "/recipients/school-of-soup/",
    }


def test_every_answer_that_a_page_names_is_there() -> None:
    publication = offer(world(case(), case("bread", edition="2023")))
    named = {discover(page) for page in render(publication).values()} - {None}
    answers = {SITE + address for address in written(publication) if address.endswith("oembed.json")}
    assert named == answers
    assert len(answers) == 4


def test_at_a_withdrawn_address_the_answer_says_so_and_no_more() -> None:
    publication = offer(world(case(withdrawn=GONE), case("bread")))
    answer = said(publication, f"{SOUP}oembed.json")
    assert answer["title"] == "Withdrawn"
    assert "Soup" not in str(answer)
    assert answer["url"] == f"{SITE}{SOUP}card.png"


def test_at_an_old_address_stands_the_answer_of_the_new_one() -> None:
    broth = "/case-studies/2025/broth/"
    files = written(offer(world(case("broth")), moves=(Move(SOUP, broth),)))
    assert files[f"{SOUP}oembed.json"] == files[f"{broth}oembed.json"]
    assert SOUP not in files[f"{SOUP}oembed.json"]


def test_the_rules_let_a_frame_of_ours_neither_open_a_window_nor_leave() -> None:
    html = '<blockquote><a href="/x" target="_top">x</a></blockquote><iframe src="/x/embed/" allow="y"></iframe>'
    behind_words, alone = in_sandbox(html), in_sandbox('<p><iframe src="/x/embed/"></iframe></p><script>1</script>')
    assert behind_words is not None
    assert "clip: rect" in behind_words
    assert "target" not in behind_words
    assert alone == (
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="/x/embed/"></iframe>'
    )
    assert in_sandbox("<p>no frame</p>") is None
