"""The page of what a school takes away: badge, certificate, words for the press, and how all of it can be checked."""

from .page import share_pages
from .view import BadgeView, Photograph, ShareView

__all__ = ["BadgeView", "Photograph", "ShareView", "share_pages"]
