"""The traps of the five articles that lie in page furniture and in the cut of sentences."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from build_scripts.text.anchors import find_quote, furniture_spans, words_in
from build_scripts.text.document import Document, Span, read_document
from build_scripts.text.furniture import find_furniture
from build_scripts.text.sentences import find_sentences

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))
TITLE = "NATO provides Georgia with updated assistance program"


@cache
def article(number: str) -> Document:
    """Returns the seed whose file name begins with the number."""
    return read_document(next(SEEDS.glob(f"{number}_*.txt")))


@cache
def sentences_of(number: str) -> tuple[str, ...]:
    """Returns the sentences of a seed, its own furniture left out."""
    document = article(number)
    return tuple(map(document.slice, find_sentences(document, find_furniture(document))))


def furniture_of(number: str) -> list[tuple[int, str, str]]:
    """Returns line, kind and words of the furniture found in a seed."""
    document = article(number)
    return [
        (document.position(mark.span.start)[0], mark.kind, document.slice(mark.span))
        for mark in find_furniture(document)
    ]


FURNITURE = {
    "000": [
        (4, "residue", "pic.twitter.com/uNGCvYR7GA"),
        (5, "signature", "— Tamar Beruchashvili - თამარ ბერუჩაშვილი (@tberuch) January 18, 2022"),
        (10, "residue", "pic.twitter.com/7m70lMheCT"),
        (11, "signature", "— David Zalkaliani (@DZalkaliani) January 17, 2022"),
    ],
    "001": [
        (1, "headline", TITLE),
        (3, "caption", "Georgian forces help troubled south |🇦🇫 NATO in Afghanistan"),
        (13, "heading", "Appreciation for NATO Support and Policy Preservation «open doors»"),
        (17, "heading", "«Build up efforts»"),
        (25, "heading", "Opposition opinion"),
        (33, "headline", TITLE),
        (41, "heading", "Georgia and NATO"),
        (49, "headline", TITLE),
    ],
    "002": [
        (1, "label", "date 2024-03-18"),
        (3, "advertisement", "Advertisment"),
        (5, "heading", "Deepening NATO-Georgia Relations"),
        (9, "heading", "Symbolic and Substantive Support"),
        (11, "advertisement", "Advertisment"),
        (15, "heading", "Looking Forward"),
    ],
    "003": [
        (1, "clock", "27 November 2024,\u00a0\u00a0\u00a000:32"),
        (2, "navigation", "more"),
        (
            3,
            "headline",
            "Georgia is a highly valued partner, we know that these partners are a subject of "
            "Russian interference - Jens Stoltenberg",
        ),
        (15, "navigation", "MORE HEADLINES"),
    ],
    "004": [
        (
            1,
            "headline",
            "Allies have agreed to step up assistance to partners affected by Russian threats. "
            "Georgia and NATO are currently discussing what these tailored support measures "
            "should entail",
        ),
    ],
}


@pytest.mark.parametrize("number", FURNITURE)
def test_the_furniture_of_an_article_is_found_and_nothing_else(number: str) -> None:
    assert furniture_of(number) == FURNITURE[number]


@pytest.mark.parametrize(
    ("number", "count"), [("000", 17), ("001", 35), ("002", 12), ("003", 15), ("004", 13)]
)
def test_an_article_has_so_many_sentences(number: str, count: int) -> None:
    assert len(sentences_of(number)) == count


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("000", "#NATO SG @jensstoltenberg met w/Dep.PM & FM ???????? @DZalkaliani in Brussels."),
        ("000", "Georgia's agenda for NATO integration will be maintained,” Zalkaliani noted."),
        ("000", "Grateful to???????? @T_Szatkowski for organizing this meeting."),
        (
            "000",
            "The red lines are Georgia's sovereignty & territorial integrity & its Euro-Atlantic "
            'integration"',
        ),
        (
            "000",
            "Had a very interesting exchange of views W the Permanent Representatives of the "
            "member states to @NATO.",
        ),
        (
            "001",
            "Georgian leaders expressed gratitude to the North Atlantic Alliance for the support "
            "in the Atlantic integration of the country",
        ),
        (
            "001",
            "Georgian Prime Minister Giorgi Gakharia also expressed his opinion about Georgia on "
            "December 3.",
        ),
        (
            "001",
            "«All this is fundamentally important for our country.», – said the prime minister of "
            "Georgia.",
        ),
        (
            "001",
            "This is the prerequisite for NATO membership, not just statements from our "
            "friends.»,– a spokesman for the opposition «European Georgia» Sergi Kapanadze.",
        ),
        (
            "001",
            "NATO responds by strengthening its presence on land, at sea and in the air …",
        ),
        (
            "003",
            "Such a statement made the NATO Secretary General ahead of the meetings of NATO "
            "Foreign Ministers in Bucharest.",
        ),
        (
            "003",
            "Deliberate attacks on civilians are war crimes and those responsible must be held "
            "accountable”, - said Jens Stoltenberg.",
        ),
        (
            "004",
            "Georgia and NATO are currently discussing at working level what these tailored "
            "support measures should entail“, - a NATO official told Europetime.",
        ),
    ],
)
def test_a_sentence_is_cut_where_its_reader_would_cut_it(number: str, sentence: str) -> None:
    assert sentence in sentences_of(number)


def test_two_full_stops_end_six_sentences() -> None:
    assert sum(sentence.endswith("..") for sentence in sentences_of("001")) == 6


def test_the_date_label_is_no_part_of_the_first_sentence() -> None:
    assert sentences_of("002")[0].startswith("NATO Secretary General Jens Stoltenberg's")


@pytest.mark.parametrize("number", FURNITURE)
def test_every_word_is_in_one_sentence_or_in_furniture(number: str) -> None:
    document = article(number)
    furniture = find_furniture(document)
    spans = [*find_sentences(document, furniture), *(mark.span for mark in furniture)]
    whole = words_in(document, Span(0, len(document.text)))
    assert sum(words_in(document, span) for span in spans) == whole


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_found_again_at_its_place(name: str) -> None:
    document = read_document(SEEDS / name)
    for span in find_sentences(document, find_furniture(document)):
        assert span in find_quote(document, document.slice(span)).spans


@pytest.mark.parametrize(
    ("number", "quote", "count"),
    [("001", TITLE, 3), ("002", "Advertisment", 2), ("003", "more", 1), ("003", "00:32", 1)],
)
def test_furniture_listed_by_its_words_is_found_on_every_line(
    number: str, quote: str, count: int
) -> None:
    assert len(furniture_spans(article(number), quote)) == count


def test_a_quote_with_plain_glyphs_is_found_and_the_folding_reported() -> None:
    quote = "in Berlin on 14 and 15 May, the Foreign Ministers of Finland"
    match = find_quote(article("004"), quote)
    assert (len(match.spans), match.foldings) == (1, ("white space",))
