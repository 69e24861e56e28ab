"""The folders that the content lies in: the public one, and a private one that is laid over it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Roots(NamedTuple):
    """Where the content lies. A private file stands in the place of a public one that has its path."""

    content: Path
    private: Path | None = None

    @classmethod
    def of(cls, content: "Path | Roots") -> "Roots":
        """The same, where only one folder may be meant."""
        return content if isinstance(content, Roots) else cls(content)

    def folders(self) -> Iterator[Path]:
        """The folders, the public one first."""
        yield self.content
        if self.private:
            yield self.private

    def inside(self, name: str) -> str:
        """The path of a file within its folder, with slashes."""
        private = f"{self.private}{os.sep}" if self.private else None
        top = private if private and name.startswith(private) else f"{self.content}{os.sep}"
        return name.removeprefix(top).replace(os.sep, "/")

    def is_private(self, file: Path) -> bool:
        """Whether a file lies in the private folder."""
        return self.private is not None and file.is_relative_to(self.private)
