"""Showcases of every shape, for properties that must hold in all of them."""

from datetime import date

from hypothesis import strategies as st

from showcase import models
from showcase.showcase import CaseStudy, Category, EditionLabel, LevelName, Programme, Recipient, Region, Showcase
from showcase.showcase.nodes import Topic

SITE = models.Site(name="Awards", headline="Stories")
NAMES = ("Łódź School", "Lodz School", "HEARTs Project Team", "St Mary’s", "Roma – Narrowing the Gap", "Ysgol y Gŵyr")


def make_programme(number: int) -> Programme:
    """A programme of two levels and two editions."""
    levels = tuple(models.Level(name=slug, slug=slug, tier="winner") for slug in ("gold", "silver"))
    editions = tuple(models.Edition(label=label) for label in ("2025", "2024"))
    record = models.Programme(name=f"Programme {number}", levels=levels, editions=editions)
    return Programme(f"programme-{number}", record)


def make_category(number: int, programme: Programme) -> Category:
    """A category of a programme."""
    record = models.Category(name=f"Category {number}", programme=programme.slug)
    return Category(f"category-{number}", record, programme, 0)


def make_recipient(number: int) -> Recipient:
    """A recipient, with one of a few names."""
    return Recipient(f"recipient-{number}", models.Recipient(name=NAMES[number % len(NAMES)]), None)


@st.composite
def region_trees(draw: st.DrawFn) -> tuple[Region, ...]:
    """Regions, each below one of those before it or on its own."""
    regions: list[Region] = []
    for number in range(draw(st.integers(0, 6))):
        parent = draw(st.sampled_from([None, *regions]))
        slug, name = f"region-{number}", f"Region {number}"
        regions.append(Region(slug, name, parent, models.Region(slug=slug, name=name)))
    return tuple(regions)


@st.composite
def showcases(draw: st.DrawFn) -> Showcase:
    """A Showcase with any number of case studies, none included."""
    programmes = tuple(map(make_programme, range(draw(st.integers(1, 2)))))
    categories = tuple(make_category(n, draw(st.sampled_from(programmes))) for n in range(draw(st.integers(1, 3))))
    regions = draw(region_trees())
    topics = tuple(Topic(f"topic-{n}", models.Topic(slug=f"topic-{n}", name=f"Topic {n}")) for n in range(3))
    levels = (LevelName("gold", "Gold", "winner"), LevelName("silver", "Silver", "runner-up"))
    editions = (EditionLabel("2025", 2025), EditionLabel("2024", 2024))
    recipients = tuple(map(make_recipient, range(6)))

    def case_study(number: int) -> CaseStudy:
        category, edition = draw(st.sampled_from(categories)), draw(st.sampled_from(editions))
        level, recipient = draw(st.sampled_from(levels)), draw(st.sampled_from(recipients))
        record = models.CaseStudy(
            recipient=recipient.slug, category=category.slug, edition=edition.label, level=level.slug
        )
        return CaseStudy(
            slug=f"story-{number}",
            record=record,
            recipient=recipient,
            category=category,
            edition=edition,
            level=level,
            rank=0,
            region=draw(st.sampled_from([None, *regions])),
            topics=tuple(draw(st.lists(st.sampled_from(topics), unique=True))),
            announced=date(2025, 1, 1),
            modified=None,
            source="story.yaml:1",
        )

    case_studies = tuple(map(case_study, range(draw(st.integers(0, 12)))))
    return Showcase(SITE, programmes, categories, regions, topics, levels, editions, recipients, case_studies)
