"""Destinations: every address of the site that a link may lead to."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from ..attachments import DOCUMENTS, named_in
from ..data.inventory import data_addresses
from ..following import ATOM, JSON, feeds_below
from ..problems import nearest
from ..records import Records
from .folder import folder_addresses, folders_of

FROM_CASE_STUDIES = {"regions", "editions", "levels", "topics", "recipients"}
"""First steps of addresses that are there when a case study says so."""


class Destinations:
    """The addresses that a build of these records makes; looked up with or without their last slash."""

    def __init__(self, records: Records) -> None:
        folders = folders_of(records)
        prose = [address for folder in folders for address in folder_addresses(folder)]
        self.by_steps = {address.strip("/"): address for address in (*record_addresses(records), *prose)}
        self.unsure = refused_steps(records)
        self.knows_folder = bool(folders)

    @cached_property
    def children(self) -> dict[str, set[str]]:
        """By the steps of an address, the steps that may follow; only a dead link needs them."""
        children: dict[str, set[str]] = defaultdict(set)
        for address in self.by_steps:
            steps = address.split("/")
            for number, step in enumerate(steps):
                children["/".join(steps[:number])].add(step)
        return children

    def find(self, path: str) -> str | None:
        """The address that a path stands for, as it has to be written; None where there is none."""
        return self.by_steps.get(path.strip("/"))

    def can_judge(self, path: str) -> bool:
        """False where a record or a file that cannot be read may have this address."""
        first, _, rest = path.strip("/").partition("/")
        if first == "categories" and "/" in rest and not rest.endswith((f"/{ATOM}", f"/{JSON}")):
            return not self.unsure & {"categories", "case-studies"}
        return first not in self.unsure and (self.knows_folder or (first in self.children[""] and first != "files"))

    def near(self, path: str) -> str | None:
        """The address that looks most like a path, followed step by step as far as one is near; never the home page."""
        found = ""
        for step in path.strip("/").split("/"):
            known = self.children.get(found, set())
            word = step if step in known else nearest(step, known)
            if word is None:
                break
            found = f"{found}/{word}".lstrip("/")
        while found and found not in self.by_steps:
            found = found.rpartition("/")[0]
        return self.by_steps[found] if found else None


def refused_steps(records: Records) -> set[str]:
    """The first steps of addresses that cannot be judged while some of their records cannot be read."""
    steps = {record_type for record_type, _ in records.refused}
    return steps | FROM_CASE_STUDIES if "case-studies" in steps else steps


def record_addresses(records: Records) -> Iterator[str]:
    """Every address that is made from records, and those of the feeds that stand below."""
    for address in page_addresses(records):
        yield from (address, *(f"{address}{name}" for name in feeds_below(address)))


def page_addresses(records: Records) -> Iterator[str]:
    """Every address of a page that is made from records, and of files that stand beside them."""
    yield from (
        "/",
        "/calendar.ics",
        "/sitemap.xml",
        "/case-studies/",
        "/categories/",
        "/programmes/",
        "/recipients/",
    )
    yield "/corrections/"
    yield from (f"/programmes/{slug}/" for slug in records.programmes)
    yield from (f"/recipients/{slug}/" for slug in records.recipients)
    for slug in records.categories:
        yield from (f"/categories/{slug}/", f"/categories/{slug}/calendar.ics")
    if records.regions:
        yield "/regions/"
    yield from (f"/case-studies/{one.value.edition}/{one.slug}/" for one in records.case_studies)
    handed = (one for one in named_in(records) if one.folder == DOCUMENTS and not one.located.value.withdrawn)
    yield from (f"/{DOCUMENTS}/{one.name}" for one in handed)
    yield from case_study_lists(records)
    if records.site and records.site.value.data:
        yield from data_addresses()


def case_study_lists(records: Records) -> Iterator[str]:
    """Every address of a list that is there because a case study belongs to it."""
    values = [case_study.value for case_study in records.case_studies]
    for top, slugs in (
        ("editions", {value.edition for value in values}),
        ("levels", {value.reached for value in values}),
        ("topics", {topic for value in values for topic in value.topics}),
    ):
        yield from (f"/{top}/", *(f"/{top}/{slug}/" for slug in slugs)) if slugs else ()
    for category, region in {(value.category, value.region) for value in values}:
        for wider in lineage(records, region):
            yield from (f"/regions/{wider}/", f"/categories/{category}/{wider}/")


def lineage(records: Records, region: str | None) -> list[str]:
    """A region and all that it lies in, each once even where regions lie in one another."""
    found: list[str] = []
    while region in records.regions and region not in found:
        found.append(region)
        region = records.regions[region].value.parent
    return found
