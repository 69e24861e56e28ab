"""XLSX: read as a person sees it, or refused at its cell; written so that nothing in it is a formula."""

from .reading import read_workbook
from .writing import write_workbook

__all__ = ["read_workbook", "write_workbook"]
