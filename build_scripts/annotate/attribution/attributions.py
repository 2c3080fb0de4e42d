"""Attributions of an article: source, cue and content, with the actor whose stance it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.addressees import find_addressees
from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.colons import find_behind_colon, find_listed_demands
from build_scripts.annotate.attribution.forms import find_forms
from build_scripts.annotate.attribution.frames import find_frames
from build_scripts.annotate.attribution.held import find_held
from build_scripts.annotate.attribution.holders import read_holder
from build_scripts.annotate.attribution.labels import with_labels
from build_scripts.annotate.attribution.nouns import find_nouns
from build_scripts.annotate.attribution.own_voice import find_own_voice
from build_scripts.annotate.attribution.phrases import find_according, find_mistagged, find_voiced
from build_scripts.annotate.attribution.points import tell_points
from build_scripts.annotate.attribution.predications import find_predications
from build_scripts.annotate.attribution.quotes import attribute_quotations, fit_to_quotations
from build_scripts.annotate.attribution.reading import find_readings
from build_scripts.annotate.attribution.releases import find_release
from build_scripts.annotate.attribution.sources import FIRST_PERSONS, read_source
from build_scripts.annotate.attribution.speeches import find_speech
from build_scripts.annotate.attribution.told_on import find_told_on
from build_scripts.annotate.attribution.trailing import find_trailing
from build_scripts.annotate.attribution.views import find_sides, find_views
from build_scripts.annotate.marks import Attribution, Mention, Mode, NamedActor, Quotation
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import Spread

_DIRECT_SHARE = 0.85
# Rules whose content is a thing: a demand that is rejected, a treaty that is supported.
_OBJECT_RULES = frozenset(
    ("direct_object", "preposition", "infinitive", "noun", "reading", "passive")
)
# Forms that print somebody's own words without marks.
_SPOKEN_FORMS = frozenset(("tweet", "interview", "speech", "own-voice", "release"))
# What the speaker knows or thinks in a quotation is part of what is said.
_THINKING = frozenset("think know mean see understand feel guess suppose want need".split())


def find_attributions(
    document: Document,
    parsed: Sequence[ParsedSentence],
    quotations: Sequence[Quotation],
    actors: Sequence[NamedActor],
    mentions: Sequence[Mention],
    furniture: Sequence[Furniture],
) -> tuple[Attribution, ...]:
    """Returns the attributions in the order of their first word; one may hold others."""
    article = Article(
        document,
        tuple(parsed),
        tuple(quotations),
        tuple(actors),
        tuple(sorted(mentions, key=lambda row: row.span)),
        tuple(furniture),
    )
    framed = [row for row in _find_in_sentences(article) if not _is_own_word(article, row)]
    rows = attribute_quotations(article, fit_to_quotations(article, framed))
    rows = with_labels(article, [*rows, *find_forms(article, rows)])
    rows = [*rows, *find_told_on(article, rows)]
    rows = [*rows, *find_speech(article, rows)]
    rows = [*rows, *find_own_voice(article, rows)]
    rows = tell_points(article, rows)
    rows = [*rows, *find_release(article, rows)]
    rows.sort(key=_order)
    return _with_chains(article, rows)


def find_outermost(rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Returns the attributions that no other tells, which are those that PolNeAR marks."""
    return tuple(row for row in rows if not any(_holds(other, row) for other in rows))


def _order(found: Found) -> tuple[int, int, str]:
    start = min(span.start for span in (*found.source, *found.cue, *found.content))
    return start, -found.extent.end, found.rule


def _find_in_sentences(article: Article) -> Iterator[Found]:
    """Yields what the words of each sentence attribute; one cue and one claim count once."""
    for sentence in article.parsed:
        used: set[Span] = set()
        trailing = tuple(find_trailing(sentence))
        better = {found.cue: found for found in trailing}
        rules = (
            find_mistagged(sentence),
            find_voiced(sentence),
            find_readings(article, sentence),
            find_frames(sentence),
            find_nouns(sentence),
            find_according(sentence),
            find_views(sentence),
            find_sides(article, sentence),
            find_held(sentence),
            trailing,
            find_behind_colon(article, sentence),
            find_listed_demands(article, sentence),
        )
        told: set[tuple[Span, ...]] = set()
        for found in (row for rule in rules for row in rule):
            if not found.source:
                found = better.get(found.cue, found)
            parts = (*found.source, *found.content)
            if not used & set(found.cue) and parts not in told:
                used |= set(found.cue)
                told.add(parts)
                yield _up_to_source(found, trailing)


