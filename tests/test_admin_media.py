"""Files on the editing page: chosen where they lie, and named as records name them."""

import pytest
from pydantic import ValidationError

from showcase.models import Picture
from tests.building import SITES
from tests.test_admin_config import ADMIN, config_of, every_field, places


def test_pictures_and_documents_are_chosen_from_the_folders_that_records_name_them_in() -> None:
    admin = ADMIN.model_copy(update={"folder": "words"})
    config = config_of(SITES / "full", admin)
    found = {
        (field["name"], inner["widget"], inner["media_folder"], inner["public_folder"])
        for field in every_field(config)
        for inner in field.get("fields", [])
        if "media_folder" in inner
    }
    assert found == {
        ("pictures", "image", "/words/pictures", "/"),
        ("recordings", "file", "/words/documents", "/"),
        ("documents", "file", "/words/documents", "/"),
    }


def test_what_the_page_writes_before_a_file_s_name_is_no_part_of_it() -> None:
    words = {"alt": "A gym", "credit": "Us", "depicts": "no-people"}
    assert Picture.model_validate({"file": "/2025/gym.jpg", **words}).file == "2025/gym.jpg"
    for name in ("//gym.jpg", "/../gym.jpg", "/.gym.jpg", "/"):
        with pytest.raises(ValidationError):
            Picture.model_validate({"file": name, **words})


def test_a_colour_is_picked() -> None:
    [colour] = [one for one in places(config_of(SITES / "full"))["programmes"]["fields"] if one["name"] == "colour"]
    assert colour["widget"] == "color"
    assert "enableAlpha" not in colour
