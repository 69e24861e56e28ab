"""The built sites that every invariant is held against."""

import pytest

from tests.building import CONTENT, Output
from tests.site.reading import Site
from tests.site.recorded import Content

READ: dict[str, Site] = {}
BUILT = ("own", "based", "full", "minimal")


def read(output: Output) -> Site:
    """The site, parsed once in each worker."""
    return READ.setdefault(str(output.folder), Site(output))


@pytest.fixture(params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in BUILT])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the sites: that of the project's own content, one below a base path, the full one, the smallest one."""
    return read(request.getfixturevalue(f"{request.param}_output"))


@pytest.fixture
def known(site: Site, request: pytest.FixtureRequest) -> Site:
    """Each of those sites but that of an organiser's content: what they write, and how much, is not for us to judge."""
    if site.output.content == CONTENT:
        request.getfixturevalue("sample_content")
    return site


@pytest.fixture
def sample(sample_output: Output) -> Site:
    """The sample site."""
    return read(sample_output)


@pytest.fixture
def full(full_output: Output) -> Site:
    """The site in which every field is used."""
    return read(full_output)


@pytest.fixture
def generated(generated_output: Output) -> Site:
    """The site of 300 case studies."""
    return read(generated_output)


@pytest.fixture
def content(site: Site) -> Content:
    """What the site was made of."""
    return Content(site.output.content)
