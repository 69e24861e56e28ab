"""What lies beside the records and is shown with them: pictures, recordings, documents."""

from .attachments import Attachments, ShownPicture, Stored
from .finding import DOCUMENTS, PICTURES, find_file
from .named import Named, named_in

__all__ = ["DOCUMENTS", "PICTURES", "Attachments", "Named", "ShownPicture", "Stored", "find_file", "named_in"]
