"""The table of case studies: one row a recognition. Its story is in its record; here stands how long it is."""

from typing import get_args

from ...models.programme import Tier
from ...story import plain_text
from ..addresses import RECORD
from .table import Column, Foreign, Row, Say, Table

BASES = ("stated", "derived")


def case_studies(say: Say) -> Table:
    """The table of case studies."""
    return Table(
        "case-studies",
        say("Case studies"),
        say("One recognition of one recipient: category, edition and level, and what is known of the work."),
        "case-studies",
        (*what(say), *where(say), *said(say)),
        key=("key",),
        count=lambda showcase: len(showcase.case_studies),
        foreign=(
            Foreign(("recipient",), "recipients", ("slug",)),
            Foreign(("category",), "categories", ("slug",)),
            Foreign(("programme",), "programmes", ("slug",)),
            Foreign(("programme", "edition"), "editions", ("programme", "label")),
            Foreign(("programme", "level"), "levels", ("programme", "slug")),
            Foreign(("region",), "regions", ("slug",)),
        ),
    )


def what(say: Say) -> tuple[Column, ...]:
    """The columns that say who was recognised with what."""
    tiers = get_args(Tier)
    return (
        Column("key", say("Its edition, a slash, its slug, as in its address."), "key", is_needed=True),
        Column("id", say("The permanent address of its page."), "id", "uri", is_needed=True, is_unique=True),
        Column("name", say("What the recipient was called when it was honoured."), "name", is_needed=True),
        Column("recognition", say("The recognition in a few words."), "recognition", is_needed=True),
        Column("recipient", say("The slug of its recipient."), "recipient.slug", is_needed=True),
        Column("recipient_name", say("What the recipient is called now."), "recipient.name", is_needed=True),
        Column("programme", say("The slug of the programme."), "programme.slug", is_needed=True),
        Column("programme_name", say("The name of the programme."), "programme.name", is_needed=True),
        Column("category", say("The slug of the category."), "category.slug", is_needed=True),
        Column("category_name", say("The name of the category."), "category.name", is_needed=True),
        Column("edition", say("The label of the edition."), "edition.label", is_needed=True),
        Column("year", say("The year of the edition."), "edition.year", "integer", is_needed=True),
        Column("level", say("The slug of the level that it reached last."), "level.slug", is_needed=True),
        Column("level_name", say("The level in the words of the programme."), "level.name", is_needed=True),
        Column("tier", say("What the level amounts to, beside other programmes."), "level.tier", choices=tiers),
        Column("announced", say("The day on which that level was announced."), "announced", "date"),
    )


def where(say: Say) -> tuple[Column, ...]:
    """The columns that say where the work was done."""
    return (
        Column("region", say("The slug of the region in which the work was done."), "region.slug"),
        Column("region_name", say("The name of that region."), "region.name"),
        Column("country", say("The widest region around it."), country),
        Column("region_basis", say("Whether a source states the region, or it follows from the place."),
               "region_basis", choices=BASES),
        Column("place", say("Town and county, as a reader would write them."), "place"),
    )  # fmt: skip


def said(say: Say) -> tuple[Column, ...]:
    """The columns that say what there is to read of it."""
    return (
        Column("standfirst", say("What it did, in one sentence."), "standfirst"),
        Column("words", say("How many words its story has; its record holds them."), words, "integer"),
        Column("reported_by", say("Who says the figures."), "reported_by"),
        Column("figures", say("How many figures it has."), lambda row: len(row["figures"]), "integer"),
        Column("pictures", say("How many pictures it has."), lambda row: len(row["pictures"]), "integer"),
        Column("modified", say("The day on which it last changed."), "modified", "date"),
        Column("record", say("Its whole record as JSON."), lambda row: row["id"] + RECORD, "uri", is_needed=True),
    )


def country(row: Row) -> str | None:
    """The name of the widest region around the work."""
    region = row["region"]
    return region["within"][0]["name"] if region else None


def words(row: Row) -> int:
    """How many words a story has."""
    return len(plain_text(row["story"]).split()) if row["story"] else 0
