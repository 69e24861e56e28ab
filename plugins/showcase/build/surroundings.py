"""Everything that a site is made of beside its case studies and recipients, in one digest."""

from collections.abc import Iterable
from pathlib import Path

from ..call import call_state
from ..history import read_head
from ..models import Category
from ..state import digest_of, digest_of_files
from .content import Content
from .plan import Given, Plan
from .press import flat_pickle


def digest_of_surroundings(plan: Plan, given: Given, content: Content) -> bytes:
    """The digest: while it holds, an edit of a story changes that story's page and nothing else."""
    return digest_of(
        plan.url,
        str(plan.content),
        digest_of_files(plan.theme, files_below(plan.theme)),
        digest_of_standing(plan, content),
        digest_of_files(plan.content, prose_files(plan.content)),
        flat_pickle(given),
        repr(call_states(plan, content)),
        read_head(plan.content),
    )


def digest_of_standing(plan: Plan, content: Content) -> bytes:
    """The digest of the records that stand for all case studies."""
    return digest_of_files(plan.content, [file.path for file in content.standing])


def prose_files(content: Path) -> Iterable[Path]:
    """The pages and the news."""
    return (path for kind in ("pages", "news") for path in files_below(content / kind))


def files_below(folder: Path) -> Iterable[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def call_states(plan: Plan, content: Content) -> list[tuple[str, str]]:
    """What each category's call is at this moment: the only thing on a page that time alone changes."""
    records = (one for reading in content.standing.values() for one in reading.records)
    return [(one.slug, call_state(one.value.call, plan.now)) for one in records if isinstance(one.value, Category)]
