"""Open Badges 2.0 as JSON Schemas: what the specification asks of a hosted assertion, its badge class, its issuer."""

from typing import Any

URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
TEXT = {"type": "string", "minLength": 1}
CONTEXT = {"const": "https://w3id.org/openbadges/v2"}


def thing(kind: str, required: dict[str, Any], optional: dict[str, Any]) -> dict[str, Any]:
    """The schema of one kind of thing; what it does not know of is refused."""
    every = {"@context": CONTEXT, "type": {"const": kind}, "id": URL}
    return {
        "type": "object",
        "properties": {**every, **required, **optional},
        "required": [*every, *required],
        "additionalProperties": False,
    }


IDENTITY = {
    "type": "object",
    "properties": {"type": {"enum": ["email", "url", "telephone"]}, "hashed": {"const": False}, "identity": URL},
    "required": ["type", "hashed", "identity"],
    "additionalProperties": False,
}
EVIDENCE = {"type": "object", "properties": {"id": URL, "name": TEXT, "narrative": TEXT}, "required": ["id"]}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$"}

ASSERTION = thing(
    "Assertion",
    {
        "recipient": IDENTITY,
        "badge": URL,
        "verification": {"const": {"type": "HostedBadge"}},
        "issuedOn": INSTANT,
    },
    {"evidence": EVIDENCE},
)
REVOKED = thing("Assertion", {"revoked": {"const": True}}, {"revocationReason": TEXT})
BADGE_CLASS = thing(
    "BadgeClass",
    {
        "name": TEXT,
        "description": TEXT,
        "image": URL,
        "criteria": {"type": "object", "properties": {"id": URL, "narrative": TEXT}, "required": ["id"]},
        "issuer": URL,
    },
    {"@language": TEXT, "tags": {"type": "array", "items": TEXT}},
)
ISSUER = thing(
    "Issuer",
    {"name": TEXT, "url": URL, "email": {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+$"}},
    {"verification": {"type": "object", "properties": {"type": TEXT, "startsWith": URL}, "required": ["startsWith"]}},
)
