"""What the end of a link means: one look at it, then another at all of them together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import unquote, urldefrag, urlsplit

from .exchange import Failure, Reply
from .following import End, retry_after
from .outcome import Outcome

BY_STATUS = {
    401: "forbidden", 402: "forbidden", 403: "forbidden", 404: "gone", 407: "forbidden", 408: "timeout", 410: "gone",
    418: "forbidden", 429: "limited", 451: "unlawful", 999: "forbidden",
}  # fmt: skip
"""What a status means that is no success; LinkedIn's own 999 among them."""

SIGN_IN = {"login", "log-in", "signin", "sign-in", "sso", "auth", "accounts", "oauth", "adfs", "saml"}
HOME = re.compile(r"(?:[a-z]{2}(?:-[a-z]{2})?)?/?(?:index\.html?|home)?")
FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".zip", ".png", ".jpg", ".jpeg", ".mp3", ".mp4")


def judge(url: str, end: End) -> Outcome:
    """What the end of one link means."""
    if end.stop:
        return Outcome(url, end.stop, final=end.url)
    if isinstance(end.answer, Failure):
        return Outcome(url, end.answer.kind, end.answer.detail, end.url if end.hops else "")
    if not 200 <= end.answer.status < 300:
        return refused(url, end, end.answer)
    return replace(arrived(url, end, end.answer), final=end.url if end.hops else "")


def refused(url: str, end: End, reply: Reply) -> Outcome:
    """What an answer means that is no success."""
    other = "server-error" if reply.status >= 500 else "refused-request" if reply.status >= 400 else "malformed"
    kind = BY_STATUS.get(reply.status, other)
    final = end.url if end.hops else ""
    return Outcome(url, kind, str(reply.status), final, retry_after=retry_after(reply))


def arrived(url: str, end: End, reply: Reply) -> Outcome:
    """What an answer means that says that all is well."""
    fragment, parts = urldefrag(url).fragment, end.parts
    if end.hops and is_sign_in(end.url) and not is_sign_in(url):
        return Outcome(url, "login")
    if end.hops and is_home(end.url) and not is_home(url):
        return Outcome(url, "home")
    if parts and parts.says_gone:
        return Outcome(url, "soft-gone", parts.title[:100])
    if parts and not parts.refresh and urlsplit(url).path.lower().endswith(FILES):
        return Outcome(url, "type", reply.headers.get("content-type", ""))
    if fragment and parts and not reply.is_cut and not parts.has(fragment):
        return Outcome(url, "fragment", f"#{fragment}")
    return moved(url, end, reply)


def moved(url: str, end: End, reply: Reply) -> Outcome:
    """What it means to arrive where all is well: at the address itself, or at another."""
    detail = "" if reply.status == 200 else str(reply.status)
    if not end.hops:
        return Outcome(url, "ok", detail)
    later = [*(hop.url for hop in end.hops[1:]), end.url]
    lasting = next((at for at, hop in enumerate(end.hops) if not hop.is_for_good), len(end.hops))
    to = later[lasting - 1] if lasting else ""
    if not to or to == urldefrag(url).url:
        return Outcome(url, "moved-for-now", detail)
    fragment = urldefrag(url).fragment
    return Outcome(url, "moved", detail, moved_to=f"{to}#{fragment}" if fragment else to)


def is_sign_in(url: str) -> bool:
    """Whether an address is that of a page to sign in at."""
    parts = urlsplit(url)
    steps = unquote(parts.path).lower().strip("/").split("/")
    names = (parts.hostname or "").lower().split(".")[:-2]
    return not SIGN_IN.isdisjoint([*(step.partition(".")[0] for step in steps), *names])


def is_home(url: str) -> bool:
    """Whether an address is that of the first page of a host."""
    parts = urlsplit(url)
    return bool(HOME.fullmatch(parts.path.strip("/").lower())) and not parts.query


def judge_together(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The same, where several sources lead to one page: that is where hosts send whoever asks for what is gone."""
    sources: dict[str, set[str]] = defaultdict(set)
    for one in outcomes:
        if one.final and one.kind in ("moved", "moved-for-now"):
            sources[plain(one.final)].add(plain(one.url))
    shared = {final for final, urls in sources.items() if len(urls - {final}) > 1}
    return [
        replace(one, kind="soft", moved_to="") if one.kind in ("moved", "moved-for-now") and is_in(one, shared) else one
        for one in outcomes
    ]


def is_in(outcome: Outcome, shared: Iterable[str]) -> bool:
    """Whether a link was sent to one of these pages, and not only to another spelling of itself."""
    return plain(outcome.final) in shared and plain(outcome.url) != plain(outcome.final)


def plain(url: str) -> str:
    """An address without what makes no other page: scheme, `www.`, a slash at its end, a fragment."""
    parts = urlsplit(urldefrag(url).url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.netloc or '').lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"
