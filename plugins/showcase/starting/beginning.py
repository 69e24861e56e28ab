"""The first files of a content of one's own."""

import re
from collections.abc import Mapping
from pathlib import Path
from string import Template

from ..models import Category, Programme, Site
from ..writing import write_record
from .answers import Answers
from .blank import FILE, editor_link, write_blank

PAGES = Path(__file__).parent / "pages"
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
ACCESSIBILITY = "pages/accessibility.md"

GUIDE = """\
# Case studies

{how}

```yaml
{blank}```

There are more fields, such as figures, partners and sources: [what each one means]({fields}#case-study).

When the first is there, say [what your site is about]({site}): it still says that it has just been started.
"""

Texts = Mapping[str, str]
"""Files by their path inside the content."""


def write_beginning(answers: Answers, accessibility: str | None, repository: str | None, folder: str) -> Texts:
    """The first files: no case study yet, but what the first one needs, and the way to it.

    The statement on accessibility is the sample's: it speaks of the pages' making alone, and gets another contact."""
    pages = {f"pages/{page.name}": fill(page.read_text("utf-8"), answers) for page in sorted(PAGES.glob("*.md"))}
    if accessibility:
        pages[ACCESSIBILITY] = with_contact(accessibility, answers)
    return {
        "site.yaml": write_record(site_fields(answers, repository, folder), Site),
        f"programmes/{answers.programme_slug}.yaml": write_record(programme_fields(answers), Programme),
        f"categories/{answers.category_slug}.yaml": write_record(category_fields(answers), Category),
        "case-studies/README.md": write_guide(answers, repository, folder),
        **pages,
    }


def site_fields(answers: Answers, repository: str | None, folder: str) -> dict[str, str]:
    """What the site says of itself."""
    about = "This site has just been started."
    if repository:
        about += f"\n[Add its first case study]({repository}/tree/main/{folder}/case-studies)"
    return {"name": answers.site, "headline": answers.headline, "about": about, "report": answers.report}


def programme_fields(answers: Answers) -> dict[str, object]:
    """The award, with its levels and its first edition."""
    edition = {"label": answers.edition}
    if not re.fullmatch(r"\d{4}", answers.edition) and (year := re.search(r"\d{4}", answers.edition)):
        edition["year"] = year[0]
    levels = [level._asdict() for level in answers.levels]
    return {"name": answers.award, "levels": levels, "editions": [edition]}


def category_fields(answers: Answers) -> dict[str, str]:
    """The first category."""
    return {"name": answers.category, "programme": answers.programme_slug}


def write_guide(answers: Answers, repository: str | None, folder: str) -> str:
    """What GitHub shows below the list of case studies: how to add one."""
    path = f"case-studies/{answers.edition}/{FILE}"
    blank = write_blank(answers.category_slug, answers.edition, [level.slug for level in answers.levels])
    how = f"Save this as `{path}`, under the name of who was honoured:"
    fields, site = "../README.md", "../site.yaml"
    if repository:
        link = editor_link(repository, f"{folder}/{path}", blank)
        how = f"**[Add a case study]({link})**: the link opens GitHub’s editor with this in it."
        fields, site = f"{repository}/blob/main/{folder}/README.md", f"{repository}/edit/main/{folder}/site.yaml"
    return GUIDE.format(how=how, blank=blank, fields=fields, site=site)


def fill(text: str, answers: Answers) -> str:
    """The text of a page, with the contact in it."""
    return Template(text).substitute(contact=contact_link(answers))


def contact_link(answers: Answers) -> str:
    """Where corrections go to, as a link of Markdown."""
    words = answers.contact if answers.report.startswith("mailto:") else "our form"
    address = answers.report.replace("(", "%28").replace(")", "%29").replace("{page}", "")
    return f"[{words}]({address})"


def with_contact(text: str, answers: Answers) -> str:
    """The text of a page whose links to a letter box lead to this contact."""
    return LINK.sub(lambda link: contact_link(answers) if link[1].startswith("mailto:") else link[0], text)
