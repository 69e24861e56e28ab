"""Finds a Chromium for the tests, or installs one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
MAC_APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
ENOUGH_SECONDS = 600

ARGUMENTS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch_arguments() -> list[str]:
    """The arguments to start with: quiet, and without the sandbox that root cannot have."""
    return [*ARGUMENTS, *(["--no-sandbox"] if is_root() else [])]


def is_root() -> bool:
    """True when the tests run as root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def find_chromium() -> Path | None:
    """A Chromium: the one named, the system's, Playwright's, one that was just installed, or none."""
    return next((found for found in candidates() if found.is_file()), None)


def candidates() -> Iterator[Path]:
    """Where a Chromium may be, the best first; installing is tried only when nothing before was there."""
    if named := os.environ.get("CHROMIUM"):
        yield Path(shutil.which(named) or named)
    yield from system_chromiums()
    yield from playwrights_chromium()
    if run([sys.executable, "-m", "playwright", "install", "chromium"]):
        yield from playwrights_chromium()
    if is_root() and shutil.which("apt-get"):
        run(["apt-get", "update", "-q"])
        run(["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"])
        yield from system_chromiums()


def system_chromiums() -> Iterator[Path]:
    """The browsers that the system has."""
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    for name in MAC_APPLICATIONS:
        yield Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name


def playwrights_chromium() -> Iterator[Path]:
    """The browser that Playwright installed for itself."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def run(command: list[str]) -> bool:
    """True when a command succeeded in time."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=ENOUGH_SECONDS).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
