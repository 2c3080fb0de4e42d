"""Rules about what sources, actors and rejections list of the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from build_scripts.cards.checks.findings import finding, live_entries
from build_scripts.cards.checks.proof import has_words
from build_scripts.cards.evidence import find_in, sentences_of, uses_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor
from build_scripts.problems import Problem, quoted
from build_scripts.text.anchors import furniture_spans


def check_source_headline(fact_base: FactBase) -> Iterator[Problem]:
    """The headline of a source is listed as furniture of the kind `headline`."""
    for id, source in fact_base.sources.items():
        listed = [row.quote for row in source.furniture if row.kind == "headline"]
        if source.headline and source.headline not in listed:
            yield finding(
                fact_base.entries[id].file,
                ("headline",),
                "source-headline",
                "the headline is not listed under furniture",
                found=quoted(source.headline),
                expected="a quote that reads so, with kind: headline",
            )


def check_furniture_missing(fact_base: FactBase) -> Iterator[Problem]:
    """Each furniture quote is a whole line of the article, or one place in it."""
    for id, document in fact_base.documents.items():
        for number, row in enumerate(fact_base.sources[id].furniture):
            if not furniture_spans(document, row.quote, row.prefix, row.suffix):
                places = find_in(fact_base, id, row.quote, row.prefix, row.suffix).spans
                yield finding(
                    fact_base.entries[id].file,
                    ("furniture", number, "quote"),
                    "furniture-missing",
                    "this is no whole line of the article, nor one place in it",
                    found=f"{len(places)} places",
                    expected="a whole line, or one place told by prefix or suffix",
                )


def check_no_fact_missing(fact_base: FactBase) -> Iterator[Problem]:
    """Each no_fact quote of a source has one place in its article."""
    for id in fact_base.documents:
        for number, row in enumerate(fact_base.sources[id].no_fact):
            places = find_in(fact_base, id, row.quote, row.prefix, row.suffix).spans
            if len(places) != 1:
                yield finding(
                    fact_base.entries[id].file,
                    ("no_fact", number, "quote"),
                    "no-fact-missing",
                    "the quote does not have one place in the article",
                    found=f"{len(places)} places",
                )


def check_no_fact_used(fact_base: FactBase) -> Iterator[Problem]:
    """What is listed as no fact is the content of no fact."""
    for id in fact_base.documents:
        for number, row in enumerate(fact_base.sources[id].no_fact):
            places = find_in(fact_base, id, row.quote, row.prefix, row.suffix).spans
            cards = [
                use.card
                for use in uses_of(fact_base, id)
                if use.evidence.use == "content"
                and fact_base.card(use.card).review == "reviewed"
                and any(2 * use.span.overlap(place) > len(place) for place in places)
            ]
            if cards:
                yield finding(
                    fact_base.entries[id].file,
                    ("no_fact", number, "quote"),
                    "no-fact-used",
                    "what holds no fact proves one",
                    found=f"content evidence of {', '.join(dict.fromkeys(cards))}",
                    severity="warning",
                )


def check_origin_group(fact_base: FactBase) -> Iterator[Problem]:
    """Sources that share half of their sentences have one origin group.

    Corroboration counts origin groups, so that a repost never confirms its original.
    """
    if fact_base.sound.issuperset(fact_base.sources):
        return
    sentences = {
        id: {document.slice(span) for span in sentences_of(fact_base, id)}
        for id, document in fact_base.documents.items()
    }
    for (first, second), shared in sorted(_count_shared(sentences).items()):
        groups = [fact_base.sources[id].origin_group for id in (first, second)]
        half_of_shorter = min(len(sentences[first]), len(sentences[second])) / 2
        if groups[0] != groups[1] and shared >= half_of_shorter:
            yield finding(
                fact_base.entries[second].file,
                ("origin_group",),
                "origin-group",
                f"half of the sentences stand in the source {quoted(first)} too",
                found=quoted(groups[1]),
                expected=quoted(groups[0]),
            )


def _count_shared(sentences: Mapping[str, set[str]]) -> Counter[tuple[str, str]]:
    """Returns how many sentences each two sources share, where they share any."""
    holders: dict[str, list[str]] = {}
    for id, own in sentences.items():
        for sentence in own:
            holders.setdefault(sentence, []).append(id)
    return Counter(pair for ids in holders.values() for pair in combinations(sorted(ids), 2))


def check_alias_printed(fact_base: FactBase) -> Iterator[Problem]:
    """Each alias of an actor is printed in an article, letter for letter."""
    texts = _all_texts(fact_base)
    for entry in live_entries(fact_base):
        if isinstance(entry.card, Actor):
            for number, alias in enumerate(entry.card.aliases):
                if texts and not any(has_words(text, alias) for text in texts):
                    message = f"no article prints the alias {quoted(alias)}"
                    yield finding(entry.file, ("aliases", number), "alias-printed", message)


def check_name_printed(fact_base: FactBase) -> Iterator[Problem]:
    """The name of an actor is printed in an article, or a note explains it."""
    texts = _all_texts(fact_base)
    for entry in live_entries(fact_base):
        card = entry.card
        if not isinstance(card, Actor) or card.note:
            continue
        if texts and not any(has_words(text, card.name) for text in texts):
            message = f"no article prints the name {quoted(card.name)}"
            expected = "a note that explains it"
            yield finding(entry.file, ("name",), "name-printed", message, expected=expected)


def check_rejection_stale(fact_base: FactBase) -> Iterator[Problem]:
    """The words of a rejected candidate stand in its source."""
    file = fact_base.rejections
    if file is None:
        return
    for number, row in enumerate(fact_base.rejected):
        known = row.source in fact_base.documents
        if known and not find_in(fact_base, row.source, row.quote, "", "").spans:
            message = f"the quote does not stand in the source {quoted(row.source)}"
            loc = ("rejected", number, "quote")
            yield finding(file, loc, "rejection-stale", message, severity="warning")


def _all_texts(fact_base: FactBase) -> list[str]:
    """Returns the texts of all articles; none when one is missing."""
    folders = ("data/sources/", "seeds/")
    errors = (row.path for row in fact_base.problems if row.severity == "error")
    if any(path.startswith(folders) for path in errors):
        return []
    return [document.text for document in fact_base.documents.values()]
