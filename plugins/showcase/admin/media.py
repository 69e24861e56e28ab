"""Files beside the records: how a picture or a document is chosen, or put where it belongs."""

from collections.abc import Mapping
from typing import Any

from ..attachments import DOCUMENTS, PICTURES

KEPT_IN: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Picture", "file"): ("image", PICTURES),
    ("Recording", "file"): ("file", DOCUMENTS),
    ("Document", "file"): ("file", DOCUMENTS),
}
"""Fields of models that name a file: what it is chosen with, and from which folder of the content."""


def choose_file(owner: str, name: str, folder: str) -> dict[str, Any]:
    """How the file of a model's field is chosen; empty for any other field. `folder` holds the content.

    What Sveltia writes begins with a slash, for it thinks of addresses: the record is read without it.
    """
    if (owner, name) not in KEPT_IN:
        return {}
    widget, kind = KEPT_IN[owner, name]
    return {"widget": widget, "media_folder": f"/{folder}/{kind}", "public_folder": "/", "choose_url": False}
