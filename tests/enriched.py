"""A publication in which every type of record is there, and every field holds something somewhere."""

from showcase.publication import Publication
from tests.opened import LICENCE, open_world
from tests.pictured import hang, picture
from tests.publishing import Record, case, programme, publish

GYM = picture(licence=LICENCE, caption="A gym")
POINTS = [{"slug": "taste", "name": "Taste", "question": "Is it good?"}]

TOLD: Record = {
    "recipient": "hope",
    "level": "finalist",
    "rises": [{"level": "winner"}],
    "story": "It was *hot* & fed 76 people.",
    "figures": [{"value": "76", "label": "fed", "proof": "fed 76 people"}],
    "shows": {"taste": "It was hot"},
    "pull": "It was hot",
    "standfirst": "Soup",
    "place": "Bangor",
    "region": "gwynedd",
    "topics": ["food"],
    "reported_by": "the school",
    "partners": [{"name": "Baker", "role": "bakery", "url": "https://example.org/b"}],
    "pictures": [GYM],
    "recordings": [{"title": "Tour", "url": "https://example.org/t", "length": "1 minute", "transcript": "Here."}],
    "documents": [{"file": "a.pdf", "title": "Report"}],
    "corrections": [{"date": "2026-01-02", "what": "A number"}],
    "sources": [{"title": "Source", "url": "https://example.org/é"}],
    "updated": "2026-01-03",
}

HOPE: Record = {
    "slug": "hope",
    "name": "Hope",
    "aliases": ["H"],
    "former_names": [{"name": "Hoop", "until": "2015"}],
    "kind": "school",
    "phase": "primary",
    "ages": "4-11",
    "website": "https://example.org/h",
    "identifiers": [{"scheme": "URN", "value": "136590"}],
    "became": [{"recipient": "hoper", "year": "2020", "how": "merged"}],
    "closed": "2020-01-01",
}
HOPER: Record = {
    "slug": "hoper",
    "name": "Hoper",
    "members": [{"name": "Hope", "recipient": "hope", "role": "first", "since": "2019"}],
}

KITCHENS: Record = {
    "slug": "kitchens",
    "name": "Kitchens",
    "programme": "crown",
    "line": "Soup",
    "about": "All.",
    "who_can_enter": "All.",
    "criteria": POINTS,
    "wording": [{"edition": "2021", "about": "Then.", "criteria": POINTS}],
    "call": {
        "edition": "2025",
        "closes": "2026-03-01 17:00 Europe/London",
        "extended": "2026-03-08 17:00 Europe/London",
    },
    "sources": [{"title": "S", "url": "https://example.org/s"}],
}

MILESTONES = [
    {"name": "Top", "planned": "2025-06-01 09:00 Europe/London"},
    {"name": "Winners", "date": "2025-11-04", "level": "winner"},
]
CROWN = programme("crown", editions=[{"label": "2025", "milestones": MILESTONES}, {"label": "2021"}])


def rich() -> Publication:
    """The publication: one case study that says all there is to say, one that says the least."""
    gone = [{"address": "/case-studies/2024/gone/", "date": "2026-01-01", "reason": "It was asked for"}]
    content = open_world(
        case(**TOLD),
        case("bare"),
        recipients=[HOPE, HOPER],
        categories=[KITCHENS],
        programmes=[CROWN, programme("lantern")],
        withdrawn=gone,
    )
    return publish(content, attachments=hang(GYM, files={"a.pdf": 3}))
