"""What headlines attribute: a line for each form, and what is only the subject of a story."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.annotate.report import to_json
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

BODY = (
    "LIMA - The port stays open, Foreign Minister Ana Brandt said on Monday, and all agreed.\n\n"
    "Brandt met the envoys of Peru and of NATO in the old town hall. They talked for an hour.\n"
)
# The headline, who says it, by what, and what is said.
TOLD = [
    ("Brandt: the port stays open", "Brandt | : | the port stays open"),
    ("Peru's Brandt: ‘We Will Keep the Port’", "Peru's Brandt | : | We Will Keep the Port"),
    ("Ana Brandt on the port: it stays open", "Ana Brandt | : | it stays open"),
    ("NATO: the port matters to us", "NATO | : | the port matters to us"),
    ("Poll: most want the port open", "Poll | : | most want the port open"),
    ("The port must not be closed - Ana Brandt", "Ana Brandt | - | The port must not be closed"),
    ("«It will never be closed» – Brandt", "Brandt | – | It will never be closed"),
    ("Brandt says the port will stay open", "Brandt | says | the port will stay open"),
    ("Brandt Says Port Will Stay Open", "Brandt | Says | Port Will Stay Open"),
    ("Brandt denies that the port is shut", "Brandt | denies | that the port is shut"),
    ("Port Will Stay Open, Minister Says", "Minister | Says | Port Will Stay Open"),
]
SILENT = ["Peru: what we know so far", "Brandt's long road to the port", "Lima: old and new"]


def read(headline: str) -> list[str]:
    document = Document("article", f"{headline}\n\n{BODY}", "")
    rows = annotate_document(document).in_headline
    parts = [(*row.source, *row.cue, *row.content) for row in rows]
    return [" | ".join(map(document.slice, row)) for row in parts]


@pytest.mark.parametrize(("headline", "told"), TOLD, ids=[row[0] for row in TOLD])
def test_a_headline_tells_who_says_what(headline: str, told: str) -> None:
    assert read(headline) == [told]


@pytest.mark.parametrize("headline", SILENT)
def test_a_headline_that_nobody_says_attributes_nothing(headline: str) -> None:
    assert read(headline) == []


def test_the_holder_is_who_the_article_names_so() -> None:
    document = Document("article", f"Brandt: the port stays open\n\n{BODY}", "")
    assert [row.holder for row in annotate_document(document).in_headline] == ["ana-brandt"]


def test_marks_around_all_words_make_a_headline_direct_speech() -> None:
    headlines = ("Brandt: ‘It stays for good’", "Brandt: it ‘stays’ open", "Brandt: it's the end")
    modes = [
        annotate_document(Document("article", f"{headline}\n\n{BODY}", "")).in_headline[0].mode
        for headline in headlines
    ]
    assert modes == ["direct", "mixed", "indirect"]


def test_a_headline_is_printed_and_gives_no_position_alone() -> None:
    document = Document("article", f"Brandt: NATO must leave the strait\n\n{BODY}", "")
    annotation = annotate_document(document)
    first = to_json(annotation)["attributions"][0]  # type: ignore[index]
    assert first["content"] == [[8, 34]]
    told = [row.statement for row in distill_article(annotation).positions]
    assert told and not any("NATO must leave" in row for row in told)
