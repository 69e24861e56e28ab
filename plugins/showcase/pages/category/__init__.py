"""A category: what it honours, who can enter, what judges look for and who has shown it, and whom it has honoured."""

from .criteria import EXAMPLES
from .page import category_pages
from .timeline import Win
from .view import CategoryView

__all__ = ["EXAMPLES", "CategoryView", "Win", "category_pages"]
