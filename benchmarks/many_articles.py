"""Any number of English articles out of a few invented ones, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_scripts.text.document import Document, parse_document, read_document
from build_scripts.text.furniture import find_furniture
from build_scripts.text.sentences import find_sentences

ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = (ROOT / "tests" / "toy" / "seeds", ROOT / "benchmarks" / "invented")
_LINES = 8
_SENTENCES_A_LINE = 3
_STEP = 7


def read_sentences() -> tuple[str, ...]:
    """Returns the different sentences of the invented articles, in the order of their files."""
    found: dict[str, None] = {}
    for folder in _FOLDERS:
        for path in sorted(folder.rglob("*.txt")):
            document = read_document(path)
            spans = find_sentences(document, find_furniture(document))
            found.update(dict.fromkeys(map(document.slice, spans)))
    return tuple(found)


def make_articles(number: int, lines: int = _LINES) -> Iterator[Document]:
    """Yields articles of a headline and as many paragraphs as told, no two of them with equal text.

    Each takes sentences at a stride of its own, from a place of its own; the headline has its
    number.
    """
    sentences = read_sentences()
    for article in range(number):
        text = _recombine(sentences, article, lines)
        yield parse_document(text.encode("utf-8"), f"article-{article:05}.txt")


def write_articles(folder: Path, number: int, lines: int = _LINES) -> list[Path]:
    """Writes that many articles into a folder; returns their paths in order."""
    paths = []
    for document in make_articles(number, lines):
        paths.append(folder / document.path)
        paths[-1].write_text(document.text, encoding="utf-8", newline="")
    return paths


def _recombine(sentences: tuple[str, ...], article: int, lines: int) -> str:
    stride = 1 + article % _STEP
    first, count = article * _STEP, lines * _SENTENCES_A_LINE
    places = range(first, first + stride * count, stride)
    taken = [sentences[place % len(sentences)] for place in places]
    starts = range(0, len(taken), _SENTENCES_A_LINE)
    paragraphs = [" ".join(taken[start : start + _SENTENCES_A_LINE]) for start in starts]
    return "\n\n".join([f"Ministers meet for the day {article + 1} of talks", *paragraphs]) + "\n"
