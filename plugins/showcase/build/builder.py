"""One output folder, built again and again: what was learned is stored beside it, and damage to it costs one build."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..output import DamagedError, alone, sidecar
from ..stages import Stages
from ..state import DAMAGE, digest_of_code, new_store, open_store
from ..workers import WorkerError
from .build import Build
from .kept import Kept, Touched
from .plan import Given, Outcome, Plan

PLUGIN = Path(__file__).parent.parent
DAMAGE_IN_WORKERS = {one.__name__ for one in (*DAMAGE, sqlite3.OperationalError)}


def build_site(plan: Plan, given: Given, stages: Stages) -> Outcome:
    """What came of it: the site is built, or, where there is a problem, as it was."""
    builder = Builder(plan, stages)
    try:
        return builder.build(plan, given)
    finally:
        builder.close()


class Builder:
    """Builds into one folder; from build to build it keeps at hand what it read."""

    def __init__(self, plan: Plan, stages: Stages) -> None:
        self.stages = stages
        with stages.measure("state"):
            self.version = digest_of_code(PLUGIN)
            self.file = sidecar(plan.output) / "state.db"
            try:
                self.kept = Kept(open_store(self.file, self.version), plan.workers)
            except DAMAGE:
                self.forget(plan)

    def close(self) -> None:
        """Nothing; the state can be opened by another build."""
        self.kept.store.close()

    def build(self, plan: Plan, given: Given, touched: Touched = None) -> Outcome:
        """What came of a build; damage to what is remembered costs no more than a build from nothing.

        It takes the builder's word that no file but the touched ones was written since its last build.
        """
        with without_collecting(), alone(plan.output):
            if not self.kept.is_current():
                self.kept, touched = Kept(self.kept.store, plan.workers), None
            try:
                return Build(plan, given, self.kept, self.stages, touched).run()
            except (*DAMAGE, DamagedError):
                self.forget(plan)
            except WorkerError as error:
                if error.kind not in DAMAGE_IN_WORKERS:
                    raise
                self.forget(plan)
            return Build(plan, given, self.kept, self.stages).run()

    def forget(self, plan: Plan) -> None:
        """Nothing; whatever is remembered is gone."""
        self.kept = Kept(new_store(self.file, self.version), plan.workers)


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
