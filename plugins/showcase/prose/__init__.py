"""Pages and news as their authors write them: every mistake is found before Pelican passes over a file in silence.

files ── head ──┬─ slugs   addresses that are none, are taken, or are used twice
         │      └─ dates   days and hours that Pelican could not read
         ├─ body           what a page of this site cannot hold
         └─ links          links into the site that meet nothing, once the records are known

`check` finds all of the first, `links` the last; the rules for records read heads through this folder too.
"""
