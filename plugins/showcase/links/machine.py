"""The machines that answer for hosts: which of them belong to the public network."""

from ipaddress import IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult

TRANSLATED = IPv6Network("64:ff9b::/96")
"""Where networks without IPv4 put its addresses."""


def is_number(parts: SplitResult) -> bool:
    """Whether a host is written as the number of a machine."""
    return ":" in (parts.hostname or "") or (parts.hostname or "").replace(".", "").isdecimal()


def is_public(address: str) -> bool:
    """Whether a machine belongs to the public network: no page of the web leads a checker into another."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in TRANSLATED:
            return is_public(str(ip_address(int(found) & 0xFFFFFFFF)))
        if inner:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast
