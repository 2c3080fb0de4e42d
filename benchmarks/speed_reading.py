"""Distilling against plain spaCy: the same articles, the same model, the same process.

Plain spaCy is the model with all of its own pipes over the non-empty lines of the articles. Time
is the process's own, so that a busy machine changes little; loading is not counted.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import spacy

from benchmarks.many_articles import make_articles
from benchmarks.pairing import Measured, median_ratio
from build_scripts.annotate.parse.parsing import MODEL
from build_scripts.annotate.pipeline import Request, annotate_documents
from build_scripts.distill.article import distill_article, to_json
from build_scripts.problems import Refused
from build_scripts.text.document import Document


def measure(is_tiny: bool) -> Measured:
    """Returns distilling's tokens a second in percent of plain spaCy's."""
    articles = tuple(make_articles(3 if is_tiny else 60))
    plain = spacy.load(MODEL)

    def parse() -> int:
        lines = (line for row in articles for line in row.text.split("\n") if line.strip())
        return sum(len(doc) for doc in plain.pipe(lines))

    distil(articles[:1])
    tokens = parse()
    ratio = median_ratio(
        parse, lambda: distil(articles), 1 if is_tiny else 7, clock=time.process_time
    )
    return Measured(
        {"distilling to plain spaCy, %": round(100 * ratio, 1)},
        {"articles": len(articles), "tokens": tokens},
    )


def distil(articles: Sequence[Document]) -> None:
    """Reads the facts of all articles, as the command does, and throws them away."""
    for annotation in annotate_documents(map(Request, articles)):
        if isinstance(annotation, Refused):
            raise annotation
        to_json(distill_article(annotation))
