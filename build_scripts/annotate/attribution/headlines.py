"""Who a headline says something of: `Lima: the port stays`, `… - Ana Lima`, `Lima says it stays`.

A headline proves nothing alone, so these attributions stand beside those of the article, which tell
the same at length. They are the headline's own words, PolNeAR's too, and what `annotate` prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue, read_cue_words
from build_scripts.annotate.attribution.frames import find_frames
from build_scripts.annotate.attribution.phrases import find_according
from build_scripts.annotate.attribution.trailing import find_trailing
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Attribution, Mention, Mode, NamedActor
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.words import fold
from build_scripts.text.document import Document, Span

LABEL = Cue(":", "form", 0.9, "states")
SIGNED = Cue("-", "form", 0.85, "states")
# A verb without a subject, or one that seldom attributes, says too little in a few words.
_MIN_SURE = 0.5
_FEWEST = 3
_LABELLED = re.compile(
    r"(?P<name>[^\W\d_][^:?!;\n\"“”]{1,58}?)(?: on [^:\"“”]{3,40})?(?P<cue>:)\s+"
)
_SIGNATURE = re.compile(r"(?P<cue>\s[-–—]\s?)(?P<name>[^\W\d_][^-–—:;?!\"“”]{2,48})[.\s]*$")
# What a headline that attributes has, beside a verb with an ending such as `s`, `es` or `ies`.
_SIGNS = re.compile(r":|\s[-–—]\s?|\b(?:said|told)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{3,}")
_OPENING, _CLOSING = "“„«‘\"'", "”“»’\"'"
# A mark that opens a quotation, not the one of `the union's`.
_QUOTING = re.compile(r"(?<!\w)[“„«‘\"'](?=\w)")
# Who speaks by name; of a country alone a headline tells only what the story is about.
_SPEAKERS = frozenset("person organisation body party media".split())

Names = Mapping[str, str]


def find_in_headline(
    document: Document,
    parsed: Sequence[ParsedSentence],
    actors: Sequence[NamedActor],
    mentions: Sequence[Mention],
) -> tuple[Attribution, ...]:
    """Returns the attributions of the parsed headlines in the order of their first word.

    The holder is an actor whom the article names by the same words, else None.
    """
    if not parsed:
        return ()
    names = _read_names(document, actors, mentions)
    kinds = {row.id: row.kind for row in actors}
    speakers = {name: id for name, id in names.items() if kinds[id] in _SPEAKERS}
    rows: list[Attribution] = []
    for headline in parsed:
        found = tuple(_find_labelled(document, headline.span, speakers))
        for row in found or _find_in_words(headline):
            rows.append(_mark(document, row, names))
    return tuple(rows)


def may_attribute(text: str) -> bool:
    """False for a headline without a colon, a dash, or a word by which a cue begins."""
    if _SIGNS.search(text):
        return True
    cues = read_cue_words()
    words = (row[0].lower() for row in _WORDS.finditer(text))
    cut = ((word, word[:-1], word[:-2], word[:-3], word[:-3] + "y") for word in words)
    return any(form in cues for forms in cut for form in forms)


def _read_names(
    document: Document, actors: Sequence[NamedActor], mentions: Sequence[Mention]
) -> Names:
    """Returns the actor of each name in small letters; a name of two is left out."""
    bearers: dict[str, set[str]] = {}
    printed = ((document.slice(row.span), row.actor) for row in mentions if row.rule != "pronoun")
    listed = ((name, row.id) for row in actors for name in (row.name, *row.aliases))
    for name, id in chain(printed, listed):
        bearers.setdefault(fold(name), set()).add(id)
    return {name: min(ids) for name, ids in bearers.items() if len(ids) == 1}


def _find_labelled(document: Document, headline: Span, speakers: Names) -> Iterator[Found]:
    """Yields what stands behind a name and a colon, or before a dash and a name."""
    text = document.slice(headline)
    before = _LABELLED.match(text)
    behind = None if before else _SIGNATURE.search(text)
    match = before or behind
    if match is None or not _is_source(match["name"], speakers):
        return
    content = (match.end(), len(text)) if before else (0, match.start("cue"))
    told = _without_marks(document, headline.start + content[0], headline.start + content[1])
    if len(document.slice(told).split()) < _FEWEST:
        return
    name, cue = (
        Span(headline.start + match.start(part), headline.start + match.end(part))
        for part in ("name", "cue")
    )
    entry = LABEL if before else SIGNED
    yield Found("headline", entry, (name,), (document.trim(cue),), (told,), name)


def _is_source(label: str, speakers: Names) -> bool:
    """True for a label that is or ends in a speaker's name, or is a paper: `Poll: …`."""
    if _holder_of(label, speakers) is not None:
        return True
    return fold(label).removesuffix("s") in read_words("papers", "papers")


def _holder_of(words: str, names: Names) -> str | None:
    """Returns the actor whose name the words are or end in; the longest name decides."""
    folded = fold(words).split()
    tails = (" ".join(folded[at:]) for at in range(len(folded)))
    return next((names[tail] for tail in tails if tail in names), None)


def _without_marks(document: Document, start: int, end: int) -> Span:
    """Returns the words without quotation marks around all of them, and spaces."""
    span = document.trim(Span(start, end))
    text = document.slice(span)
    inner = text[1:].rstrip(".")[:-1]
    around = text[:1] in _OPENING and text.rstrip(".")[-1:] in _CLOSING
    if around and not any(sign in inner for sign in _OPENING + _CLOSING if sign not in "'’"):
        return Span(span.start + 1, span.start + 1 + len(inner))
    return span


def _find_in_words(headline: ParsedSentence) -> Iterator[Found]:
    """Yields what the words of a headline attribute; one cue attributes once."""
    used: set[Span] = set()
    rules = (find_frames(headline), find_trailing(headline), find_according(headline))
    found = sorted(chain.from_iterable(rules), key=lambda row: row.extent)
    for row in found:
        is_sure = row.source and row.cue_entry.probability >= _MIN_SURE
        if is_sure and not used & set(row.cue):
            used |= set(row.cue)
            yield row


def _mark(document: Document, found: Found, names: Names) -> Attribution:
    words = (document.slice(row) for row in found.source)
    holder = next((id for id in (_holder_of(row, names) for row in words) if id is not None), None)
    return Attribution(
        source=found.source,
        cue=found.cue,
        content=found.content,
        mode=_mode(document, found.content),
        confidence=found.cue_entry.probability,
        rule=found.rule,
        holder=holder,
        speaker=holder,
        cue_lemma=found.cue_entry.lemma,
        frame=found.cue_entry.frame,
        probability=found.cue_entry.probability,
    )


def _mode(document: Document, content: Iterable[Span]) -> Mode:
    """Returns direct where a mark opens the content, mixed where one stands in it."""
    spans = tuple(content)
    if any(_QUOTING.match(document.text, span.start - 1) for span in spans if span.start):
        return "direct"
    return "mixed" if any(_QUOTING.search(document.slice(span)) for span in spans) else "indirect"
