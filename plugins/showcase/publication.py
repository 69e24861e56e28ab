"""A publication: the Showcase, the language it is told in, where it will stand, and the moment it was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup

from .facets import Facet
from .language import Language
from .move import Move
from .showcase import CaseStudy, Showcase
from .story.telling import Telling, tell


def base_of(url: str) -> str:
    """The path of an address, without a slash at its end."""
    return urlsplit(url).path.rstrip("/")


@dataclass(frozen=True, slots=True)
class Prose:
    """A page or a news post in Markdown, as Pelican read it."""

    slug: str
    title: str
    summary: str
    html: Markup
    day: date | None = None


@dataclass(frozen=True, eq=False)
class Publication:
    """Everything that the outputs are made from; `url` is the site's address without a slash at its end."""

    showcase: Showcase
    facets: dict[str, Facet]
    language: Language
    url: str
    now: datetime
    prose: tuple[Prose, ...] = ()
    news: tuple[Prose, ...] = ()
    rows: Sequence[Markup] = field(default=(), repr=False)
    teller: Callable[[CaseStudy], Telling] | None = field(default=None, repr=False)
    """Where the stories are, when the records do not carry them: a build reads and tells them beforehand."""
    shows_all: bool = False
    """Whether this is a preview for the organisers alone, in which nothing waits for its announcement."""
    moves: tuple[Move, ...] = ()
    """Addresses at which something stood, and where each leads on to."""
    has_keepsakes: bool = False
    """Whether there are share cards, badges and all else that a school takes away."""

    @cached_property
    def base(self) -> str:
        """The path that the site stands under, without a slash at its end; empty at the top of a host."""
        return base_of(self.url)

    @property
    def has_data(self) -> bool:
        """Whether its records are published as data: its organisers chose the terms."""
        return self.showcase.site.data is not None

    def absolute(self, address: str) -> str:
        """The address with its host."""
        return self.url + address

    def row(self, case_study: CaseStudy) -> Markup:
        """The case study's row, as lists show it."""
        return self.rows[self.showcase.number_by_case_study[case_study]]

    def tell(self, case_study: CaseStudy) -> Telling:
        """The case study's story."""
        return self.teller(case_study) if self.teller else tell(case_study.record, self.language.tag)

    def count_of_case_studies(self, number: int) -> str:
        """`1 case study`, `71 case studies`."""
        return count_of_case_studies(self.language, number)


@lru_cache(maxsize=4096)
def count_of_case_studies(language: Language, number: int) -> str:
    """The same, which every page of a list says of the same number."""
    return language.count("%(num)s case study", "%(num)s case studies", number)
