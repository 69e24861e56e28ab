"""A case study to fill in: its text, and the link that opens GitHub's editor with it."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

FILE = "name-of-the-school.yaml"
"""What the file is called until somebody gives it its name."""

BLANK = """\
# 1. In the box above, name the file after who was honoured, such as hope-school.yaml: the page's address comes of it.
# 2. Write your own words behind the colons.
# 3. Press the green button "Commit changes". A few minutes later the page is there.
recipient:
  name: Name of the school
  kind: school  # or college, nursery, team, partnership, trust, organisation
category: {category}
edition: {edition}
level: {level}
standfirst: One sentence that says what they did
story: |
  Two or three paragraphs of plain words: who they are, what they did, and what came of it.

  An empty line begins the next paragraph.
"""


def write_blank(category: str, edition: str, levels: Sequence[str]) -> str:
    """The text of a case study to fill in: valid as it is, so that it can be tried at once."""
    first, *others = levels
    level = f"{first}  # or {', '.join(others)}" if others else first
    return BLANK.format(category=category, edition=edition, level=level)


def editor_link(repository: str, file: str, text: str, branch: str = "main") -> str:
    """The link that opens GitHub's editor with a new file in it; the address of the repository comes first."""
    query = urlencode({"filename": file, "value": text}, quote_via=quote, safe="")
    return f"{repository}/new/{quote(branch, safe='')}?{query}"
