"""What lies beside the records and is shown with them: pictures, recordings, documents.

records ── named      every file that a record names, and where
   roots ── finding    where it lies
            kinds      what a document is, by what it holds
            judging    what is wrong with a file
            unnamed    files that no record names
              │
              ├─ preparing   what a build shows of them
              └─ checking    what is wrong with all of them, for those who only ask
"""

from .attachments import Attachments, ShownPicture, Stored
from .finding import DOCUMENTS, PICTURES, find_file
from .named import Named, named_in

__all__ = ["DOCUMENTS", "PICTURES", "Attachments", "Named", "ShownPicture", "Stored", "find_file", "named_in"]
