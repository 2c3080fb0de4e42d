"""Articles annotated together have the marks that each has alone, in any order and company."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.annotate import pipeline
from build_scripts.annotate.marks import Annotation, DocumentDate
from build_scripts.annotate.pipeline import Request, annotate_document, annotate_documents
from build_scripts.annotate.report import to_json
from build_scripts.problems import Refused
from build_scripts.text.document import Document, read_document
from build_scripts.text.sentences import MAX_SENTENCES

ROOT = Path(__file__).parents[2]
LINE = "Foreign Minister Ada Berg of {} said on Monday that she will never accept the closure.\n"
ENDLESS = Document("endless.txt", "The man said so. \n" * (MAX_SENTENCES + 1), "")


def articles() -> Iterator[Document]:
    for folder in (ROOT / "seeds", ROOT / "benchmarks" / "invented" / "articles"):
        for path in sorted(folder.glob("*.txt")):
            yield read_document(path, path.name)


def marks(answer: Annotation | Refused) -> str:
    """Returns all marks as one line, or why there are none."""
    return str(answer) if isinstance(answer, Refused) else json.dumps(to_json(answer))


@pytest.fixture(scope="module")
def alone() -> dict[str, str]:
    return {row.path: marks(annotate_document(row)) for row in articles()}


@pytest.mark.parametrize("signs", [2_000, 16_000, 1_000_000])
def test_an_article_has_the_same_marks_in_any_company(
    signs: int, alone: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_SIGNS", signs)
    shuffled = list(articles())
    random.Random(signs).shuffle(shuffled)
    found = [marks(answer) for answer in annotate_documents(map(Request, shuffled))]
    assert found == [alone[row.path] for row in shuffled]


def test_what_is_known_of_an_article_is_known_of_no_other() -> None:
    one, other = (Document(land, LINE.format(land), "") for land in ("Norway", "Serbia"))
    date = DocumentDate("2021-05-04", "outside")
    rows = (Request(one), Request(other, date), Request(one, furniture=()))
    together = list(map(marks, annotate_documents(rows)))
    assert together[0] == together[2] == marks(annotate_document(one))
    assert together[1] == marks(annotate_document(other, date))
    assert "2021-05-03" in together[1] and "2021-05-03" not in together[0]


def test_an_article_that_is_refused_stands_in_its_turn() -> None:
    land = Document("Norway", LINE.format("Norway"), "")
    unread = Refused([])
    rows = [Request(land), Request(ENDLESS, furniture=()), unread, Request(land)]
    found = list(annotate_documents(rows))
    assert [type(answer).__name__ for answer in found] == [
        "Annotation", "Refused", "Refused", "Annotation",
    ]  # fmt: skip
    assert "too many sentences" in str(found[1])
    assert found[2] is unread
    with pytest.raises(Refused, match="too many sentences"):
        annotate_document(ENDLESS, furniture=())


def test_few_articles_are_asked_for_ahead() -> None:
    asked = []

    def requests() -> Iterator[Request]:
        for number in range(200):
            asked.append(number)
            yield Request(Document(str(number), LINE.format("Norway"), ""))

    found = annotate_documents(requests())
    next(found)
    assert len(asked) < 20
    assert list(annotate_documents([])) == []
