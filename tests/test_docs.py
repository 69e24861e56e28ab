"""What the code says of itself: is the drawing of the pipeline true?"""

import ast
import re
from pathlib import Path

import showcase
from tests.building import ROOT

PLUGIN = ROOT / "plugins" / "showcase"
STRAIGHT = ("source", "models", "records", "embargo", "rules", "showcase", "facets")
"""The straight part of the pipeline, in its order."""


def modules() -> set[str]:
    """The modules of the plugin."""
    found = {path.stem for path in PLUGIN.glob("*.py")} | {path.parent.name for path in PLUGIN.glob("*/__init__.py")}
    return found - {"__init__", "__main__"}


def imported_by(module: str) -> set[str]:
    """The modules of the plugin that one of them imports."""
    files = (
        [PLUGIN / f"{module}.py"] if (PLUGIN / f"{module}.py").is_file() else sorted((PLUGIN / module).rglob("*.py"))
    )
    assert files
    return {name for file in files for name in imports(file)}


def imports(file: Path) -> set[str]:
    """The modules of the plugin that a file imports, wherever it lies."""
    depth, found = len(file.relative_to(PLUGIN).parts), set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            name = node.module or ""
            if node.level == depth:
                found |= {name.partition(".")[0]} if name else {alias.name for alias in node.names}
            elif not node.level and name.partition(".")[0] == "showcase":
                found |= (
                    {name.partition(".")[2].partition(".")[0]} if "." in name else {alias.name for alias in node.names}
                )
    return found


def test_every_module_that_the_drawing_names_is_there() -> None:
    lines = [
        line
        for line in (showcase.__doc__ or "").splitlines()
        if re.match(r" +(│  |▼|├|└|Publication|generators)", line)
    ]
    words = [re.search(r"[├└┬]─ ([a-z]+)|(?:│|^) +([a-z]+)  |^ +(generators)", line) for line in lines]
    found = {next(filter(None, match.groups())) for match in words if match}
    assert found >= {*STRAIGHT, "pages", "search", "feeds", "sitemap", "assets", "build", "output", "generators"}
    assert found <= modules()


def test_the_pipeline_flows_one_way() -> None:
    for place, module in enumerate(STRAIGHT):
        assert imported_by(module) & set(STRAIGHT[place + 1 :]) == set(), module


def test_what_the_pipeline_is_made_of_knows_no_output() -> None:
    outputs = {"pages", "search", "feeds", "sitemap", "assets", "build", "output", "generators"}
    assert {module: imported_by(module) & outputs for module in STRAIGHT} == {module: set() for module in STRAIGHT}


def test_no_output_knows_how_it_is_written() -> None:
    for module in ("pages", "search", "feeds", "sitemap", "assets"):
        assert imported_by(module) & {"build", "output", "generators"} == set(), module
