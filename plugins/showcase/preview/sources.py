"""Where a preview's site comes from and goes to."""

import runpy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..server import clean_base

PLUGINS = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders and files, resolved, and the path under which the site lies."""

    content: Path
    output: Path
    settings: Path
    theme: Path
    plugins: Path
    base: str
    private: Path | None = None
    """A folder that is laid over the content."""

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders that the content lies in."""
        return (self.content, self.private) if self.private else (self.content,)

    def is_code(self, path: Path) -> bool:
        """Whether a file is read only once, at the start: of the plugins or the settings."""
        return path.is_relative_to(self.plugins) or path.parent == self.settings.parent

    def as_message(self) -> dict[str, str]:
        """The same as plain text, for another process."""
        return {name: str(value) for name, value in asdict(self).items() if value is not None}


def from_message(message: dict[str, Any]) -> Sources:
    """The sources that another process wrote down."""
    names = ("content", "output", "settings", "theme", "plugins", "private")
    folders = {name: Path(message[name]) for name in names if name in message}
    return Sources(**folders, base=message["base"])


def read_sources(content: Path, output: Path, settings: Path) -> Sources:
    """The sources, those that the settings name among them: a settings file is Python, as Pelican reads it."""
    settings = settings.resolve()
    said = runpy.run_path(str(settings))
    private = said.get("SHOWCASE_PRIVATE")
    return Sources(
        content=content.resolve(),
        output=output.resolve(),
        settings=settings,
        theme=(settings.parent / said.get("THEME", "theme")).resolve(),
        plugins=PLUGINS,
        base=clean_base(urlsplit(said.get("SITEURL", "")).path),
        private=Path(private).resolve() if private else None,
    )
