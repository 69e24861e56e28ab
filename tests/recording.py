"""Records of a content in memory, as a build reads them, without a problem or with any."""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from showcase.records import Records, read_records


def records_of(content: Mapping[str, Any]) -> Records:
    """The records of a content; what is wrong with them is for others to tell."""
    with TemporaryDirectory() as name:
        for type_, records in content.items():
            if records:
                file = Path(name) / f"{type_}.yaml"
                file.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
        return read_records(Path(name))[0]
