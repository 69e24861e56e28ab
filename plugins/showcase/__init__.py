"""Pelican plugin: YAML records of award finalists and winners become a searchable static site of case studies.

The whole thing is data in, files out:

    content/**/*.yaml
       │  source      text      → a tree in which every scalar is text and knows its file, line and column
       │  models      tree      → typed records: site, programme, category, region, topic, recipient, case study
       │  records     files     → all records of a folder, and of a private one laid over it, each with its places
       │  rules       records   → problems: what must hold between records and does not
       │  prose       files     → problems of the pages and news, which Pelican reads later
       │  attachments files     → pictures and documents that records name: what may be shown of them
       │  pictures    originals → small copies, upright, in sRGB, with credit and licence alone
       │  embargo     records   → what may be seen at this moment; the words of all else, which no file may hold
       │  showcase    records   → one immutable Showcase: joined, ordered, every address known
       │  facets      Showcase  → what can be filtered by: one definition for static pages and live columns
       ▼
    Publication ──┬─ pages      every HTML page: address, template, and the small explicit view it is given
                  ├─ search     facet columns, rows in pieces, names; the full-text index in shards
                  ├─ feeds      Atom and JSON Feed for all, and below each page that lists case studies
                  ├─ opensearch the site's search, for a browser's address bar
                  ├─ data       a record beside each page, all of them as JSON, CSV and GeoJSON, their schemas
                  ├─ structured what search engines are told on each page
                  ├─ charts     case studies by edition, region, category and level, as bars and tables
                  ├─ maps       where the work was done: the world, and the UK's regions
                  ├─ archive    what can be said of all records together, and what that rests on
                  ├─ keepsakes  cards, badges, QR codes, citations, Open Badges: what a school takes away
                  ├─ drawing    the rosette, share cards and badges, as pixels and as SVG
                  ├─ calendar   deadlines and announcements
                  ├─ redirects  addresses that lead on to where their page stands now
                  ├─ admin      an editor in the browser, where the site asks for one
                  ├─ sitemap    what search engines may list, with true dates
                  └─ assets     style, scripts, fonts, icon
       │
       │  build       makes what changed, in several processes
       │  workers     the processes
       │  state       what earlier builds made, by its content
       │  ledger      every address ever published: each stays, leads on, or says that it was withdrawn
       │  output      changes the visible folder from the old site to the new one as a whole
       ▼
    generators    hands it all to Pelican, and is the only module that imports it
       │
       │  preview     builds again at every edit, and shows it in the browser
       ▼
    the organiser's eyes

Beside it stand the organiser's tools, each a command over the same records:

    starting     an award of one's own in the place of the sample
    writing      a record as YAML, an edit as a few letters of its file
    spreadsheet  case studies out into a sheet, and in again
    legacy       addresses of an older site, as redirects
    links        do the sources still answer?
    desk         the report for the organisers alone
    purge        what caches and history still hold after a take-down
    hosting      what GitHub asks of a site and of its address
"""
