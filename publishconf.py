"""Settings of the public site: the same, at its public address."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").strip()  # whether it can be a site's is looked at by the build
if not SITEURL:
    sys.exit("publishconf.py: the public address is not known. Write it so: SITEURL=https://example.org make publish")
