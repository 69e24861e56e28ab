"""Sites that the tests share: each is built once, whichever worker comes first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from showcase.starting import MARK
from tests.building import CONTENT, LOCAL, SITES, Output, build
from tests.generated import write_content

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("steady")

BASED = "https://example.net/base"
Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Makes a named folder once for all workers, and gives it back."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def make(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = shared / "once" / name, shared / "once" / f"{name}.done"
        folder.parent.mkdir(exist_ok=True)
        with FileLock(f"{folder}.lock"):
            if not done.exists():
                fill(folder)
                done.touch()
        return folder

    return make


def build_once(once: Once, name: str, content: Path, siteurl: str = LOCAL) -> Output:
    """The output of a content folder, shared under a name."""
    return Output(once(name, lambda into: void(build(content, into, siteurl))), content, siteurl)


def void(_: object) -> None:
    """Nothing."""


@pytest.fixture(scope="session")
def sample_content() -> Path:
    """The sample; a test that needs it says so where an organiser's own content has taken its place."""
    if not (CONTENT / MARK).is_file():
        pytest.skip("an organiser's own content has taken the sample's place")
    return CONTENT


@pytest.fixture(params=["sample", "full", "minimal"])
def sound_content(request: pytest.FixtureRequest) -> Path:
    """Each content without a problem that the project comes with."""
    if request.param != "sample":
        return SITES / str(request.param)
    sample: Path = request.getfixturevalue("sample_content")
    return sample


@pytest.fixture(scope="session")
def own_output(once: Once) -> Output:
    """The project's content, built as `make html` does: the sample, or what has taken its place."""
    return build_once(once, "own", CONTENT)


@pytest.fixture(scope="session")
def sample_output(sample_content: Path, own_output: Output) -> Output:
    """The site of the sample."""
    return own_output


@pytest.fixture(scope="session")
def rich_output(request: pytest.FixtureRequest) -> Output:
    """A site with something to look at: the sample's, or, where that is gone, the one in which every field is used."""
    name = "sample" if (CONTENT / MARK).is_file() else "full"
    found: Output = request.getfixturevalue(f"{name}_output")
    return found


@pytest.fixture(scope="session")
def based_output(once: Once, rich_output: Output) -> Output:
    """That site, built for an address below the top of a host."""
    return build_once(once, "based", rich_output.content, BASED)


@pytest.fixture(scope="session")
def full_output(once: Once) -> Output:
    """The site in which every field is used."""
    return build_once(once, "full", SITES / "full")


@pytest.fixture(scope="session")
def minimal_output(once: Once) -> Output:
    """The smallest site there can be."""
    return build_once(once, "minimal", SITES / "minimal")


@pytest.fixture(scope="session")
def generated_content(once: Once) -> Path:
    """Content of 300 case studies, made by rule."""
    return once("generated-content", lambda folder: void(write_content(folder, 300)))


@pytest.fixture(scope="session")
def generated_output(once: Once, generated_content: Path) -> Output:
    """The site of 300 case studies, without keepsakes."""
    folder = once("generated", lambda into: void(build(generated_content, into, is_plain=True)))
    return Output(folder, generated_content)
