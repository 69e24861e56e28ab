"""Sites that the tests share: each is built once, whichever worker comes first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from tests.building import LOCAL, ROOT, SITES, Output, build
from tests.generated import write_content

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("steady")

BASED = "https://example.org/base"
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
def sample_output(once: Once) -> Output:
    """The sample content, built as `make html` does."""
    return build_once(once, "sample", ROOT / "content")


@pytest.fixture(scope="session")
def based_output(once: Once) -> Output:
    """The sample content, built for an address below the top of a host."""
    return build_once(once, "based", ROOT / "content", BASED)


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
    """The site of 300 case studies."""
    return build_once(once, "generated", generated_content)
