"""What templates are, in a few bytes: each with all that it includes, so that a page knows which of them made it."""

from collections.abc import MutableMapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from ..compiling import references_in, references_of
from ..state import digest_of
from ..state.digests import digest_of_files


class Compiled(NamedTuple):
    """What is worked out of templates, once for all processes: code, digests, and references."""

    code: dict[str, bytes]
    known: dict[str, bytes]
    references: dict[str, frozenset[str]]


class Templates:
    """Digests of a theme's templates and of its words."""

    def __init__(self, environment: Environment, folder: Path, code: MutableMapping[str, bytes]) -> None:
        self.environment = environment
        self.code = code
        self.folder = folder
        self.known: dict[str, bytes] = {}
        self.references = references_of(environment)

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
            further = self.referred(waiting.pop()) - found
            found |= further
            waiting += further
        return found

    def referred(self, name: str) -> frozenset[str]:
        """The templates that one names itself."""
        if name not in self.references:
            tree = self.environment.parse(self.source(name))
            self.references[name] = references_in(tree)
        return self.references[name]

    def compile(self) -> Compiled:
        """The code of every template, compiled where it is not known yet, and what each is and refers to."""
        names = self.environment.list_templates(["html"])
        for name in names:
            self.environment.get_template(name)
        for name in names:  # now that all are compiled, what they refer to is known, and none is parsed again for it
            self.digest(name)
        return Compiled(dict(self.code), self.known, self.references)

    def take(self, compiled: Compiled) -> None:
        """Nothing; every template is at hand, as compiled by another process or by this one."""
        self.code.update(compiled.code)
        self.known, self.references = compiled.known, compiled.references
        for name in self.known:
            self.environment.get_template(name)

    def source(self, name: str) -> str:
        """The text of a template."""
        return (self.folder / name).read_text(encoding="utf-8")

    @cached_property
    def words(self) -> bytes:
        """The digest of the interface's words in every language."""
        locales = self.folder.parent / "locales"
        return digest_of_files(locales, locales.rglob("*.po"))
