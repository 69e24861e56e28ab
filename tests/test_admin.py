"""The editing page itself: for organisers alone, off by default, and in touch with GitHub only."""

from pathlib import Path

from showcase.admin import admin_files
from showcase.admin.page import POLICY, draw_page
from showcase.models import Admin
from tests.publishing import SITE, Telling, case, publish, world

ADMIN = Admin(repository="you/awards")


def test_the_page_is_for_no_search_engine_and_loads_from_no_other_host() -> None:
    publication = publish(world(case(), site={"name": 'A "B" & <C>', "headline": "D"}), Telling(url=f"{SITE}/base"))
    page = draw_page(publication, ADMIN, "sveltia/npm/index.js", {"script": "sha512-a", "start": "sha512-b"})
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert '<script type="module" src="/base/admin/start.js" integrity="sha512-b">' in page
    assert '<link rel="modulepreload" href="/base/admin/sveltia/npm/index.js" integrity="sha512-a">' in page
    assert "Edit A &quot;B&quot; &amp; &lt;C&gt;" in page
    assert "https://github.com/you/awards/tree/HEAD/content" in page
    hosts = {word.strip(";") for word in POLICY.split() if word.startswith("http")}
    assert hosts == {
        "https://api.github.com", "https://www.githubstatus.com", "https://avatars.githubusercontent.com",
    }  # fmt: skip
    assert "unsafe-inline" not in POLICY.replace("style-src 'self' 'unsafe-inline'", "")
    assert "unsafe-eval" not in POLICY


def test_there_is_none_unless_the_site_asks_for_it(tmp_path: Path) -> None:
    assert list(admin_files(publish(world(case())), tmp_path)) == []
