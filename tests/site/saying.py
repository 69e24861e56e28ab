"""What a case study says, as each of its forms has it: its page, its record, its row, its feed entry, its structured
data. Each form is put into the same few words, so that two of them can be held against each other."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.site.reading import Page, one

Said = dict[str, Any]

INLINE = re.compile(r"</?(?:span|em|strong|a|code|mark)\b[^>]*>")
"""Tags between which a word goes on."""


def plain(html: str) -> str:
    """The words of some HTML, with single spaces between them."""
    tree = LexborHTMLParser(f"<body>{INLINE.sub('', html)}</body>")
    for aside in tree.css("aside"):
        aside.decompose()
    return " ".join(tree.body.text(separator=" ").split()) if tree.body else ""


def words(node: LexborNode | None) -> str | None:
    """The words of a part of a page; None where there is none."""
    return plain(node.html or "") if node else None


def facts(page: Page) -> Mapping[str, LexborNode]:
    """The facts beside the story, by what they are called."""
    return {one(row, "dt").text(): one(row, "dd") for row in page.tree.css(".facts dl > div")}


def where(page: Page, node: LexborNode | None) -> list[str]:
    """Where the links of a part lead, in their order."""
    return [page.absolute(link.attributes["href"] or "") for link in node.css("a")] if node else []


def page_says(page: Page) -> Said:
    """What the page of a case study says."""
    found = facts(page)
    level, edition = where(page, found["Recognition"])
    return {
        "id": page.absolute(""),
        "name": words(page.tree.css_first("h1")),
        "standfirst": words(page.tree.css_first(".standfirst")),
        "level": level,
        "edition": edition,
        "category": where(page, found["Category"])[0],
        "programme": where(page, found["Programme"])[0],
        "recipient": where(page, next(found[kind] for kind in KINDS if kind in found))[0],
        "regions": where(page, found["Region"]),
        "is derived": "follows from the place" in found["Region"].text(),
        "topics": where(page, found.get("Topics")),
        "figures": [
            (words(row.css_first(".figures__value")), words(row.css_first(".figures__label")))
            for row in page.tree.css(".figures li")
        ],
        "story": words(page.tree.css_first(".prose")) or "",
        "criteria": [
            (words(row.css_first("dt")), unquoted(row)) for row in page.tree.css("[aria-labelledby=shown] dl > div")
        ],
        "sources": [
            (words(link), page.absolute(link.attributes["href"] or ""))
            for link in page.tree.css("[aria-labelledby=sources] a")
        ],
        "partners": [*partners(found.get("Partners"))],
        "corrections": [*corrections(found.get("Corrections"))],
        "pictures": [node.attributes.get("alt") or "" for node in page.tree.css(".picture img")],
        "recordings": [words(node) for node in page.tree.css("[aria-labelledby=recordings] .prose")],
        "documents": where(page, page.tree.css_first("[aria-labelledby=documents]")),
    }


KINDS = ("School", "College", "Nursery", "Team", "Partnership", "Trust", "Organisation", "Recipient")


def unquoted(row: LexborNode) -> str:
    """The words of the story that show a criterion."""
    return (words(row.css_first("dd")) or "").removeprefix("“").removesuffix("”")


def partners(node: LexborNode | None) -> Iterator[tuple[str, str | None, str | None]]:
    """Each partner: its name, what it did, its website."""
    for item in node.css("li") if node else ():
        link, role = item.css_first("a"), words(item.css_first(".facts__more"))
        name = words(link) if link else (words(item) or "").removesuffix(role or "").strip()
        yield name or "", role.strip("()") if role else None, link.attributes["href"] if link else None


def corrections(node: LexborNode | None) -> Iterator[tuple[str, str]]:
    """Each correction: its day, and what was put right."""
    for item in node.css("li") if node else ():
        time = one(item, "time")
        day, told = time.attributes["datetime"] or "", words(time) or ""
        yield day, (words(item) or "").removeprefix(told).strip()


def record_says(record: Mapping[str, Any]) -> Said:
    """What the same case study's record says."""
    around = [one["id"] for one in (record["region"] or {"within": []})["within"]]
    return {
        "id": record["id"],
        "name": record["name"],
        "standfirst": record["standfirst"],
        **{part: record[part]["id"] for part in ("level", "edition", "category", "programme", "recipient")},
        "regions": [*reversed(around)],
        "is derived": record["region_basis"] == "derived",
        "topics": [topic["id"] for topic in record["topics"]],
        "figures": [(figure["value"], figure["label"]) for figure in record["figures"]],
        "story": plain(record["story"] or ""),
        "criteria": [(one["name"], one["proof"]) for one in record["criteria"]],
        "sources": [(one["title"], one["url"]) for one in record["sources"]],
        "partners": [(one["name"], one["role"], one["url"]) for one in record["partners"]],
        "corrections": [(one["date"], one["what"]) for one in record["corrections"]],
        "pictures": [one["alt"] or "" for one in record["pictures"]],
        "recordings": [plain(one["transcript"]) for one in record["recordings"]],
        "documents": [one["url"] for one in record["documents"]],
    }


def row_says(row: Mapping[str, str], top: str) -> Said:
    """What its row in the table of case studies says; `top` is the address of the home page."""
    named = {part: f"{top}{places}/{row[part]}/" for part, places in PLACES.items()}
    return {
        "id": row["id"],
        "name": row["name"],
        "recognition": row["recognition"],
        "standfirst": row["standfirst"] or None,
        **named,
        "region": f"{top}regions/{row['region']}/" if row["region"] else None,
        "is derived": row["region_basis"] == "derived",
        "words": int(row["words"]),
        "reported by": row["reported_by"] or None,
        "number of figures": int(row["figures"]),
        "announced": row["announced"] or None,
        "modified": row["modified"] or None,
        "record": row["record"],
    }


PLACES = {
    "level": "levels", "edition": "editions", "category": "categories", "programme": "programmes",
    "recipient": "recipients",
}  # fmt: skip


def article_says(article: Mapping[str, Any]) -> Said:
    """What its structured data says of it."""
    return {
        "id": article["url"],
        "name": article["headline"],
        "standfirst": article.get("description"),
        "recipient": article["about"]["url"],
        "sources": [(one["name"], one["url"]) for one in article.get("citation", [])],
        "corrections": [(one["datePublished"], one["text"]) for one in article.get("correction", [])],
        "topics": article.get("keywords", []),
        "announced": article.get("datePublished"),
        "modified": article.get("dateModified"),
        "pictures": [one["contentUrl"] for one in article.get("image", []) if isinstance(one, dict)],
        "record": article["encoding"]["contentUrl"],
    }


def entry_says(item: Mapping[str, Any]) -> Said:
    """What its entry in a JSON Feed says of it."""
    return {
        "id": item["id"],
        "title": item["title"],
        "standfirst": item.get("summary"),
        "tags": item["tags"],
        "modified": item["date_modified"][:10],
    }


def record_also_says(record: Mapping[str, Any]) -> Said:
    """What those forms have that a page does not show as such, as the record has it."""
    category = record["category"]["name"]
    return record_says(record) | {
        "recognition": record["recognition"],
        "title": f"{record['name']}: {record['recognition']}",
        "region": record["region"]["id"] if record["region"] else None,
        "words": len(plain(record["story"] or "").split()),
        "reported by": record["reported_by"],
        "number of figures": len(record["figures"]),
        "announced": record["announced"],
        "modified": record["modified"],
        "record": f"{record['id']}record.json",
        "tags": [category, *(topic["name"] for topic in record["topics"])],
    }
