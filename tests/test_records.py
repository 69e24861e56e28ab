"""Records: which files are read, under which slug, and what is said about those that cannot be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from showcase.models import Recipient
from showcase.records import find_record_files, read_file
from showcase.records.names import slug_of_name
from tests.writing import VALID, case_study, find_problems, read, write_files


def test_a_valid_content_has_no_problem_and_every_record_under_its_slug(tmp_path: Path) -> None:
    records, problems = read(tmp_path, {})
    assert problems == []
    assert records.site
    assert records.site.value.name == "Test Awards"
    tables = (records.programmes, records.categories, records.regions, records.topics, records.recipients)
    assert [list(table) for table in tables] == [
        ["lanterns"], ["kitchens"], ["wales", "england"], ["food", "music"], ["soup-school"],
    ]  # fmt: skip
    assert [case.slug for case in records.case_studies] == ["soup"]


def test_records_stand_in_the_order_of_their_paths_and_lists(tmp_path: Path) -> None:
    topics = {"topics/b.yaml": "name: B\n", "topics/a.yml": "- {slug: z, name: Z}\n- {slug: c, name: C}\n"}
    assert list(read(tmp_path, topics)[0].topics) == ["z", "c", "b", "food", "music"]


def test_hidden_files_prose_and_pictures_are_not_read(tmp_path: Path) -> None:
    names = ["pages/a.yaml", "news/a.yaml", "files/a.yaml", "pictures/a.yaml", ".hidden/a.yaml", "topics/.a.yaml"]
    assert find_problems(tmp_path, dict.fromkeys([*names, "topics/README.md", "note.txt"], "a: [")) == []


@pytest.mark.parametrize("name", ["prizes/a.yaml", "awards.yml", "topicz.yaml", "a.YAML"])
def test_a_yaml_file_that_belongs_to_no_type_is_a_problem(tmp_path: Path, name: str) -> None:
    assert find_problems(tmp_path, {name: "a: b\n"})[0].startswith(f"{name}:1:1: No type of record is called")


def test_a_file_among_the_records_that_is_not_yaml_is_a_warning(tmp_path: Path) -> None:
    [warning] = find_problems(tmp_path, {"case-studies/soup.txt": "a"})
    assert warning.startswith("case-studies/soup.txt:1:1: warning: No record is read")


def test_a_content_without_a_site_is_a_problem(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    (tmp_path / "site.yaml").rename(tmp_path / "site.txt")
    assert find_problems_here(tmp_path)[0].startswith("site.yaml:1:1: There is no such file")


def find_problems_here(folder: Path) -> list[str]:
    """The problems of a folder as it is."""
    from showcase.records import read_records

    return [str(problem).replace(f"{folder}/", "") for problem in read_records(folder)[1]]


def test_a_slug_in_the_file_comes_before_the_name_of_the_file(tmp_path: Path) -> None:
    files = {"topics/one.yaml": "slug: other\nname: One\n", **case_study(slug="own-slug")}
    records, problems = read(tmp_path, files)
    assert (problems, "other" in records.topics, records.case_studies[0].slug) == ([], True, "own-slug")


def test_a_case_study_of_a_list_goes_by_its_recipient(tmp_path: Path) -> None:
    rest = "category: kitchens, edition: 2025, level: gold"
    text = f"- {{recipient: soup-school, {rest}}}\n- {{recipient: {{name: Ysgol Gŵyr & Co}}, {rest}}}\n"
    records, problems = read(tmp_path, {"case-studies/list.yaml": text})
    assert problems == []
    assert [case.slug for case in records.case_studies] == ["soup-school", "ysgol-gwyr-co", "soup"]
    assert records.recipient_slug(records.case_studies[1]) == "ysgol-gwyr-co"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"topics/My Topic.yaml": "name: X\n"}, "topics/My Topic.yaml:1:1: The file's name `My Topic` cannot be"),
        ({"topics.yaml": "- name: X\n- {slug: food, name: Y}\n"}, "topics.yaml:1:3: This topic has no slug"),
        ({"recipients/list.yaml": '- name: "🍲"\n'}, "recipients/list.yaml:1:3: No slug can be made"),
        ({"topics/a.yaml": "name: X\nslug: Not One\n"}, "topics/a.yaml:2:7: `Not One` in `slug` cannot be part"),
    ],
)
def test_a_slug_that_fits_no_address_is_a_problem(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    assert find_problems(tmp_path, files)[0].startswith(expected)


def test_colliding_slugs_are_a_problem_at_the_second_that_names_the_first(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, {"topics/x.yaml": "slug: music\nname: Music again\n"})
    assert problem.startswith("topics.yaml:2:10: The slug `music` is already taken by topics/x.yaml:1.")


def test_one_slug_may_stand_in_two_editions(tmp_path: Path) -> None:
    again = VALID["case-studies/soup.yaml"].replace("2025", "2024")
    assert find_problems(tmp_path, {"case-studies/2024/soup.yaml": again}) == []
    [problem] = find_problems(tmp_path, {"case-studies/2025/soup.yaml": VALID["case-studies/soup.yaml"]})
    assert "The slug `soup` is already taken by" in problem


INLINE = "recipient: {{name: {name}, place: {place}, slug: {slug}}}\ncategory: kitchens\nedition: 2025\nlevel: gold\n"


def two_inline(second: str, place: str = "Leeds", slug: str = "a-school") -> dict[str, str]:
    """Two case studies whose recipients are written inline."""
    return {
        "case-studies/one.yaml": INLINE.format(name="The A’School", place="Leeds", slug="a-school"),
        "case-studies/two.yaml": INLINE.format(name=second, place=place, slug=slug).replace("2025", "2024"),
    }


def test_a_recipient_written_twice_in_the_same_way_is_one(tmp_path: Path) -> None:
    records, problems = read(tmp_path, two_inline("the  a'school"))
    assert problems == []
    assert [located.value.name for located in records.recipients.values()] == ["Soup School", "The A’School"]


def test_two_names_under_one_slug_collide(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, two_inline("Á School"))
    assert problem.startswith(
        "case-studies/two.yaml:1:19: The slug `a-school` is already taken by case-studies/one.yaml:1"
    )


def test_one_name_in_two_places_is_a_warning(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, two_inline("The A’School", place="Cork"))
    assert problem.startswith("case-studies/two.yaml:1:40: warning: `The A’School` has another place in")


def test_the_file_of_a_recipient_comes_before_what_case_studies_say(tmp_path: Path) -> None:
    files = case_study() | {"case-studies/b.yaml": INLINE.format(name="Soup School", place="Leeds", slug="soup-school")}
    records, problems = read(tmp_path, files)
    assert (problems, records.recipients["soup-school"].value) == ([], Recipient(name="Soup School"))


def test_a_value_and_its_key_know_their_place(tmp_path: Path) -> None:
    records, _ = read(tmp_path, case_study(topics="[food, music]", shows="{reach: 76 families}"))
    [case], file = records.case_studies, tmp_path / "case-studies" / "soup.yaml"
    assert case.place("topics", 1) == (file, 7, 16)
    assert case.key_place("shows", "reach") == (file, 8, 9)
    assert case.place("place") == case.place() == (file, 1, 1)
    assert case.place_in(4, "story") == (file, 6, 7)


def test_reading_one_file_depends_on_nothing_else(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    reading = read_file(tmp_path / "topics.yaml", "topics")
    assert ([record.slug for record in reading.records], reading.problems) == (["food", "music"], [])


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    (tmp_path / "topics" / "gone.yaml").parent.mkdir()
    (tmp_path / "topics" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    assert find_problems_here(tmp_path)[0].startswith("topics/gone.yaml:1:1: The file cannot be opened")


def test_files_are_found_in_the_order_of_their_paths_step_by_step(tmp_path: Path) -> None:
    names = [
        "case-studies/a-b/x.yaml",
        "case-studies/a.yaml",
        "case-studies/a/x.yml",
        "recipients/a.yaml",
        "topics.yaml",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "regions").symlink_to(tmp_path / "case-studies", target_is_directory=True)
    files, problems = find_record_files(tmp_path)
    assert [file.path for file in files] == sorted(tmp_path / name for name in names)
    assert ([file.record_type for file in files][-2:], problems) == (["recipients", "topics"], [])


@given(st.text(alphabet="aBc Dé-'&_1", max_size=30) | st.text(alphabet="ab -", max_size=120))
def test_a_slug_is_what_the_library_makes_of_a_name(name: str) -> None:
    assert slug_of_name(name) == slugify(name, max_length=100, word_boundary=True)
