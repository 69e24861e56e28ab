"""Sighting: what one build is told, what is remembered, and what it sees, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial

from ..attachments import Attachments
from ..attachments.preparing import prepare
from ..embargo import Seen
from ..language import load_language
from ..output import recover
from ..problems import Problem
from ..publication import Publication, base_of
from ..records import Records
from ..render import make_environment
from ..stages import Stages
from .content import see_content
from .kept import Kept, Touched
from .memory import Days
from .plan import Given, Plan
from .press import Before
from .publishing import publish
from .reading import SourceFile
from .surroundings import digest_of_surroundings
from .telling import Teller
from .templates import Templates


class Sighting:
    """What one build knows."""

    def __init__(self, plan: Plan, given: Given, kept: Kept, stages: Stages, touched: Touched = None) -> None:
        self.plan, self.given, self.kept, self.stages = plan, given, kept, stages
        self.store, self.library, self.memory = kept.store, kept.library, kept.memory
        self.code: dict[str, bytes] = self.memory.fact("code", {})
        with stages.measure("look"):
            self.content, self.digests = kept.look(plan.roots, touched)
            self.surroundings = digest_of_surroundings(plan, given, self.content)
        with stages.measure("output"):
            is_trusted = recover(plan.output, self.memory.ticket, plan.workers)
            self.there = kept.scan(plan.output, touched if is_trusted else None)
            self.before = self.memory.before(self.there) if is_trusted else Before()

    @cached_property
    def templates(self) -> Templates:
        """The templates, in the site's language."""
        language = load_language(self.content.language, self.plan.theme / "locales")
        folder = self.plan.theme / "templates"
        environment = make_environment(folder, language, base_of(self.plan.url), self.code)
        return Templates(environment, folder, self.code)

    def read(self) -> list[SourceFile]:
        """Every file of which there are many, read; workers can fetch the stories from the store."""
        with self.stages.measure("read"):
            sources = self.library.read(self.content.many, self.digests, self.content.language)
            self.kept.note(sources)
            self.store.commit()
        return sources

    def check(self, sources: list[SourceFile]) -> tuple[Seen, list[Problem]]:
        """What may be seen of all records, and every problem of all of them."""
        with self.stages.measure("check"):
            return see_content(self.plan, self.content, sources)

    def attach(self, records: Records) -> tuple[Attachments, list[Problem]]:
        """The pictures and documents that these records show, and what is wrong with them."""
        with self.stages.measure("pictures"):
            cabinet, progress = self.kept.cabinet, partial(self.stages.tell, "Pictures")
            copy = partial(cabinet.prepare, workers=self.plan.threads, progress=progress)
            attachments, problems = prepare(self.plan.roots, records, self.plan.now.date(), copy)
            if not problems:
                cabinet.forget_all_but({one.stem for one in attachments.pictures.values()})
        return attachments, problems

    def join(self, records: Records, digests: Mapping[str, bytes], days: Days, attachments: Attachments) -> Publication:
        """The publication of records; `digests`, by file, say where their stories are."""
        with self.stages.measure("join"):
            publication = publish(self.plan, self.given, records, days, attachments)
            return replace(publication, teller=Teller(self.store.file, digests))
