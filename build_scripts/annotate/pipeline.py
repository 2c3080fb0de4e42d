"""The steps of annotation, in order; each reads the marks of the steps before it."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.attribution import find_attributions
from build_scripts.annotate.docdate import find_document_date
from build_scripts.annotate.events import find_events
from build_scripts.annotate.lexicon import BASE, Lexicon, reading_with
from build_scripts.annotate.marks import Annotation, DocumentDate, NamedActor
from build_scripts.annotate.mentions import find_mentions
from build_scripts.annotate.parsing import parse_sentences
from build_scripts.annotate.quotations import find_quotations
from build_scripts.annotate.timex import find_timexes
from build_scripts.text.document import Document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences, refuse_endless


def annotate_document(
    document: Document,
    date: DocumentDate | None = None,
    known: Sequence[NamedActor] = (),
    furniture: tuple[Furniture, ...] | None = None,
    lexicon: Lexicon = BASE,
) -> Annotation:
    """Returns every mark on an article.

    `date` is the article's date where it is known from elsewhere, `known` are actors that a
    record already holds, `furniture` what a person marked as such (default: the rules'), and
    `lexicon` the words to read by (default: the package's). Raises Refused for more sentences
    than any article has.
    """
    with reading_with(lexicon):
        return _annotate(document, date, known, furniture, lexicon)


def _annotate(
    document: Document,
    date: DocumentDate | None,
    known: Sequence[NamedActor],
    furniture: tuple[Furniture, ...] | None,
    lexicon: Lexicon,
) -> Annotation:
    marked = find_furniture(document) if furniture is None else furniture
    sentences = find_sentences(document, marked)
    refuse_endless(document, sentences)
    parsed = parse_sentences(document, sentences)
    quotations = find_quotations(document, marked)
    actors, mentions = find_mentions(document, parsed, marked, quotations, known)
    dated = find_document_date(document, marked, sentences) if date is None else date
    timexes = find_timexes(document, sentences, marked, dated)
    return Annotation(
        document=document,
        date=dated,
        furniture=marked,
        sentences=sentences,
        actors=actors,
        mentions=mentions,
        quotations=quotations,
        timexes=timexes,
        attributions=find_attributions(document, parsed, quotations, actors, mentions, marked),
        events=find_events(document, parsed, mentions, timexes, quotations, marked),
        lexicon=lexicon,
    )
