"""The house's own rules: small parts, one way in, trust in few places."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.building import ROOT

PLUGIN = ROOT / "plugins" / "showcase"
THEME = ROOT / "theme"
LONGEST_FUNCTION, LONGEST_FILE, LONGEST_LINE = 40, 200, 120

TRUSTED_IN_PYTHON = {
    "compiling.py": "messages of the interface, as gettext trusts them",
    "desk/page.py": "the desk's own style and script, which stand in its page",
    "generators.py": "prose that Pelican made of Markdown",
    "render.py": "rows, drawn by a template that escapes",
    "rows.py": "the same rows, which are kept as bytes",
    "story/render.py": "stories, after they were sanitised",
}
"""Where text is declared to be safe HTML, and why it is."""

TRUSTED_IN_TEMPLATES: dict[str, str] = {}
"""Templates that say `|safe`, and why."""

OUTPUTS = {
    "admin", "assets", "calendar", "charts", "data", "feeds", "keepsakes", "maps", "opensearch", "search", "sitemap",
    "structured",
}  # fmt: skip
"""What becomes files, or a part of pages: what two of them need stands beside both."""

CODE = sorted(file for folder in (PLUGIN, ROOT / "tests") for file in folder.rglob("*.py"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))


def name_of(file: Path) -> str:
    """The file as a report names it."""
    return file.relative_to(ROOT).as_posix()


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(file: Path) -> set[str]:
    """The top names of what a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def test_only_the_generators_import_pelican() -> None:
    assert {name_of(file) for file in PLUGIN.rglob("*.py") if "pelican" in imported(file)} == {
        "plugins/showcase/generators.py"
    }


def test_no_output_knows_another() -> None:
    offenders = {}
    for file in sorted(PLUGIN.rglob("*.py")):
        own = file.relative_to(PLUGIN).parts[0].removesuffix(".py")
        known = OUTPUTS & {*neighbours(file)} - {own}
        if own in OUTPUTS and known:
            offenders[str(file.relative_to(PLUGIN))] = sorted(known)
    assert offenders == {}


def neighbours(file: Path) -> Iterator[str]:
    """The parts of the plugin that a file imports from, by their names."""
    depth = len(file.relative_to(PLUGIN).parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            yield from [node.module.split(".")[0]] if node.module else [one.name for one in node.names]


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{name_of(file)}:{one.lineno} {one.name}: {one.end_lineno - one.lineno + 1}"
        for file in CODE
        for one in functions(file)
        if one.end_lineno and one.end_lineno - one.lineno >= LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_no_file_is_longer_than_200_lines() -> None:
    files = [*CODE, *(THEME / "static").rglob("*.js"), *(THEME / "static").rglob("*.css"), *TEMPLATES]
    lengths = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_every_function_of_the_plugin_is_typed() -> None:
    bare = [
        f"{name_of(file)}:{one.lineno} {one.name}"
        for file in PLUGIN.rglob("*.py")
        for one in functions(file)
        if not one.returns
    ]
    assert bare == []


def public(file: Path) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """The functions, classes and methods that other modules may use."""
    module = ast.parse(file.read_text(encoding="utf-8"))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    for node in [*module.body, *(part for one in classes for part in one.body)]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node


def test_everything_public_says_what_it_is() -> None:
    bare = [
        f"{name_of(file)}:{one.lineno} {one.name}"
        for file in PLUGIN.rglob("*.py")
        for one in public(file)
        if not ast.get_docstring(one)
    ]
    assert bare == []


def test_every_module_says_what_it_is() -> None:
    bare = [name_of(file) for file in PLUGIN.rglob("*.py") if not ast.get_docstring(ast.parse(file.read_text("utf-8")))]
    assert bare == []


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "core", "misc", "manager", "base"}
    assert [name_of(file) for file in CODE if file.stem in drawers or file.parent.name in drawers] == []


def test_the_clock_and_chance_stay_outside() -> None:
    edge = {"environment.py", "server.py", "history.py"}
    calls = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|time\.time|uuid4|urlopen)\(")
    inside = [file for file in PLUGIN.rglob("*.py") if file.name not in edge and file.parent.name != "commands"]
    assert [name_of(file) for file in inside if calls.search(file.read_text("utf-8"))] == []
    assert [
        name_of(file) for file in inside if imported(file) & {"random", "secrets", "socket", "requests", "httpx"}
    ] == []


def test_trusted_markup_is_made_only_where_it_is_listed() -> None:
    makes = re.compile(r"\bMarkup\((?!\s*\))|\bMarkup\.(?!escape)|\|\s*safe\b")
    found = {
        file.relative_to(PLUGIN).as_posix() for file in PLUGIN.rglob("*.py") if makes.search(file.read_text("utf-8"))
    }
    assert found == set(TRUSTED_IN_PYTHON)


def test_no_template_calls_anything_safe_but_where_it_is_listed() -> None:
    says = re.compile(r"\|\s*safe\b|autoescape\s+false|Markup")
    found = {
        file.relative_to(THEME / "templates").as_posix() for file in TEMPLATES if says.search(file.read_text("utf-8"))
    }
    assert found == set(TRUSTED_IN_TEMPLATES)
