"""The certificate of a recognition, for print on one landscape sheet."""

from .page import certificate_pages
from .view import CertificateView

__all__ = ["CertificateView", "certificate_pages"]
