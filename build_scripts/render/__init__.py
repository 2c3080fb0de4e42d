"""Cards become pages: Markdown files with HTML blocks, and a site made of them by MkDocs.

    markup  words  when     how data is escaped; the words for tokens and dates
    links  record  notes    where a card's page is; what pages need of a fact base; footnotes
    claims  ties            how a card is told in one sentence; its cross-links
    passages  quotations    an article's text cut in pieces; evidence in its sentences
    page                    what templates may ask for
    card_pages  article     one page for each card
    listings  matrix        pages that list cards
    exports  tables  linked  feed  search    data files; what the search reads
    series                                   a data file in pieces, one a card
    export_schemas  archive                  what the data files hold to; the site as one file
    site  build             all pages as texts; pages and site on disk
    watching  readings      what a page was made of, and what that stands for
    rows                    the rows of a long page
    memory  remembering     what is known of the last run; which pages are rendered again
    generator  setting      MkDocs as the build runs it; what all files of a build share
    keeping  kept           what of the last build stays as it is; what is known of that build

Everything but `build`, `keeping` and what they call to touch files is pure: the same fact base
gives the same bytes.
"""
