"""The state of a build: what the next one need not make again, keyed by content and never by time.

seal      a value with its own checksum, so that damage is noticed
store     sealed values under keys, in one SQLite file beside the output
digests   what content, code and templates are, in a few bytes
"""

from .digests import digest_of, digest_of_code, digest_of_files
from .store import DAMAGE, Store, new_store, open_store

__all__ = ["DAMAGE", "Store", "digest_of", "digest_of_code", "digest_of_files", "new_store", "open_store"]
