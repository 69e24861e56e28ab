"""The preview: the site in the browser while it is being written, built again after every edit.

Two processes, so that the one that builds may fork and the one that serves may use threads; and now and then a third:

    build process  ── building, built, problems ─▶  server process  ── events ─▶  page in the browser
    loop, kept     ◀── which files changed ───────  watching, state               preview.js, panel.js
       │  words
    index process, while nobody waits: the index of words is made ahead of the build that puts it in place

They talk in lines of JSON, over the pipes of the server's standard input and output. The files of the site stay as a
real build makes them: what the page needs for the preview is added on the way out. The preview is a tool for
organisers, in English only like the problems themselves, so that none of its words go to translators.
"""

from .builder import Builder, Outcome
from .run import Preview, run_preview
from .sources import Sources

__all__ = ["Builder", "Outcome", "Preview", "Sources", "run_preview"]
