"""One build: a look at the content, the short way where nothing but stories changed, else the long way round."""

from collections.abc import Iterator, Mapping
from functools import partial

from ..attachments import Attachments
from ..bundle import Tools, make_fonts
from ..drawing import IS_SHAPED
from ..frame import Frame
from ..keepsakes.letters import find_undrawable, find_unshaped
from ..output import Change, apply, begin, restamp
from ..problems import Problem, in_file_order
from ..publication import Publication
from ..records import Records
from ..rules import find_doubts
from ..workers import aside
from .early import find_edited, write_early
from .edit import empty_publication, read_edited, write_edited
from .leaks import digest_of_guard, find_leaks, make_guard
from .memory import Left, Sight
from .plan import Outcome
from .press import Press
from .promises import with_moves
from .reading import SourceFile
from .sighting import Sighting
from .site import Site, Written
from .surroundings import digest_of_standing
from .telling import Teller, digests_by_file
from .words import Shard, add_words, find_wanted, index_words, keep_words, without_words


class Build(Sighting):
    """One build: what it sees becomes a site."""

    def run(self) -> Outcome:
        """What came of it: the site is built, or, where there is a problem, as it was."""
        sight = self.memory.sight
        edited = self.find_edited(sight) if sight else None
        if sight is None or edited is None:
            return self.build_all()
        if not edited and (self.plan.search != "now" or self.memory.is_indexed):
            return Outcome(sight.problems)
        is_told_elsewhere = bool(edited) and self.content.has_data
        if self.memory.guarded or is_told_elsewhere:  # an edit may name what is held back, and data hold stories too
            return self.build_all()
        return self.build_edited(sight, edited)

    def press(self, frame: Frame, change: Change) -> Press:
        """What makes pages whose views are known."""
        publication = empty_publication(self.plan, self.content)
        return Press(publication, frame, self.templates, self.before, change)

    def find_edited(self, sight: Sight) -> list[SourceFile] | None:
        """The files of which nothing but the stories changed since the last build; None where more did."""
        keys = self.before.keys.keys()  # none where the output cannot be trusted, as when it was removed
        is_same = bool(keys) and self.before.intact == keys == self.there.keys()
        is_search_to_go = self.plan.search == "never" and bool(self.memory.shards)
        is_late = bool(sight.until and sight.until < self.plan.now.date())
        if sight.surroundings != self.surroundings or not is_same or is_search_to_go or is_late:
            return None
        with self.stages.measure("read"):
            return read_edited(self.library, self.content, self.digests, sight)

    def build_edited(self, sight: Sight, edited: list[SourceFile]) -> Outcome:
        """What came of it, once the pages of edited stories are made again."""
        change, frame = begin(self.plan.output), self.memory.frame
        with self.stages.measure("pages"):
            press = self.press(frame, change)
            written = write_edited(press, edited, self.store)
        sight, kept = sight.with_edited(edited), self.before.keys
        if self.plan.search == "now":
            sources = self.read()
            seen, _ = self.check(sources)
            digests = digests_by_file(sources, self.plan.roots)
            publication = self.join(seen.records, digests, self.memory.history(self.plan.roots), Attachments())
            shards = self.index(publication, digests, change, written)
            kept = without_words(kept)
        else:
            shards = self.memory.shards
        written.keys = {**kept, **written.keys}
        return self.put_in_place(change, written, Left.of(sight, written, frame, shards, self.plan))

    def build_all(self) -> Outcome:
        """What came of it, once every page was looked at."""
        compiling = aside(self.templates.compile, self.plan.workers)
        sources = self.read()
        self.templates.take(next(compiling))
        seen, problems = self.check(sources)
        if not all(problem.is_warning for problem in problems):
            return Outcome(in_file_order([*problems, *find_doubts(seen.every)]))
        attachments, faults = self.attach(seen.records)
        if faults:
            return Outcome(in_file_order([*problems, *faults]))
        digests, sight = digests_by_file(sources, self.plan.roots), Sight.of(sources, self.surroundings, problems)
        publication = self.join(seen.records, digests, self.memory.history(self.plan.roots), attachments)
        publication, promises = with_moves(publication, self.given, seen, self.plan.roots)
        guard = make_guard(seen, Teller(self.store.file, digests), self.plan.roots)
        self.library.forget_all_but({one.digest for one in sources}, self.kept.is_living)
        tools = Tools(make_fonts(self.plan.theme), self.kept.cabinet)
        if self.plan.keepsakes:
            problems += find_undrawable(seen.records, tools.fonts.missing)
            problems += () if IS_SHAPED else find_unshaped(seen.records)
        doubts = self.find_doubts(seen.every, problems)
        if self.kept.early and not guard:
            self.show_early(publication, find_edited(sources, self.memory.sight, self.plan.roots))
        del sources, seen  # what workers inherit they copy as soon as they look at it
        change = begin(self.plan.output)
        keep = partial(self.store.put_pickled, "views")
        site = Site(self.plan, self.given, publication, self.templates, self.before, change, tools, keep)
        written, frame = site.write(self.stages, doubts)
        shards = self.index(publication, digests, change, written)
        self.memory.forget_views(written)
        with self.stages.measure("leaks"):
            problems += find_leaks(guard, change, written, self.plan, self.memory.guarded)
            problems += promises.find_broken(written.keys.keys())
        if not all(problem.is_warning for problem in problems):
            change.discard()
            return Outcome(in_file_order(problems))
        sight = sight._replace(problems=in_file_order(problems), until=attachments.until)
        left = Left.of(sight, written, frame, shards, self.plan)
        return self.put_in_place(change, written, left._replace(guarded=digest_of_guard(guard, self.plan)))

    def show_early(self, publication: Publication, edited: set[str]) -> None:
        """Nothing; the pages of edited files are in place, a change of their own, and whoever looks on knows."""
        if not edited or not self.before.keys:
            return
        change = begin(self.plan.output)
        with self.stages.measure("early"):
            written = write_early(publication, edited, self.templates, self.before, change)
            ticket = change.ticket(written.segments, [])
            self.memory.note_early(written, ticket)
            apply(self.plan.output, ticket)
            self.there = restamp(self.plan.output, self.there, written.changed, [])
            self.memory.note_stamps(self.there)
            self.before = self.memory.before(self.there)
        if self.kept.early and written.changed:
            self.kept.early(tuple(written.changed))

    def find_doubts(self, records: Records, problems: list[Problem]) -> Iterator[None]:
        """Nothing, once; the doubts about the records stand among the problems."""
        problems += find_doubts(records)
        yield

    def index(
        self, publication: Publication, digests: Mapping[str, bytes], change: Change, written: Written
    ) -> dict[str, Shard]:
        """What is remembered of the index of words, which was made where it had to be."""
        if self.plan.search == "never":
            return {}
        if self.plan.search == "later":
            keep_words(self.before, written)
            return self.memory.shards
        standing = digest_of_standing(self.plan, self.content)
        with self.stages.measure("index"):
            wanted = find_wanted(publication, standing, digests, self.memory.shards, self.before)
            found = index_words(publication, wanted, self.memory.shards, self.kept.ready, self.plan.workers)
            return add_words(found, publication, self.before, change.part(self.plan.workers + 1), written)

    def put_in_place(self, change: Change, written: Written, left: Left) -> Outcome:
        """What came of it: the site is as it was written. From the commit on, that holds even if this run ends here."""
        with self.stages.measure("publish"):
            removed = sorted(self.there.keys() - written.keys.keys())
            self.store.put("facts", "code", self.code)
            self.memory.note(left, change.ticket(written.segments, removed))
            ticket = self.memory.ticket
            assert ticket is not None
            apply(self.plan.output, ticket, self.plan.workers)
            self.memory.note_stamps(restamp(self.plan.output, self.there, written.changed, removed))
        return Outcome(left.sight.problems, (*written.changed, *removed))
