"""Fact cards out of news articles, and a site out of fact cards.

    seeds/*.txt -> text -> annotate -> distill -> [ data/**/*.yml ] -> render -> docs/*.md -> site/
                                                    ^ people, by pull request

The cards in the middle are the waist of an hourglass: distilling writes them, rendering reads
them, people edit them, and distilling and rendering never import each other. Imports go to a
lower layer or leftwards inside a package:

    0  problems  yamlio  files      findings with a position; strict YAML; atomic writes
    1  text/                        an article and the places in it
    2  cards/                       what a fact is
    3  annotate/                    marks on text, no facts yet (the only user of spaCy):
                                    parse, dates, actors, attribution, events
    4  distill/                     marks -> candidate cards: positions, events, red_lines, sources
       render/  review/             cards -> pages; accept, reject
    5  cli/                         parses, calls one function, prints, exits
"""
