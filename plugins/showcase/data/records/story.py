"""A story as data: without the marks that its page shows, and the sentences that its figures rest on."""

import html
import re

import sentencex

from ...models import CaseStudy, Figure
from ...story.evidence import shown_words
from ...story.markdown import TAG
from ..shapes import FigureData
from .prose import with_whole_links

MARKS = re.compile(r'<span class="evidence"[^>]*>|</span>|<aside class="quote"[^>]*>.*?</aside>')
"""What a telling adds to a story: the words that figures and criteria lead to, the words that are shown large."""

BLOCK = re.compile(r"</?(?:p|h[2-4]|ul|ol|li|blockquote|hr|aside)\b[^>]*>")
"""Where a paragraph ends."""

BREAK = re.compile(r"<br> ?")


def story_alone(told: str, url: str, address: str) -> str:
    """The story of a telling and nothing else, its links whole."""
    alone = MARKS.sub("", told) if "<span" in told or "<aside" in told else told
    return with_whole_links(alone, url, address)


def pull_of(record: CaseStudy, language: str) -> str:
    """The words that are shown large, in the letters of the story."""
    return letters(record.pull or "", language)


def figures_of(record: CaseStudy, told: str, language: str) -> list[FigureData]:
    """The figures, each with the sentence of the told story that says it."""
    return [figure_data(figure, place, told, language) for place, figure in enumerate(record.figures, 1)]


def figure_data(figure: Figure, place: int, told: str, language: str) -> FigureData:
    """A figure; its proof stands in its sentence, letter for letter."""
    mark = told.find(f'id="figure-{place}"')
    if mark < 0:
        proof = sentence = letters(figure.proof, language)
    else:
        before, after = around(told, mark)
        length = len(figure.proof if after.startswith(figure.proof) else letters(figure.proof, language))
        said, start, proof = before + after, len(before), after[:length]
        sentence = sentence_of(said, start, start + length, language)
    return {"value": figure.value, "label": figure.label, "proof": proof, "sentence": sentence}


def letters(words: str, language: str) -> str:
    """Words as the story shows them, with its quotation marks and dashes."""
    return html.unescape(" ".join(shown_words(words, language).split()))


def around(told: str, mark: int) -> tuple[str, str]:
    """The plain text of a paragraph, up to a mark in one of its tags and from there."""
    tag = told.rfind("<", 0, mark)
    starts = [found.end() for found in BLOCK.finditer(told, 0, tag)]
    end = BLOCK.search(told, tag)
    before, after = told[starts[-1] if starts else 0 : tag], told[tag : end.start() if end else None]
    return plain(before).lstrip(), plain(after).rstrip()


def plain(part: str) -> str:
    """The words of a part of a paragraph, the spaces at its ends too."""
    return html.unescape(TAG.sub("", BREAK.sub(" ", part)))


def sentence_of(said: str, start: int, end: int, language: str) -> str:
    """The sentence of a paragraph that holds a passage, or the sentences; the whole of it where they are in doubt."""
    sentences = sentencex.segment(language, said)
    if "".join(sentences) != said:
        return said
    found, here = [], 0
    for one in sentences:
        if here < end and here + len(one) > start:
            found.append(one)
        here += len(one)
    return "".join(found).strip()
