"""Columns that several tables have."""

from .table import Column, Say


def slug(say: Say) -> Column:
    """The column that tells a record from all others."""
    return Column("slug", say("The last part of its address."), "slug", is_needed=True)


def address(say: Say) -> Column:
    """The column of a record's own address."""
    return Column("id", say("The permanent address of its page."), "id", "uri", is_needed=True, is_unique=True)


def name(say: Say) -> Column:
    """The column of a record's name."""
    return Column("name", say("Its name."), "name", is_needed=True)


def position(say: Say) -> Column:
    """The column that says at which place of its record a part stands."""
    return Column("position", say("Its place in the list, from 1."), "position", "integer", is_needed=True)


def how_many(say: Say) -> Column:
    """The column that says how many case studies a record has."""
    return Column("case_studies", say("How many case studies it has."), lambda row: len(row["case_studies"]), "integer")
