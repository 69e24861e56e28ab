"""What tests of a new start share: a small sample, and answers about an award."""

from pathlib import Path

from showcase.starting import MARK

REPOSITORY = "https://github.com/you/lanterns"
ANSWERS = {
    "award": "Lantern Awards",
    "category": "Kitchens & Gardens",
    "edition": "2026",
    "site": "Lanterns: who lit them",
    "report": "lanterns@example.org",
    "levels": "Gold, Silver, Shortlisted",
}
SMALL = {
    MARK: "A sample.\n",
    "README.md": "How to write records.\n",
    "published.txt": "/case-studies/2025/soup/\n",
    "files/logo.txt": "A logo.\n",
    "news/opened.md": "Title: Opened\nDate: 2025-01-01\n\nIt has opened.\n",
    "pages/accessibility.md": (
        "Title: Accessibility\nSlug: accessibility\n\n"
        "Write to [old@example.org](mailto:old@example.org), or read [the aims](https://example.org/aims).\n"
    ),
}
"""What makes the small content of the tests a sample."""


Files = dict[str, bytes]


def files_in(folder: Path) -> Files:
    """Every file of a folder by its path inside it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }
