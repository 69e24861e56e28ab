"""What is at hand: the content, this machine, the site."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote as quote_in_shell

from ..problems import shown_path
from .gone import Kept
from .writing import Where, shell, task


def content_tasks(where: Where) -> Iterator[str]:
    """The content: nothing of it may lie there any more."""
    yield "## 1. The content"
    yield ""
    for kept in where.gone.kept:
        yield from kept_task(kept)
    for picture in where.gone.pictures:
        if picture.path:
            yield from task(f"`{shown_path(Path(picture.path))}` is an original that nobody may see: delete it.")
    if where.gone.words or where.gone.files:
        words = "Delete the words and files wherever they stand: records, prose, news, pictures, names of files."
        yield from task(f"{words} `make publish` fails and names the place while one of them would reach the site.")
    yield from task("Look for what says the same in other words: quotations, captions, alt texts, news, the home page.")
    yield from task(
        "An address stays in `withdrawn.yaml` and `published.txt`. Where it has to go itself, for it holds the name of "
        "a person, delete its line in both: nothing is found there then."
    )
    yield from task("Keep `takedowns.yaml` in the private content only: it holds the very words.")
    yield ""


def kept_task(kept: Kept) -> Iterator[str]:
    """A record that still lies in the content with all its words."""
    name = f"`{shown_path(Path(kept.path))}`" + ("" if kept.is_whole else f" (from line {kept.line})")
    what = "delete the file" if kept.is_whole else "delete the record there"
    yield from task(
        f"{name} still holds the whole record. Where that is public, {what} and keep the address in `withdrawn.yaml`:",
        "", "```yaml", *kept.lines, "```", "",
    )  # fmt: skip


def machine_tasks(where: Where) -> Iterator[str]:
    """Machines that the site was built or edited on."""
    yield "## 2. Machines that the site was built on"
    yield ""
    yield from task(
        "`make clean` removes the built site, its index of words, and what builds remember beside it "
        "(`.output.showcase` holds every story, and copies of every picture). Do the same for other folders that you "
        "built into, the private preview among them (`output-private`, `.output-private.showcase`, `.cache`)."
    )
    yield from task("Spreadsheets that were imported or exported, the report, downloads, mail, backups.")
    yield ""


def site_tasks(where: Where) -> Iterator[str]:
    """The published site, and the host's own cache."""
    yield "## 3. The published site"
    yield ""
    yield from task("Publish: with the button under *Actions, Publish*, or `make publish github`.")
    commands = [
        f"curl -sI {quote_in_shell(one)} | grep -iE '^(HTTP|age|cache-control|x-cache)'" for one in where.addresses
    ]
    yield from task(
        "Wait ten minutes: GitHub Pages lets its network and browsers keep a page that long "
        "(`cache-control: max-age=600`). Then look at each address; a small `age` shows that it is fresh:",
        *shell(*commands),
    )
    if where.gone.has_pictures:
        yield from task(
            "Copies of a picture stood below `/pictures/` under names made of its content. No build makes them again, "
            "and nobody can tell those names from what is gone: find them in the source of the page as a browser or an "
            "archive kept it, and ask for each of them as for a page."
        )
    if where.gone.words:
        yield from task("Search the site for each of the words, in its own search box.")
    yield ""
