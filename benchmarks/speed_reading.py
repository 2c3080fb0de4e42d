"""Distilling against plain spaCy: the same articles, the same model, the same process.

Plain spaCy is the model with all of its own pipes over the non-empty lines of the articles. Time
is the process's own, so that a busy machine changes little; loading is not counted.

Distilling multiplies matrices by numpy's library where that counts rows alike, which not every
processor lets it. What it comes to with spaCy's own products, as there, is measured beside it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import spacy
from thinc.api import NumpyOps

from benchmarks.many_articles import make_articles
from benchmarks.pairing import Measured, median_ratio
from build_scripts.annotate.parse.matrix_products import nodes_of
from build_scripts.annotate.parse.parsing import MODEL, load_model
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

    def compare() -> float:
        rounds = 1 if is_tiny else 7
        ratio = median_ratio(parse, lambda: distil(articles), rounds, clock=time.process_time)
        return round(100 * ratio, 1)

    figures = {"distilling to plain spaCy, %": compare()}
    with _products_of_spacy():
        figures["distilling with spaCy's own products to plain spaCy, %"] = compare()
    return Measured(figures, {"articles": len(articles), "tokens": tokens})


@contextmanager
def _products_of_spacy() -> Iterator[None]:
    """Lets the model that distils multiply matrices as plain spaCy does."""
    nodes = nodes_of(load_model())
    usual = [node.ops for node in nodes]
    own = NumpyOps()
    for node in nodes:
        node.ops = own
    try:
        yield
    finally:
        for node, ops in zip(nodes, usual, strict=True):
            node.ops = ops


def distil(articles: Sequence[Document]) -> None:
    """Reads the facts of all articles, as the command does, and throws them away."""
    for annotation in annotate_documents(map(Request, articles)):
        if isinstance(annotation, Refused):
            raise annotation
        to_json(distill_article(annotation))
