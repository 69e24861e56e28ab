"""Assets: one style sheet, every script and font, and the icon."""

import re
import subprocess
from pathlib import Path

import playwright
import pytest
from lxml import etree

from showcase.assets import asset_files, draw_icon, join_style
from tests.opened import open_world
from tests.publishing import THEME, case, publish, world

STATIC = THEME / "static"
NODE = Path(playwright.__file__).parent / "driver" / "node"
"""The JavaScript engine that comes with the browser tests' library."""


@pytest.fixture(scope="module")
def assets() -> dict[str, bytes]:
    """The theme's files by their path."""
    return {file.path: file.content for file in asset_files(publish(open_world(case())), STATIC)}


def test_every_font_of_the_theme_is_there_as_it_is(assets: dict[str, bytes]) -> None:
    fonts = sorted((STATIC / "fonts").rglob("*.woff2"))
    assert fonts
    assert all(assets[f"theme/fonts/{font.name}"] == font.read_bytes() for font in fonts)


SCRIPTS = sorted((STATIC / "js").rglob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_the_theme_is_there_shorter_and_still_a_script(
    assets: dict[str, bytes], script: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.mjs"
    made.write_bytes(assets[f"theme/js/{script.name}"])
    assert made.stat().st_size <= script.stat().st_size
    checked = subprocess.run([NODE, "--check", made], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_words_of_a_script_are_shortened(assets: dict[str, bytes], script: Path) -> None:
    code = re.sub(r"^\s*(?://|/?\*).*$", "", script.read_text(encoding="utf-8"), flags=re.MULTILINE)
    made = assets[f"theme/js/{script.name}"].decode()
    assert [words for words in re.findall(r"`[^`]*`", code) if words not in made] == []


def test_every_file_that_a_script_or_the_style_asks_for_is_there(assets: dict[str, bytes]) -> None:
    asked = set()
    for path, content in assets.items():
        if path.endswith((".js", ".css")):
            found = re.findall(r"""(?:from ?|import\(|import )"(\./[\w./-]+)"|url\("?([^")#]+)"?\)""", content.decode())
            asked |= {(Path(path).parent / (one or other)) for one, other in found if not other.startswith("data:")}
    made = {Path(path) for path in assets}
    missing = {path for path in asked if Path(*normal(path)) not in made}
    assert asked
    assert missing == set()


def test_where_no_data_are_published_no_file_of_theirs_is_there(assets: dict[str, bytes]) -> None:
    fewer = {file.path for file in asset_files(publish(world(case())), STATIC)}
    left_out = assets.keys() - fewer
    assert {"theme/css/table.css", "theme/js/table.js", "theme/js/table-grid.js"} <= left_out
    assert all(re.search(r"data|map|charts|table", path) for path in left_out)
    assert not [path for path in fewer if b"table-" in assets[path]]


def normal(path: Path) -> list[str]:
    """The path's steps, those back taken."""
    steps: list[str] = []
    for step in path.parts:
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return steps


def test_the_style_is_one_file_that_imports_nothing_and_says_nothing_aside(assets: dict[str, bytes]) -> None:
    style = assets["theme/css/site.css"].decode()
    assert "@import" not in style
    assert "/*" not in style
    assert style.count("{") == style.count("}") > 100


def test_every_style_file_of_the_theme_is_part_of_it_or_stands_by_itself(assets: dict[str, bytes]) -> None:
    style = assets["theme/css/site.css"].decode()
    for file in (STATIC / "css").rglob("*.css"):
        if file.name != "site.css" and f"theme/css/{file.name}" not in assets:
            assert join_style(file).strip() in style, file.name


def test_imports_are_followed_from_the_folder_of_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "site.css").write_text('@layer a, b;\n@import "parts/a.css";\np { color: red }\n')
    (tmp_path / "parts" / "a.css").write_text('@import "b.css";\n/* said\naside */\na { color: blue }\n')
    (tmp_path / "parts" / "b.css").write_text("b { color: green }\n\n\n")
    assert join_style(tmp_path / "site.css") == (
        "@layer a, b;\nb { color: green }\na { color: blue }\np { color: red }\n"
    )


def test_the_icon_is_a_drawing_of_the_sites_name() -> None:
    root = etree.fromstring(draw_icon("Lamps & <Sons>"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert draw_icon("Lamps") == draw_icon("Lamps") != draw_icon("Lanterns")


def test_the_host_is_told_to_leave_the_files_as_they_are(assets: dict[str, bytes]) -> None:
    assert assets[".nojekyll"] == b""
