"""A case study's page: what was recognised, figures with their proof, the story, the facts, and what to read next."""

from .page import case_study_page, case_study_pages, untold_page
from .telling import DESCRIPTION_LENGTH, with_telling, without_telling
from .view import CaseStudyView

__all__ = [
    "DESCRIPTION_LENGTH",
    "CaseStudyView",
    "case_study_page",
    "case_study_pages",
    "untold_page",
    "with_telling",
    "without_telling",
]
