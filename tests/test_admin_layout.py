"""Where the editing page finds records and puts new ones: as the content has them, else as the guide says."""

import json
from pathlib import Path

from showcase.admin.config import make_config
from showcase.admin.layout import find_layout
from tests.building import SITES
from tests.publishing import case, publish, world
from tests.test_admin_config import ADMIN, config_of, places


def test_new_records_lie_where_the_guide_says() -> None:
    found = places(config_of(SITES / "minimal"))
    assert found["case-studies-inline"]["path"] == "{{edition}}/{{slug}}"
    assert found["recipients"]["folder"] == "content/recipients"
    assert found["recipients"]["create"] is True
    assert found["redirects"]["file"] == "content/redirects.yaml"


def test_other_folders_have_a_place_of_their_own(tmp_path: Path) -> None:
    for name in ("case-studies/loose.yaml", "case-studies/a/b/deep.yaml", "categories/old.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("name: A\n", encoding="utf-8")
    found = places(config_of(tmp_path))
    assert "path" not in found["case-studies-1-yaml-listed"]
    assert found["case-studies-3-yaml-listed"]["path"].count("/") == 2
    assert not found["case-studies-3-yaml-listed"]["create"]
    assert found["categories-1-yml"]["extension"] == "yml"
    assert found["categories"]["create"] is True


def test_a_file_of_case_studies_that_nobody_may_see_is_not_named(tmp_path: Path) -> None:
    (tmp_path / "case-studies").mkdir()
    (tmp_path / "case-studies" / "hidden-honour.yaml").write_text("- recipient: a\n", encoding="utf-8")
    layout = find_layout(tmp_path, [])
    assert "hidden-honour" not in json.dumps(make_config(publish(world(case())), ADMIN, layout))
