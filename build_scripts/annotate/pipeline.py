"""The steps of annotation, in order; each reads the marks of the steps before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotate.actors.mentions import find_mentions
from build_scripts.annotate.attribution.attributions import find_attributions
from build_scripts.annotate.attribution.headlines import find_in_headline, may_attribute
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.dates.docdate import find_document_date
from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.events.events import find_events
from build_scripts.annotate.lexicon import BASE, Lexicon, reading_with
from build_scripts.annotate.marks import Annotation, DocumentDate, NamedActor
from build_scripts.annotate.parse.headlines import find_headline
from build_scripts.annotate.parse.parsing import Cut, ParsedSentence, parse_documents
from build_scripts.problems import Refused
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences, refuse_endless

# Articles are parsed together up to so many signs, or so many articles; one may be longer alone.
_SIGNS = 16_000
_ARTICLES = 16


@dataclass(frozen=True)
class Request:
    """An article to annotate, and what is known of it.

    `date` is the article's date where it is known from elsewhere, `known` are actors that a
    record already holds, `furniture` what a person marked as such (default: the rules'), and
    `lexicon` the words to read by (default: the package's).
    """

    document: Document
    date: DocumentDate | None = None
    known: Sequence[NamedActor] = ()
    furniture: tuple[Furniture, ...] | None = None
    lexicon: Lexicon = BASE


@dataclass(frozen=True)
class _Cut:
    """A request and the pieces of its article: furniture, sentences between it, headline."""

    request: Request
    furniture: tuple[Furniture, ...]
    sentences: tuple[Span, ...]
    headline: Span | None


def annotate_document(
    document: Document,
    date: DocumentDate | None = None,
    known: Sequence[NamedActor] = (),
    furniture: tuple[Furniture, ...] | None = None,
    lexicon: Lexicon = BASE,
) -> Annotation:
    """Returns every mark on an article; what is known of it is told as in a `Request`.

    Raises Refused for more sentences than any article has.
    """
    return annotate(Request(document, date, known, furniture, lexicon))


def annotate(request: Request) -> Annotation:
    """Returns every mark on an article. Raises Refused for more sentences than any has."""
    (answer,) = annotate_documents([request])
    if isinstance(answer, Refused):
        raise answer
    return answer


def annotate_documents(
    requests: Iterable[Request | Refused],
) -> Iterator[Annotation | Refused]:
    """Yields every mark on each article, in order, or why it is refused.

    The sentences of neighbours are parsed together, which takes less time than one article after
    the other; the marks are the same. So a few articles are asked for ahead of the one that is
    yielded. A Refused in place of a request is yielded in its turn.
    """
    batch: list[_Cut | Refused] = []
    signs = 0
    for request in requests:
        row = _cut(request)
        more = 0 if isinstance(row, Refused) else len(row.request.document.text)
        if batch and (signs + more > _SIGNS or len(batch) == _ARTICLES):
            yield from _annotate_together(batch)
            batch, signs = [], 0
        batch.append(row)
        signs += more
    yield from _annotate_together(batch)


def _cut(request: Request | Refused) -> _Cut | Refused:
    if isinstance(request, Refused):
        return request
    document, furniture = request.document, request.furniture
    marked = find_furniture(document) if furniture is None else furniture
    sentences = find_sentences(document, marked)
    try:
        refuse_endless(document, sentences)
    except Refused as refused:
        return refused
    headline = find_headline(marked)
    with reading_with(request.lexicon):
        is_asked = headline is not None and may_attribute(document.slice(headline))
    return _Cut(request, marked, sentences, headline if is_asked else None)


def _annotate_together(batch: Sequence[_Cut | Refused]) -> Iterator[Annotation | Refused]:
    cuts = [
        Cut(row.request.document, row.sentences, row.headline)
        for row in batch
        if isinstance(row, _Cut)
    ]
    parses = iter(parse_documents(cuts) if cuts else ())
    for row in batch:
        if isinstance(row, Refused):
            yield row
            continue
        parsed = next(parses)
        with reading_with(row.request.lexicon):
            annotation = _annotate(row, parsed)
        for sentence in parsed:
            sentence.doc.fall_apart()
        yield annotation


def _annotate(cut: _Cut, parses: tuple[ParsedSentence, ...]) -> Annotation:
    request, marked = cut.request, cut.furniture
    parsed, headlines = parses[: len(cut.sentences)], parses[len(cut.sentences) :]
    document, date = request.document, request.date
    quotations = find_quotations(document, marked)
    actors, mentions = find_mentions(document, parsed, marked, quotations, request.known)
    dated = find_document_date(document, marked, cut.sentences) if date is None else date
    timexes = find_timexes(document, cut.sentences, marked, dated)
    return Annotation(
        document=document,
        date=dated,
        furniture=marked,
        sentences=cut.sentences,
        actors=actors,
        mentions=mentions,
        quotations=quotations,
        timexes=timexes,
        attributions=find_attributions(document, parsed, quotations, actors, mentions, marked),
        events=find_events(document, parsed, mentions, timexes, quotations, marked),
        lexicon=request.lexicon,
        in_headline=find_in_headline(document, headlines, actors, mentions),
    )
