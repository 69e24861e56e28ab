"""The list, whole: in the order in which to go through it."""

from collections.abc import Iterator

from .far import archive_tasks, people_tasks, search_tasks
from .github import history_tasks, keeping_tasks
from .near import content_tasks, machine_tasks, site_tasks
from .writing import Where

PARTS = (
    content_tasks, machine_tasks, site_tasks, keeping_tasks, history_tasks, search_tasks, archive_tasks, people_tasks,
)  # fmt: skip


def write_checklist(where: Where) -> str:
    """The list as Markdown."""
    lines = [*introduction(where), *(line for part in PARTS for line in part(where))]
    return "\n".join(lines).rstrip() + "\n"


def introduction(where: Where) -> Iterator[str]:
    """What the list is about."""
    gone = where.gone
    yield "# What else to purge"
    yield ""
    yield "For the organisers alone: it names what is gone. Go through it in order, and delete it when all is ticked."
    yield ""
    for one in gone.addresses:
        yield f"- {where.whole(one.address)}: {one.why} on {one.day}"
    counted = [(len(gone.words), "wording"), (len(gone.files), "file")]
    taken = [f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counted if number]
    if taken:
        yield f"- taken down: {', '.join(taken)}"
    yield ""
