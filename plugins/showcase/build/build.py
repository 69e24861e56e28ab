"""One build: a look at the content, the short way where nothing but stories changed, else the long way round."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..facets import build_facets
from ..history import read_head, read_history
from ..language import load_language
from ..output import Change, apply, begin, recover, scan
from ..problems import Problem
from ..publication import Publication
from ..records import Records
from ..showcase import join
from ..stages import Stages
from ..state import Store
from .content import gather_content, look
from .edit import read_edited, write_edited
from .memory import Left, Memory, Sight
from .plan import Given, Outcome, Plan
from .press import Before
from .reading import Library, SourceFile
from .site import Written, write_site
from .surroundings import digest_of_standing, digest_of_surroundings
from .telling import Teller, digests_by_file
from .words import Shard, add_words, index_words, keep_words


class Build:
    """What one build knows: what it is told, what is remembered, and what it sees."""

    def __init__(self, plan: Plan, given: Given, store: Store, library: Library, stages: Stages) -> None:
        self.plan, self.given, self.store, self.library, self.stages = plan, given, store, library, stages
        self.memory = Memory(store)
        with stages.measure("look"):
            self.content = look(plan.content)
            self.digests = library.digests(self.content.many, self.content.language)
            self.surroundings = digest_of_surroundings(plan, given, self.content)
        with stages.measure("output"):
            is_trusted = recover(plan.output, self.memory.ticket, plan.workers)
            self.there = scan(plan.output)
            self.before = self.memory.before(self.there) if is_trusted else Before()

    def run(self) -> Outcome:
        """What came of it: the site is built, or, where there is a problem, as it was."""
        sight = self.memory.sight
        edited = self.find_edited(sight) if sight else None
        if sight is None or edited is None:
            return self.build_all()
        if not edited and (self.plan.search != "now" or self.memory.is_indexed):
            return Outcome(sight.problems)
        return self.build_edited(sight, edited)

    def find_edited(self, sight: Sight) -> list[SourceFile] | None:
        """The files of which nothing but the stories changed since the last build; None where more did."""
        is_same = self.before.intact == self.before.keys.keys() == self.there.keys()
        if sight.surroundings != self.surroundings or not is_same:
            return None
        with self.stages.measure("read"):
            return read_edited(self.library, self.content, self.digests, sight)

    def build_edited(self, sight: Sight, edited: list[SourceFile]) -> Outcome:
        """What came of it, once the pages of edited stories are made again."""
        change, frame = begin(self.plan.output), self.memory.frame
        assert frame is not None
        with self.stages.measure("pages"):
            written = write_edited(self.plan, self.content, edited, self.store, frame, self.before, change)
        sight = sight.with_edited(edited)
        if self.plan.search == "now":
            sources = self.read()
            records, _ = self.check(sources)
            shards = self.index(self.join(records, sources), sources, change, written)
        else:
            shards = self.memory.shards
        written.keys = {**self.before.keys, **written.keys}
        return self.put_in_place(change, written, Left.of(sight, written, frame, shards, self.plan))

    def build_all(self) -> Outcome:
        """What came of it, once every page was looked at."""
        sources = self.read()
        records, problems = self.check(sources)
        if not all(problem.is_warning for problem in problems):
            return Outcome(problems)
        publication = self.join(records, sources)
        change = begin(self.plan.output)
        written, frame = write_site(self.plan, publication, self.given, self.before, change, self.stages)
        shards = self.index(publication, sources, change, written)
        self.memory.note_views(written)
        self.library.forget_all_but({one.digest for one in sources})
        sight = Sight.of(sources, self.surroundings, problems)
        return self.put_in_place(change, written, Left.of(sight, written, frame, shards, self.plan))

    def read(self) -> list[SourceFile]:
        """Every file of which there are many, read; workers can fetch the stories from the store."""
        with self.stages.measure("read"):
            sources = self.library.read(self.content.many, self.digests, self.content.language)
            self.store.commit()
        return sources

    def check(self, sources: list[SourceFile]) -> tuple[Records, list[Problem]]:
        """All records, and every problem."""
        with self.stages.measure("check"):
            return gather_content(self.plan.content, self.content, sources)

    def join(self, records: Records, sources: list[SourceFile]) -> Publication:
        """The publication of checked records."""
        assert records.site is not None
        plan, given = self.plan, self.given
        with self.stages.measure("join"):
            language = load_language(records.site.value.language, plan.theme / "locales")
            showcase = join(records, plan.content, language.country, self.history())
            teller = Teller(self.store.file, digests_by_file(sources, plan.content))
            facets = build_facets(showcase)
            return Publication(showcase, facets, language, plan.url, plan.now, given.prose, given.news, teller=teller)

    def history(self) -> Mapping[Path, date]:
        """When each file was last committed; Git is asked once a commit."""
        head = read_head(self.plan.content)
        known, days = self.store.fact("history", ("", {}))
        if not head or known != head:
            days = read_history(self.plan.content)
            self.store.put("facts", "history", (head, days))
        found: Mapping[Path, date] = days
        return found

    def index(
        self, publication: Publication, sources: list[SourceFile], change: Change, written: Written
    ) -> dict[str, Shard]:
        """What is remembered of the index of words, which was made where it had to be."""
        if self.plan.search == "never":
            return {}
        if self.plan.search == "later":
            keep_words(self.before, written)
            return self.memory.shards
        standing = digest_of_standing(self.plan, self.content)
        with self.stages.measure("index"):
            digests = digests_by_file(sources, self.plan.content)
            found = index_words(publication, standing, digests, self.memory.shards, self.before, self.plan.workers)
            return add_words(found, publication, self.before, change.part(self.plan.workers + 1), written)

    def put_in_place(self, change: Change, written: Written, left: Left) -> Outcome:
        """What came of it: the site is as it was written. From the commit on, that holds even if this run ends here."""
        with self.stages.measure("publish"):
            removed = sorted(self.there.keys() - written.keys.keys())
            self.memory.note(left, change.ticket(written.segments, removed))
            ticket = self.memory.ticket
            assert ticket is not None
            apply(self.plan.output, ticket, self.plan.workers)
            self.memory.note_stamps(scan(self.plan.output))
        return Outcome(left.sight.problems, (*written.changed, *removed))