def _up_to_source(found: Found, trailing: Sequence[Found]) -> Found:
    """Returns the finding with contents that end before one who says the sentence behind them."""
    for teller in trailing:
        start, end = teller.source[0].start, teller.extent.end
        if found is not teller and any(row.start < start < row.end for row in found.content):
            kept = tuple(Span(r.start, min(r.end, end)) for r in found.content if r.start < end)
            found = replace(found, content=kept or found.content)
    return found


def _is_own_word(article: Article, found: Found) -> bool:
    """True for `I think` and `we know`: it belongs to what the speaker says."""
    source = article.document.slice(found.source[0]).lower() if found.source else ""
    if source in FIRST_PERSONS:
        return True
    quoted = any(row.span.covers(part) for part in found.cue for row in article.speeches_over(part))
    return quoted and (not source or found.cue_entry.lemma in _THINKING)


def _with_chains(article: Article, rows: Sequence[Found]) -> tuple[Attribution, ...]:
    """Returns the marks, each with those through whom it is told, the outermost last."""
    marks: list[Attribution] = []
    spread = Spread.of((part, at) for at, found in enumerate(rows) for part in found.content)
    for found in rows:
        mark = _mark(article, found)
        over = spread.over(mark.cue[0]) if mark.cue else []
        outer = [marks[at] for at in over if at < len(marks) and _tells(marks[at], mark)]
        if outer:
            mark = _nested(min(outer, key=lambda row: sum(map(len, row.content))), mark)
        marks.append(mark)
    return tuple(marks)


def _tells(outer: Attribution, inner: Attribution) -> bool:
    """True when somebody else tells an attribution; to reject a demand does not tell it."""
    return is_telling(outer) and outer.speaker != inner.speaker and _holds(outer, inner)


def is_telling(row: Attribution) -> bool:
    """True where the content is what somebody says, not what somebody supports or condemns."""
    return row.rule not in _OBJECT_RULES


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """True when the cue and the content of `inner` stand in the content of `outer`."""
    parts = (*inner.cue, *inner.content)
    held = all(any(row.covers(part) for row in outer.content) for part in parts)
    return held and bool(inner.cue) and outer.content != inner.content


def _nested(outer: Attribution, inner: Attribution) -> Attribution:
    teller = outer.speaker or outer.holder
    if inner.mode == "reporter":
        mode: Mode = "direct" if outer.mode == "direct" else "indirect"
        return replace(inner, mode=mode, speaker=teller, via=outer.via)
    via = (teller, *outer.via) if teller is not None else outer.via
    return replace(inner, via=tuple(row for row in via if row != inner.speaker))


def _mark(article: Article, found: Found) -> Attribution:
    source = read_source(article, found)
    holding = read_holder(article, found, source)
    factor = 1.0 if found.is_reporter and holding.holder is not None else source.factor
    return Attribution(
        source=found.source,
        cue=found.cue,
        content=found.content,
        mode=_mode(article, found),
        confidence=round(found.cue_entry.probability * factor, 4),
        rule=found.rule,
        holder=holding.holder,
        speaker=holding.speaker,
        cue_lemma=found.cue_entry.lemma,
        frame=found.cue_entry.frame,
        probability=found.cue_entry.probability,
        holder_rule=holding.rule,
        addressees=find_addressees(article, found),
        predications=find_predications(article, found),
    )


def _mode(article: Article, found: Found) -> Mode:
    """Returns how much of the content is quoted; marks around the cue itself do not count."""
    if found.is_reporter:
        return "reporter"
    if found.rule in _SPOKEN_FORMS:
        return "direct"
    total = sum(len(part) for part in found.content)
    quoted = sum(
        part.overlap(row.span)
        for part in found.content
        for row in article.quotations_over(part)
        if not any(row.span.covers(cue) for cue in found.cue) and not _is_name(article, row)
    )
    if quoted >= _DIRECT_SHARE * total:
        return "direct"
    return "mixed" if quoted else "indirect"


def _is_name(article: Article, quotation: Quotation) -> bool:
    """True for a few quoted words in capitals, which name a party or a ship."""
    words = [word for part in quotation.content for word in article.document.slice(part).split()]
    return quotation.is_scare and all(word[:1].isupper() for word in words)
