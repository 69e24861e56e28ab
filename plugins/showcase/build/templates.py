"""What templates are, in a few bytes: each with all that it includes, so that a page knows which of them made it."""

from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from ..state import digest_of
from ..state.digests import digest_of_files


class Templates:
    """Digests of a theme's templates and of its words."""

    def __init__(self, environment: Environment, folder: Path) -> None:
        self.environment = environment
        self.folder = folder
        self.known: dict[str, bytes] = {}

    def digest(self, name: str) -> bytes:
        """The digest of a template with everything that it extends, imports or includes."""
        if name not in self.known:
            names = sorted(self.family(name))
            self.known[name] = digest_of(*(part for one in names for part in (one, self.source(one))))
        return self.known[name]

    def family(self, name: str) -> set[str]:
        """The template and all that it refers to, near or far."""
        found, waiting = {name}, [name]
        while waiting:
            tree = self.environment.parse(self.source(waiting.pop()))
            further = {str(one) for one in find_referenced_templates(tree)} - found
            found |= further
            waiting += further
        return found

    def source(self, name: str) -> str:
        """The text of a template."""
        return (self.folder / name).read_text(encoding="utf-8")

    @cached_property
    def words(self) -> bytes:
        """The digest of the interface's words in every language."""
        locales = self.folder.parent / "locales"
        return digest_of_files(locales, locales.rglob("*.po"))
