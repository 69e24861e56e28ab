"""Tables of what case studies list: figures, topics, criteria, partners, levels, pictures, corrections, sources."""

from .columns import position
from .table import Column, Foreign, Row, Say, Table, Words, counted, parts

OF_CASE_STUDY = Foreign(("case_study",), "case-studies", ("key",))


def case_study_parts(say: Say) -> tuple[Table, ...]:
    """All of them, the figures first."""
    return (
        figures(say), topics(say), criteria(say), partners(say), stages(say), pictures(say), corrections(say),
        sources(say),
    )  # fmt: skip


LISTED = {"topics": "topics", "stages": "stages", "pictures": "pictures", "criteria": "record.shows"}
"""Where a case study of a Showcase has what a field of its public record lists, where that is not told alike."""


def part(say: Say, name: str, words: Words, columns: tuple[Column, ...], field: str = "") -> Table:
    """A table of what a field of case studies lists, called like it unless told otherwise."""
    field = field or name
    of = Column("case_study", say("The key of the case study."), "of.key", is_needed=True)
    return Table(
        name,
        *words,
        "case-studies",
        (of, position(say), *columns),
        key=("case_study", "position"),
        count=counted("case_studies", LISTED.get(field, f"record.{field}")),
        rows=parts(field),
        foreign=(OF_CASE_STUDY,),
    )


def figures(say: Say) -> Table:
    """The table of figures, each with who says it, when, and in which sentence."""
    columns = (
        Column("value", say("The number, as the page shows it."), "it.value", is_needed=True),
        Column("label", say("What it counts."), "it.label", is_needed=True),
        Column("reported_by", say("Who says it; where nobody is named, the story does."), "of.reported_by"),
        Column("recipient_name", say("What the recipient was called then."), "of.name", is_needed=True),
        Column("edition", say("The edition for which it was said."), "of.edition.label", is_needed=True),
        Column("announced", say("The day on which the recognition was announced."), "of.announced", "date"),
        Column("proof", say("The words of the story that say it."), "it.proof", is_needed=True),
        Column("sentence", say("The sentence in which those words stand."), "it.sentence", is_needed=True),
        Column("url", say("Where the story says it."), figure_address, "uri", is_needed=True),
    )
    words = (
        say("Figures"),
        say("Every number with what it counts, who says it, and the sentence of the story that says it."),
    )
    return part(say, "figures", words, columns)


def figure_address(row: Row) -> str:
    """Where the story says a figure."""
    return f"{row['of']['id']}#figure-{row['position']}"


def topics(say: Say) -> Table:
    """The table of what each case study is about."""
    columns = (
        Column("topic", say("The slug of the topic."), "it.slug", is_needed=True),
        Column("topic_name", say("The name of the topic."), "it.name", is_needed=True),
    )
    words = say("Topics of case studies"), say("What each case study is about; a case study may have several topics.")
    table = part(say, "case-study-topics", words, columns, "topics")
    return table.with_foreign(Foreign(("topic",), "topics", ("slug",)))


def criteria(say: Say) -> Table:
    """The table of the criteria that case studies met."""
    columns = (
        Column("criterion", say("The slug of the criterion in its category."), "it.criterion", is_needed=True),
        Column("name", say("What the criterion was called in that edition."), "it.name", is_needed=True),
        Column("proof", say("The words of the story that show it."), "it.proof", is_needed=True),
    )
    words = (
        say("Criteria shown"),
        say("Points that judges look for, each with the words of a story that show how it was met."),
    )
    return part(say, "criteria-shown", words, columns, "criteria")


def partners(say: Say) -> Table:
    """The table of partners."""
    columns = (
        Column("name", say("The organisation."), "it.name", is_needed=True),
        Column("role", say("What it did."), "it.role"),
        Column("url", say("Its website."), "it.url"),
    )
    words = say("Partners"), say("Organisations that recipients worked with.")
    return part(say, "partners", words, columns)


def stages(say: Say) -> Table:
    """The table of levels that case studies reached on their way."""
    columns = (
        Column("level", say("The slug of the level."), "it.level.slug", is_needed=True),
        Column("level_name", say("The level in the words of the programme."), "it.level.name", is_needed=True),
        Column("announced", say("The day on which it was announced."), "it.announced", "date"),
    )
    words = (
        say("Levels one after another"),
        say("The levels that a case study reached one after another, where they were several."),
    )
    return part(say, "stages", words, columns)


def pictures(say: Say) -> Table:
    """The table of pictures and their terms."""
    columns = (
        Column("url", say("Its largest copy."), "it.url", "uri", is_needed=True),
        Column("width", say("Its width in pixels."), "it.width", "integer", is_needed=True),
        Column("height", say("Its height in pixels."), "it.height", "integer", is_needed=True),
        Column("alt", say("What is seen on it, in words."), "it.alt"),
        Column("caption", say("What stands under it."), "it.caption"),
        Column("credit", say("Whose picture it is."), "it.credit", is_needed=True),
        Column("licence", say("Its licence; without one it may not be used elsewhere."), "it.licence.name"),
        Column("licence_url", say("The text of that licence."), "it.licence.url"),
    )
    words = say("Pictures"), say("Pictures, each with its credit and its own terms.")
    return part(say, "pictures", words, columns)


def corrections(say: Say) -> Table:
    """The table of corrections."""
    columns = (
        Column("date", say("The day on which it was put right."), "it.date", "date", is_needed=True),
        Column("what", say("What was wrong, and what is right."), "it.what", is_needed=True),
    )
    words = say("Corrections"), say("What was put right, and when.")
    return part(say, "corrections", words, columns)


def sources(say: Say) -> Table:
    """The table of sources."""
    columns = (
        Column("title", say("What it is called, and who published it."), "it.title", is_needed=True),
        Column("url", say("Its address."), "it.url", is_needed=True),
    )
    words = say("Sources"), say("Where a reader can check what a case study says.")
    return part(say, "sources", words, columns)
