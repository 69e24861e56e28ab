"""Stories: Markdown that strangers wrote, turned into HTML that can be trusted, with its evidence marked."""

from .evidence import Quotation, find_words, mark_evidence, place_pull
from .markdown import plain_text, to_html
from .render import Story, render_story, render_transcript, under_base
from .telling import Telling, tell

__all__ = [
    "Quotation",
    "Story",
    "Telling",
    "find_words",
    "mark_evidence",
    "place_pull",
    "plain_text",
    "render_story",
    "render_transcript",
    "tell",
    "to_html",
    "under_base",
]
