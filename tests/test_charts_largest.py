"""The sentence over a chart: what is the most, said truly whether one has it, several share it, or nobody knows."""

import pytest

from showcase.charts import all_charts
from tests.publishing import Content, Record, case, publish, world


def sentence_of(content: Content, name: str) -> str:
    """The sentence over a chart of a content."""
    return next(chart.sentence for chart in all_charts(publish(content)) if chart.name == name)


SENTENCES: list[tuple[str, list[Record], str]] = [
    ("edition", [case()], "Everything here is of one edition, 2025: 1 case study."),
    ("edition", [case(), case("b"), case("c", edition="2024")],
     "The largest edition here is 2025, with 2 case studies of 3."),
    ("edition", [case(), case("b", edition="2024")],
     "The largest number here, 1 case study, is shared by 2025 and 2024."),
    ("edition", [case(one, edition=one) for one in ("2025", "2024", "2023", "2021")],
     "The largest number here, 1 case study, is shared by 4 editions."),
    ("region", [case()], "No case study here has a region recorded."),
    ("region", [case(region="wales"), case("b", region="gwynedd")],
     "Everything here lies in one region, United Kingdom: 2 case studies."),
    ("region", [case(region="wales"), case("b"), case("c")],
     "The region with the most here is United Kingdom, with 1 case study of 3."),
    ("category", [case(), case("b"), case("c", category="gardens")],
     "The largest category here is Kitchens, with 2 case studies of 3."),
    ("level", [case(), case("b", level="finalist"), case("c", level="finalist")],
     "The most frequent level here is Finalist, with 2 case studies of 3."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "records", "sentence"), SENTENCES, ids=lambda one: one if type(one) is str else "")
def test_a_sentence_says_what_is_the_most(name: str, records: list[Record], sentence: str) -> None:
    assert sentence_of(world(*records), name) == sentence


def test_a_name_written_the_other_way_is_held_together_in_its_sentence() -> None:
    categories = [{"slug": "kitchens", "name": "مطابخ", "programme": "crown"}]
    sentence = sentence_of(world(case(), categories=categories), "category")
    assert sentence == "Everything here is of one category, \u2068مطابخ\u2069: 1 case study."
