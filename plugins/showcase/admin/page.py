"""The editing page: it starts the editor, and says without script where else the content can be edited."""

from html import escape
from urllib.parse import quote

from ..models import Admin
from ..publication import Publication

CONTACTS = ("https://api.github.com", "https://www.githubstatus.com")
"""Where the editor reads and writes the content, and where it asks whether GitHub is well. There are no others."""

PICTURES = "https://avatars.githubusercontent.com"
"""Where the picture of whoever signed in comes from."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    f"img-src 'self' data: blob: {PICTURES}; connect-src 'self' data: blob: {' '.join(CONTACTS)}; "
    "manifest-src blob:; base-uri 'none'; form-action 'none'"
)
"""What the page may load. The editor sets styles as it goes, so that these alone cannot be held to files."""

PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="icon" href="{base}/icon.svg">
<link rel="cms-config-url" type="application/json" href="{base}/admin/config.json">
<link rel="modulepreload" href="{base}/admin/{script}" integrity="{script_integrity}">
<script type="module" src="{base}/admin/start.js" integrity="{start_integrity}"></script>
</head>
<body>
<noscript>
<h1>{title}</h1>
<p>{without} <a href="{elsewhere}">{elsewhere}</a></p>
</noscript>
</body>
</html>
"""


def draw_page(publication: Publication, admin: Admin, script: str, digests: dict[str, str]) -> str:
    """The page's HTML; `digests` are those of the script, and of `start` which starts it."""
    say, language = publication.language.say, publication.language
    parts = {
        "language": language.tag,
        "direction": language.direction,
        "policy": POLICY,
        "title": say("Edit %(name)s") % {"name": publication.showcase.site.name},
        "base": publication.base,
        "script": script,
        "script_integrity": digests["script"],
        "start_integrity": digests["start"],
        "without": say("Editing on this page needs JavaScript. Without it, edit the files where they lie:"),
        "elsewhere": address_of(admin),
    }
    return PAGE.format(**{name: escape(part) for name, part in parts.items()})


def address_of(admin: Admin) -> str:
    """Where the content lies on GitHub."""
    return f"https://github.com/{admin.repository}/tree/{quote(admin.branch or 'HEAD')}/{quote(admin.folder)}"
