"""Links: follow every link that leads out of the site, and tell what came of each."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..embargo import as_of
from ..links import External, Outcome, Timing, as_json, check_links, describe, gather_links
from ..records import Records, Roots
from ..writing import put_in_place
from .content import add_private, read_content
from .wire import Wire


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    following = commands.add_parser(
        "links", help="follow every link that leads out of the site, and tell what came of it"
    )
    following.add_argument("path", type=Path, help="the folder that holds the content")
    following.add_argument("--into", type=Path, default=Path(".cache/links.json"), help="the file for programs")
    following.add_argument(
        "--url", default=os.environ.get("SITEURL", ""), help="the site's address, by which hosts know who asks"
    )
    add_private(following)
    following.set_defaults(run=links)


def links(options: Namespace) -> int:
    """The exit status: 0 when no link is broken."""
    content = read_content(options)
    if isinstance(content, int):
        return content
    return follow(content.records, content.roots, options)


def follow(records: Records, roots: Roots, options: Namespace) -> int:
    """The exit status after following what may be seen now: a host is not asked for what waits for an announcement."""
    now = datetime.now(UTC)
    found = gather_links(as_of(records, now).records, roots)
    print(f"{len(found)} links lead out of the site. Each host is asked for one after the other.", flush=True)
    wire = Wire(agent_of(records, options.url))
    outcomes = check_links([one.url for one in found], wire, Timing(time.monotonic, time.sleep), tell=tell)
    return report(list(zip(found, outcomes, strict=True)), options.into, now)


def tell(outcome: Outcome) -> None:
    """Nothing; a sign of life for whoever waits."""
    sys.stderr.write("." if outcome.weight == "good" else "!")
    sys.stderr.flush()


def report(checked: Sequence[tuple[External, Outcome]], into: Path, now: datetime) -> int:
    """The exit status after the report was printed and written."""
    print(file=sys.stderr)
    for line in describe(checked):
        print(line)
    put_in_place({into: as_json(checked, now).encode()})
    return int(any(outcome.weight == "broken" for _, outcome in checked))


def agent_of(records: Records, url: str) -> str:
    """How the checker introduces itself: by the site's address, or by where its organisers are reached."""
    site = records.site.value if records.site else None
    contact = url or (site.report if site and site.report else "")
    return f"Mozilla/5.0 (compatible; showcase-links/1.0{f'; +{contact}' if contact else ''})"
