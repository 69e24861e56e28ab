"""Proof: hosted Open Badges 2.0, so that a program can check what a badge says at the address that it names.

An assertion says who was honoured, a badge class with what, and the issuer by whom. They are true because they stand
on the site: nothing is signed. A signed credential would be one more maker beside these, with the same issuer; a
withdrawal already has its place in the assertion."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..bundle import Bundle, json_bundle
from ..contact import mail_of
from ..criteria import criteria_in
from ..drawing import LOOKS
from ..honours import award_words
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import home_of
from ..showcase import CaseStudy
from ..withdrawal import sentence_for
from .addresses import ASSERTION, BADGE_CLASS, ISSUER, SHARE, badge_name, pages_below, path_below

CONTEXT = "https://w3id.org/openbadges/v2"

Said = dict[str, Any]
"""What is said of one thing, in the words of Open Badges."""


class Issuer(NamedTuple):
    """Who answers for the badges."""

    name: str
    url: str
    email: str


def issuer_of(publication: Publication) -> Issuer | None:
    """Who answers for the badges: as the site says, else the site itself, where it can be written to by mail."""
    site = publication.showcase.site
    if site.issuer:
        return Issuer(site.issuer.name, site.issuer.url, site.issuer.email)
    email = mail_of(publication)
    return Issuer(site.name, publication.absolute("/"), email) if email else None


def site_proof(publication: Publication) -> Iterator[Bundle]:
    """The issuer, where there is one."""
    if issuer := issuer_of(publication):
        yield json_bundle((ISSUER[1:],), (issuer_profile(publication, issuer),))


def case_study_proof(publication: Publication, case_study: CaseStudy, address: str) -> Iterator[Bundle]:
    """The assertion and the badge class of a case study, where there is an issuer."""
    if issuer_of(publication):
        yield bundle(address, assertion(publication, case_study), badge_class(publication, case_study))


def withdrawn_proof(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """The same of what was withdrawn, and nothing that it said before."""
    home = home_of(withdrawn.address)
    if issuer_of(publication) and SHARE in pages_below(home):
        reason = withdrawn.reason or sentence_for(publication, withdrawn)
        revoked = {**identity(publication, "Assertion", home + ASSERTION), "revoked": True}
        blank = blank_class(publication, home, reason)
        yield bundle(address, revoked | {"revocationReason": reason}, blank)


def issuer_profile(publication: Publication, issuer: Issuer) -> Said:
    """The issuer: an assertion counts where its address begins with that of the site."""
    scope = {"type": "VerificationObject", "startsWith": publication.absolute("/")}
    return {**identity(publication, "Issuer", ISSUER), **issuer._asdict(), "verification": scope}


def assertion(publication: Publication, case_study: CaseStudy) -> Said:
    """That a recipient was honoured: who, when, and the story as evidence."""
    recipient = publication.absolute(case_study.recipient.address)
    day = min(case_study.announced, publication.now.date())
    evidence = {"id": publication.absolute(case_study.address), "name": case_study.name}
    if case_study.record.standfirst:
        evidence["narrative"] = case_study.record.standfirst
    return {
        **identity(publication, "Assertion", case_study.address + ASSERTION),
        "recipient": {"type": "url", "hashed": False, "identity": recipient},
        "badge": publication.absolute(case_study.address + BADGE_CLASS),
        "verification": {"type": "HostedBadge"},
        "issuedOn": f"{day.isoformat()}T00:00:00Z",
        "evidence": evidence,
    }


def badge_class(publication: Publication, case_study: CaseStudy) -> Said:
    """What was won: level, category and edition, and what judges looked for."""
    category, edition = case_study.category, case_study.edition.label
    criteria = {"id": publication.absolute(category.address)}
    if narrative := "\n".join(f"- **{one.name}**: {one.question}" for one in criteria_in(category, edition)):
        criteria["narrative"] = narrative
    return {
        **identity(publication, "BadgeClass", case_study.address + BADGE_CLASS),
        "@language": publication.language.tag,
        "name": case_study.recognition,
        "description": award_words(case_study),
        "image": publication.absolute(case_study.address + badge_name(LOOKS[0])),
        "criteria": criteria,
        "issuer": publication.absolute(ISSUER),
        "tags": [topic.record.name for topic in case_study.topics],
    }


def blank_class(publication: Publication, address: str, reason: str) -> Said:
    """The badge class of what was withdrawn."""
    return {
        **identity(publication, "BadgeClass", address + BADGE_CLASS),
        "@language": publication.language.tag,
        "name": publication.language.say("Withdrawn"),
        "description": reason,
        "image": publication.absolute(address + badge_name(LOOKS[0])),
        "criteria": {"id": publication.absolute(address)},
        "issuer": publication.absolute(ISSUER),
    }


def identity(publication: Publication, kind: str, address: str) -> Said:
    """What each of these begins with."""
    return {"@context": CONTEXT, "type": kind, "id": publication.absolute(address)}


def bundle(address: str, said: Said, of: Said) -> Bundle:
    """The files of an assertion and of its badge class, at an address."""
    return json_bundle((path_below(address, ASSERTION), path_below(address, BADGE_CLASS)), (said, of))
