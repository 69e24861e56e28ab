"""A browser, pages in every look, and sites served as their host would."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from showcase.server import address_of, make_server
from tests.browser.chromium import find_chromium, launch_arguments
from tests.browser.kinds import one_of_each_kind
from tests.building import Output, build

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "390": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "320": {"viewport": {"width": 320, "height": 640}},
    "forced": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
    "contrast": {"viewport": {"width": 1280, "height": 900}, "contrast": "more"},
    "still": {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"},
    "scriptless": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
}
"""How a reader may look at a page, in the words of a browser's context."""

OpenPage = Callable[[str], Page]


@contextmanager
def serve(output: Output) -> Iterator[str]:
    """The address at which an output is served, base path included."""
    with make_server(output.folder, base=output.base, quiet=True, max_age=600) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address_of(server, output.base)
        server.shutdown()


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's program; without one the test is skipped, or fails where CI says that there must be one."""
    with FileLock(tmp_path_factory.getbasetemp().parent / "chromium.lock"):
        found = find_chromium()
    if found is not None:
        return found
    reason = "No Chromium was found or could be installed. Name one: CHROMIUM=/path/to/chromium make test"
    if os.environ.get("CI", "").lower() in {"true", "1", "yes"}:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """A running browser."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=launch_arguments())
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens an empty page in a named look, with nothing kept from another."""
    contexts: list[BrowserContext] = []

    def open_in(look: str) -> Page:
        contexts.append(browser.new_context(locale="en-GB", timezone_id="Europe/London", **LOOKS[look]))
        return contexts[-1].new_page()

    yield open_in
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """An empty page at 1280 pixels, light."""
    return open_page("light")


@pytest.fixture(scope="session")
def sample_site(sample_output: Output) -> Iterator[str]:
    """The address of the sample site."""
    with serve(sample_output) as address:
        yield address


@pytest.fixture(scope="session")
def rich_site(rich_output: Output) -> Iterator[str]:
    """The address of a site with something to look at."""
    with serve(rich_output) as address:
        yield address


@pytest.fixture(scope="session")
def story(rich_output: Output) -> str:
    """The address inside that site of the case study that stands for all."""
    return one_of_each_kind(rich_output.folder)["case-studies/x/x"]


@pytest.fixture(scope="session")
def category(rich_output: Output) -> str:
    """The address inside that site of the category that stands for all."""
    return one_of_each_kind(rich_output.folder)["categories/x"]


@pytest.fixture(scope="session")
def based_site(based_output: Output) -> Iterator[str]:
    """The address of a site below the top of its host."""
    with serve(based_output) as address:
        yield address


@pytest.fixture(scope="session")
def full_site(full_output: Output) -> Iterator[str]:
    """The address of the site in which every field is used."""
    with serve(full_output) as address:
        yield address


@pytest.fixture(scope="session")
def generated_site(generated_output: Output) -> Iterator[str]:
    """The address of the site of 300 case studies."""
    with serve(generated_output) as address:
        yield address


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Builds a content folder and gives the address at which it is served."""
    served: list[Any] = []

    def build_and_serve(content: Path) -> str:
        serving = serve(build(content, tmp_path_factory.mktemp("built") / "output"))
        served.append(serving)
        address: str = serving.__enter__()
        return address

    yield build_and_serve
    for serving in served:
        serving.__exit__(None, None, None)
