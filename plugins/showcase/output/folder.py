"""The output folder, whose it is and what lies in it, and the sidecar folder that lies beside it."""

from pathlib import Path

MARK = ".showcase"
MARK_WORDS = b"This folder was made by the showcase plugin. Each build replaces all of it.\n"


def is_apart(output: Path, content: Path) -> bool:
    """Whether neither folder lies in the other: a site must not become its own content, nor replace it."""
    return not (output.is_relative_to(content) or content.is_relative_to(output))


def is_ours(output: Path) -> bool:
    """Whether the folder may be replaced: it is missing, empty, or an earlier build made it."""
    return not output.exists() or (output.is_dir() and (is_marked(output) or not any(output.iterdir())))


def find_blocking(output: Path) -> Path | None:
    """The file that lies where a folder around the output would be; None where there is none."""
    return next((folder for folder in output.parents if folder.exists() and not folder.is_dir()), None)


def is_marked(output: Path) -> bool:
    """Whether an earlier build made the folder."""
    return (output / MARK).is_file()


def sidecar(output: Path) -> Path:
    """The folder beside the output, on the same disk, for what outlives a build: its state, and a change under way."""
    output = output.resolve()
    return output.with_name(f".{output.name}.showcase")


def make_sidecar(output: Path) -> Path:
    """The sidecar folder, which is there now, and which git passes over."""
    folder = sidecar(output)
    passed_over = folder / ".gitignore"
    if not passed_over.exists():
        folder.mkdir(parents=True, exist_ok=True)
        passed_over.write_text("*\n")
    return folder
