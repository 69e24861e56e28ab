"""One output folder, built again and again: what was learned is stored beside it, and damage to it costs one build."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..output import DamagedError, alone, sidecar
from ..search import Index
from ..stages import Stages
from ..state import DAMAGE, digest_of_code, new_store, open_store
from ..workers import WorkerError
from .build import Build
from .kept import Early, Kept, Touched
from .memory import Sight
from .plan import Given, Outcome, Plan

PLUGIN = Path(__file__).parent.parent
DAMAGE_IN_WORKERS = {one.__name__ for one in (*DAMAGE, sqlite3.OperationalError)}


def build_site(plan: Plan, given: Given, stages: Stages) -> Outcome:
    """What came of it: the site is built, or, where there is a problem, as it was."""
    builder = Builder(plan, stages)
    try:
        outcome = builder.build(plan, given)
        return replace(outcome, sizes=builder.sizes)
    finally:
        builder.close()


class Builder:
    """Builds into one folder; one that lives on keeps at hand, from build to build, what it read."""

    def __init__(self, plan: Plan, stages: Stages, is_living: bool = False) -> None:
        self.stages, self.is_living = stages, is_living
        with stages.measure("state"), alone(plan.output):
            self.version = digest_of_code(PLUGIN)
            self.file = sidecar(plan.output) / "state.db"
            try:
                self.kept = Kept(open_store(self.file, self.version), plan.workers, is_living)
            except DAMAGE:
                self.forget(plan)
        self.last: Build | None = None

    def close(self) -> None:
        """Nothing; the state can be opened by another build."""
        self.kept.store.close()

    def build(self, plan: Plan, given: Given, touched: Touched = None, early: Early | None = None) -> Outcome:
        """What came of a build; damage to what is remembered costs no more than a build from nothing.

        It takes the caller's word that no file but the touched ones was written since its last build. Whoever wants to
        show an edit at once is told `early` of the edited pages, while all others are still looked at.
        """
        with without_collecting(), alone(plan.output):
            try:
                if not self.kept.is_current():
                    self.kept, touched = Kept(self.kept.store, plan.workers, self.is_living), None
                self.kept.early = early
                self.last = Build(plan, given, self.kept, self.stages, touched)
                return self.last.run()
            except (*DAMAGE, DamagedError):
                self.forget(plan)
            except WorkerError as error:
                if error.kind not in DAMAGE_IN_WORKERS:
                    raise
                self.forget(plan)
            self.last = Build(plan, given, self.kept, self.stages)
            return self.last.run()

    @property
    def last_build(self) -> Build:
        """What the last build knew."""
        assert self.last is not None
        return self.last

    @property
    def sight(self) -> Sight:
        """What the last good build saw."""
        sight = self.kept.memory.sight
        assert sight is not None
        return sight

    @property
    def sizes(self) -> dict[str, int]:
        """How large each file of the site is, without another look at the disk."""
        return {path: size for path, (size, _) in self.kept.memory.stamps.items()}

    @property
    def is_indexed(self) -> bool:
        """Whether the index of words is that of the pages."""
        return self.kept.memory.is_indexed

    @property
    def ready(self) -> dict[bytes, Index]:
        """Indexes that were made ahead."""
        return self.kept.ready

    def forget(self, plan: Plan) -> None:
        """Nothing; whatever is remembered is gone."""
        if hasattr(self, "kept"):
            self.kept.store.connection.close()
        self.kept = Kept(new_store(self.file, self.version), plan.workers, self.is_living)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Nothing; inside, memory is not searched for rings of garbage: a build makes hardly any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
