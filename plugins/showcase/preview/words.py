"""The index of words, which follows the pages as soon as nobody edits."""

import time
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from ..build import Builder, Given, Plan
from ..build.ahead import Ahead, Ended, Failed, Made
from ..build.memory import Sight
from ..search import SearchError


class LateWords:
    """The index of one site: made ahead in a process of its own, or in this one where none can be forked."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.ahead: Ahead | None = None
        self.began = 0.0
        self.given_up: Sight | None = None

    def look_on(self) -> None:
        """Nothing; what is made ahead goes on only if it will still be of use."""
        if self.ahead and not self.ahead.is_of_use(self.builder.last_build, self.builder.sight):
            self.stop()

    def wait_at(self, plan: Plan) -> Connection | None:
        """Where to wait for the index; nothing where it is in place, or could not be made."""
        if self.ahead:
            return self.ahead.pipe
        if plan.search != "now" or self.builder.is_indexed or self.given_up is self.builder.sight:
            return None
        self.began = time.perf_counter()
        if plan.workers == 1:
            return always_ready()
        self.ahead = Ahead(self.builder.last_build, self.builder.sight)
        return self.ahead.pipe

    def catch_up(self, plan: Plan, given: Given) -> str:
        """What to tell, once the place to wait at has news."""
        message = self.ahead.receive() if self.ahead else Ended()
        if isinstance(message, Made):
            self.builder.ready[message.key] = message.made
        elif isinstance(message, Failed):
            return self.give_up(message.why)
        elif isinstance(message, Ended):
            return self.put_in_place(plan, given)
        return ""

    def put_in_place(self, plan: Plan, given: Given) -> str:
        """What to tell, once all indexes were made; where the content has changed meanwhile, some have to follow."""
        is_current = self.ahead is None or self.ahead.sight is self.builder.sight
        self.stop()
        if not is_current:
            return ""
        self.given_up = self.builder.sight  # unless it comes to an end
        try:
            outcome = self.builder.build(replace(plan, search="now"), given, set())
        except SearchError as error:
            return self.give_up(str(error))
        self.builder.ready.clear()
        return f"index of words made in {time.perf_counter() - self.began:.1f} s" if outcome.changed else ""

    def give_up(self, why: str) -> str:
        """What to tell; the index is tried again after the next edit."""
        self.stop()
        self.given_up = self.builder.sight
        return f"no index of words: {why.splitlines()[-1]}"

    def stop(self) -> None:
        """Nothing; no index is made ahead."""
        if self.ahead:
            self.ahead.stop()
        self.ahead = None


def always_ready() -> Connection:
    """A place where nobody has to wait."""
    reading, writing = Pipe(duplex=False)
    writing.close()
    return reading
