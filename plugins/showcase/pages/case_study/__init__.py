"""A case study's page: what was recognised, figures with their proof, the story, the facts, and what to read next."""

from .page import DESCRIPTION_LENGTH, case_study_pages
from .view import CaseStudyView

__all__ = ["DESCRIPTION_LENGTH", "CaseStudyView", "case_study_pages"]
