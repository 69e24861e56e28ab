"""Pictures, recordings and documents for machines: what the page shows, under its terms."""

from showcase import structured
from tests.pictured import hang, picture
from tests.publishing import case, page_at, publish, the, world


def test_an_article_has_its_pictures_with_their_terms() -> None:
    terms = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    pictures = [picture(licence=terms, caption="At six"), picture("hall")]
    publication = publish(world(case(pictures=pictures)), attachments=hang(*pictures))
    first, second = structured.article(publication, the(publication, "soup"))["image"]
    assert first == {
        "@type": "ImageObject", "contentUrl": "https://example.org/pictures/gym-1600.jpg", "width": 1600,
        "height": 1067, "caption": "At six", "creditText": "The school", "license": terms["url"],
        "acquireLicensePage": "https://example.org/case-studies/2025/soup/", "representativeOfPage": True,
    }  # fmt: skip
    assert (second["contentUrl"], second["caption"]) == ("https://example.org/pictures/hall-1600.jpg", "An empty hall")
    assert not {"license", "acquireLicensePage", "representativeOfPage"} & set(second)


def test_an_article_has_its_recordings_with_their_words() -> None:
    tour = {"title": "A tour", "url": "https://example.org/tour", "transcript": "The **door** opens."}
    sound = {"title": "Pots", "kind": "audio", "file": "2025/a pot.mp3", "transcript": "Clank."}
    content = world(case(recordings=[tour, sound, sound | {"file": "lost.mp3"}]))
    publication = publish(content, attachments=hang(files={"2025/a pot.mp3": 9}))
    article = structured.article(publication, the(publication, "soup"))
    assert article["video"] == [
        {"@type": "VideoObject", "name": "A tour", "transcript": "The door opens.", "url": "https://example.org/tour"}
    ]
    assert article["audio"] == [
        {
            "@type": "AudioObject", "name": "Pots", "transcript": "Clank.",
            "contentUrl": "https://example.org/documents/2025/a%20pot.mp3",
        }
    ]  # fmt: skip
    assert "image" not in article


def test_an_article_without_a_picture_is_represented_by_its_share_card() -> None:
    publication = publish(
        world(case(), case("tea", pictures=[picture()])), attachments=hang(picture()), has_keepsakes=True
    )
    soup, tea = (page_at(publication, f"/case-studies/2025/{slug}/") for slug in ("soup", "tea"))
    assert soup.structured[0]["image"] == f"https://example.org{soup.card}"
    assert [one["contentUrl"] for one in tea.structured[0]["image"]] == ["https://example.org/pictures/gym-1600.jpg"]


def test_an_article_has_the_documents_that_can_be_taken_each_in_its_language() -> None:
    documents = [
        {"file": "2025/a report.pdf", "title": "A report", "language": "cy"},
        {"file": "lost.pdf", "title": "Lost"},
    ]
    publication = publish(world(case(documents=documents)), attachments=hang(files={"2025/a report.pdf": 9}))
    assert structured.article(publication, the(publication, "soup"))["hasPart"] == [
        {
            "@type": "DigitalDocument", "name": "A report", "inLanguage": "cy",
            "url": "https://example.org/documents/2025/a%20report.pdf",
        }
    ]  # fmt: skip
