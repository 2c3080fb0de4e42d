"""What a new article is by its own text: its furniture, headline, label and publisher's word."""

from __future__ import annotations

import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from build_scripts.cards.articles import NO_ARTICLES, SEEDS, list_names
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.file_names import PLAIN_SIGNS, find_fault, same_name
from build_scripts.cards.model import MOST_FURNITURE
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.text.anchors import context_of, find_quote, furniture_spans
from build_scripts.text.document import MAX_BYTES, Document, Span, parse_document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences, refuse_endless
from build_scripts.tree import refuse_links

_LONGEST_LABEL = 120


@dataclass(frozen=True)
class Article:
    """An article that may join the record: its bytes, its text, and its furniture."""

    name: str
    raw: bytes
    document: Document
    furniture: tuple[Furniture, ...]


def read_article(path: Path) -> Article:
    """Returns the article in a plain file. Raises Refused.

    A link, a device, a large file and a name that not every system can hold are refused unread.
    """
    shown = str(path)
    fault, better = find_fault(path.name)
    if fault:
        found = quoted(path.name)
        raise Refused([Problem(shown, 1, 1, "article-name", fault, found, PLAIN_SIGNS, better)])
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            found = "a link" if stat.S_ISLNK(status.st_mode) else "no plain file"
            message = "an article is a plain file"
            raise Refused([Problem(shown, 1, 1, "article-unreadable", message, found=found)])
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = f"cannot read the article: {error.strerror}"
        raise Refused([Problem(shown, 1, 1, "article-unreadable", message)]) from error
    if len(raw) > MAX_BYTES:
        found, expected = f"{status.st_size} bytes", f"at most {MAX_BYTES}"
        message = "the article is too large"
        raise Refused([Problem(shown, 1, 1, "article-size", message, found, expected)])
    document = parse_document(raw, shown)
    furniture = find_furniture(document)
    refuse_endless(document, find_sentences(document, furniture))
    return Article(path.name, raw, document, furniture)


def describe_article(article: Article, label: str | None) -> dict[str, object]:
    """Returns the keys of a source card that the text itself gives."""
    headline = _headline(article)
    return {
        "article": article.name,
        "sha256": article.document.sha256,
        "length": len(article.document.text),
        "label": label or _label(article, headline),
        "headline": headline,
        "furniture": _furniture_rows(article),
    }


def describe_outlet(
    fact_base: FactBase, article: Article, outlet: str | None, url: str | None
) -> dict[str, object]:
    """Returns the outlet with its basis. Raises Refused when the record has no such actor.

    It is stated when the article prints its name, else known from the address.
    """
    if outlet is None:
        return {}
    actor = fact_base.actors.get(outlet)
    if actor is None:
        message = f"there is no actor {quoted(outlet)}: make it with factcards new actor"
        guess = guess_among(outlet, fact_base.actors)
        raise Refused([Problem("--outlet", 1, 1, "reference-dangling", message, guess=guess)])
    if any(name in article.document.text for name in (actor.name, *actor.aliases)):
        return {"outlet": outlet, "outlet_basis": "stated"}
    if url is not None:
        return {"outlet": outlet, "outlet_basis": "outside"}
    note = "given by the contributor without an address"
    return {"outlet": outlet, "outlet_basis": "inferred", "outlet_note": note}


def keep_article(root: Path, fact_base: FactBase, article: Article) -> str:
    """Copies the article into seeds/ byte for byte; returns its path. Raises Refused.

    One that the record has under any name is refused; no file is ever written over.
    """
    for source_id, known in fact_base.documents.items():
        if known.sha256 == article.document.sha256:
            message = f"the record has this article as the source {quoted(source_id)}"
            raise Refused([Problem(article.document.path, 1, 1, "article-twice", message)])
    shown = f"{SEEDS}/{article.name}"
    path = root / shown
    refuse_links(root, path.parent)
    for name in (*list_names(root), *sorted(NO_ARTICLES)):
        if name != article.name and same_name(name) == same_name(article.name):
            message = f"the name is to some systems that of {SEEDS}/{name}"
            raise Refused([Problem(shown, 1, 1, "article-case", message, expected="another name")])
    if path.is_symlink() or (path.exists() and path.read_bytes() != article.raw):
        message = "there is another article of this name, and none is written over"
        raise Refused([Problem(shown, 1, 1, "article-twice", message, expected="another name")])
    write_atomically(path, article.raw)
    return shown


def _headline(article: Article) -> str:
    rows = (row for row in article.furniture if row.kind == "headline")
    first = next(rows, None)
    return "" if first is None else article.document.slice(first.span)


def _label(article: Article, headline: str) -> str:
    """Returns the headline, or the first words of the text, cut at a word."""
    text = headline
    if not text:
        spans = find_sentences(article.document, article.furniture)
        text = article.document.slice(spans[0]) if spans else article.name
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_LABEL else text[:_LONGEST_LABEL].rsplit(" ", 1)[0]


def _furniture_rows(article: Article) -> list[dict[str, str]]:
    """Returns the furniture as a card lists it, each text once, with neighbours where needed.

    Raises Refused for more of it than a card can list.
    """
    for piece in article.furniture[MOST_FURNITURE:]:
        line, column = article.document.position(piece.span.start)
        message = "the article has too many lines that are no sentences"
        found, expected = f"{len(article.furniture)}", f"at most {MOST_FURNITURE}"
        path = article.document.path
        raise Refused([Problem(path, line, column, "article-size", message, found, expected)])
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    places: dict[str, frozenset[Span]] = {}
    contexts: dict[str, Counter[tuple[str, str]]] = {}
    for piece in article.furniture:
        quote = article.document.slice(piece.span)
        row = {"quote": quote, "kind": piece.kind}
        if quote not in places:
            places[quote] = frozenset(furniture_spans(article.document, quote))
        if piece.span not in places[quote]:
            if quote not in contexts:
                contexts[quote] = _contexts(article.document, quote)
            if contexts[quote][context_of(article.document, piece.span)] == 1:
                row |= _neighbours(article.document, piece.span)
        rows.setdefault(tuple(row.values()), row)
    return list(rows.values())


def _contexts(document: Document, quote: str) -> Counter[tuple[str, str]]:
    """Returns how often the words stand between the same neighbours."""
    return Counter(context_of(document, span) for span in find_quote(document, quote).spans)


def _neighbours(document: Document, span: Span) -> dict[str, str]:
    """Returns prefix and suffix that tell this place from other places of its words."""
    prefix, suffix = context_of(document, span)
    only = find_quote(document, document.slice(span), prefix, suffix).spans == (span,)
    return {"prefix": prefix, "suffix": suffix} if only else {}
