"""A recipient: who it is, every recognition it has had, what it came from, and what it belongs to."""

from .honours import Honour, Section
from .kin import Tie
from .page import RecipientView, recipient_pages

__all__ = ["Honour", "RecipientView", "Section", "Tie", "recipient_pages"]
