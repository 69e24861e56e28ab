"""Tables of categories, regions and topics, and of what was withdrawn."""

from ...redirects.path import home_of
from ...showcase import Showcase
from .columns import address, how_many, name, slug
from .programmes import OF_PROGRAMME
from .table import Column, Foreign, Row, Say, Table

WHO = ("recipient", "organiser")
"""Who can withdraw a recognition."""


def categories(say: Say) -> Table:
    """The table of categories, each with its last call for entries."""
    return Table(
        "categories",
        say("Categories"),
        say("Standing categories of the programmes, each with the window for entries."),
        "categories",
        (
            slug(say),
            address(say),
            name(say),
            Column("programme", say("The slug of its programme."), "programme.slug", is_needed=True),
            Column("line", say("What it honours, in a few words."), "line"),
            Column("call_edition", say("The edition for which entries are called."), "call.edition"),
            Column(
                "call_opens",
                say("When entries open; of a day alone, an end of it."),
                "call.opens",
                "datetime",
            ),
            Column(
                "call_deadline",
                say("When entries close; of a day alone, an end of it."),
                "call.deadline",
                "datetime",
            ),
            Column("call_enter", say("Where to enter."), "call.enter"),
            how_many(say),
        ),
        key=("slug",),
        count=lambda showcase: len(showcase.categories),
        foreign=(OF_PROGRAMME,),
    )


def regions(say: Say) -> Table:
    """The table of regions, each with the one that it lies in."""
    return Table(
        "regions",
        say("Regions"),
        say("Countries and their parts that have a case study, with official codes. Each counts what lies within it."),
        "regions",
        (
            slug(say),
            address(say),
            name(say),
            Column("within", say("The slug of the region that it lies in."), around),
            Column("iso", say("Its ISO 3166 code."), "iso"),
            Column("gss", say("Its code of the UK Government Statistical Service."), "gss"),
            Column("itl", say("Its International Territorial Level."), "itl"),
            Column("latitude", say("Of a point that stands for the whole region."), "point.latitude", "number"),
            Column("longitude", say("Of a point that stands for the whole region."), "point.longitude", "number"),
            how_many(say),
        ),
        key=("slug",),
        count=lambda showcase: len(used_regions(showcase)),
        foreign=(Foreign(("within",), "regions", ("slug",)),),
    )


def around(region: Row) -> str | None:
    """The slug of the region right around one."""
    return region["within"][-2]["slug"] if len(region["within"]) > 1 else None


def used_regions(showcase: Showcase) -> set[str]:
    """The slugs of regions that a case study lies in."""
    return {region.slug for one in showcase.case_studies if one.region for region in one.region.lineage}


def topics(say: Say) -> Table:
    """The table of topics."""
    return Table(
        "topics",
        say("Topics"),
        say("What work can be about."),
        "topics",
        (slug(say), address(say), name(say), Column("line", say("What it means."), "line"), how_many(say)),
        key=("slug",),
        count=lambda showcase: len(used_topics(showcase)),
    )


def used_topics(showcase: Showcase) -> set[str]:
    """The slugs of topics that a case study is about."""
    return {topic.slug for one in showcase.case_studies for topic in one.topics}


def withdrawn(say: Say) -> Table:
    """The table of what was withdrawn: all that is left of it."""
    return Table(
        "withdrawn",
        say("Withdrawals"),
        say("Addresses whose recognition was withdrawn, so that copies can follow. Nothing else of it is left."),
        "withdrawn",
        (
            Column("id", say("The address that says so."), "id", "uri", is_needed=True),
            Column("date", say("The day on which it was withdrawn."), "date", "date", is_needed=True),
            Column("by", say("Who withdrew it."), "by", is_needed=True, choices=WHO),
            Column("reason", say("Why, where that is told."), "reason"),
        ),
        key=("id",),
        count=lambda showcase: sum(home_of(one.address).endswith("/") for one in showcase.withdrawn),
    )
