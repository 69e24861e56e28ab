"""Colours of keepsakes: the programme's own, or its category's, as the pages have them."""

from ..showcase import CaseStudy, Category

PETALS = ("#17563f", "#1f4b7a", "#6d3b5e", "#97431f", "#5b5a1c", "#2f5560")
"""The colours of categories, as the theme's tokens name them for light pages."""


def colour_of(owner: CaseStudy | Category) -> str:
    """The colour that a case study, or a category, is drawn in."""
    category = owner.category if isinstance(owner, CaseStudy) else owner
    return category.programme.record.colour or PETALS[category.colour % len(PETALS)]
