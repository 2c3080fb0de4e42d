"""Where quoted words stand: exactly, or under a listed folding, and never otherwise."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from build_scripts.text.anchors import Match, context_of, find_quote, furniture_spans
from build_scripts.text.document import Document, Span

TEXT = (
    "more\n\nNorland will not join the alliance, “never, ever” – said Ada Brandt.\n\n"
    "more\n\nOn\u00a014 May the envoys ask for more. Norland will not join the alliance.\n"
)
NEWS = st.text(alphabet="ab é e\u0301 “”\"'’ –- \n\u00a0.", min_size=1, max_size=60)


def document_of(text: str) -> Document:
    return Document("article.txt", text, "")


def lines_of(spans: tuple[Span, ...]) -> list[int]:
    """Returns the lines of the article in which the spans begin."""
    return [document_of(TEXT).position(span.start)[0] for span in spans]


def words_at(text: str, match: Match) -> list[str]:
    """Returns the raw words at each place of a match."""
    return [text[span.start : span.end] for span in match.spans]


@pytest.mark.parametrize(
    ("quote", "places", "foldings"),
    [
        ("Norland will not join the alliance", 2, ()),
        ("“never, ever” – said", 1, ()),
        ('"never, ever" - said', 1, ("quote glyphs", "dash glyphs")),
        ("On 14  May\n", 1, ("white space",)),
        ("Norland will join the alliance", 0, ()),
        ("norland will not join", 0, ()),
        ("Norland will not join the alliance …", 0, ()),
        ("never ever", 0, ()),
        (" \n", 0, ()),
        ("", 0, ()),
    ],
)
def test_a_quote_stands_word_for_word_or_not_at_all(
    quote: str, places: int, foldings: tuple[str, ...]
) -> None:
    match = find_quote(document_of(TEXT), quote)
    assert (len(match.spans), match.foldings) == (places, foldings)


def test_the_span_of_a_folded_quote_holds_the_raw_words() -> None:
    match = find_quote(
        document_of(TEXT), 'alliance, "never, ever" - said Ada Brandt. more On 14 May'
    )
    assert words_at(TEXT, match) == [
        "alliance, “never, ever” – said Ada Brandt.\n\nmore\n\nOn\u00a014 May"
    ]


@pytest.mark.parametrize(
    ("prefix", "suffix", "lines"),
    [
        ("", "", [3, 7]),
        ("more\n\n", "", [3]),
        ("more", "", [3]),
        ("more. ", "", [7]),
        ("", ", “never", [3]),
        ("", ', "never', [3]),
        ("", ".", [7]),
        ("more", ".", []),
        ("ask for  more.", ".\n", [7]),
    ],
)
def test_prefix_and_suffix_keep_the_places_that_have_them(
    prefix: str, suffix: str, lines: list[int]
) -> None:
    match = find_quote(document_of(TEXT), "Norland will not join the alliance", prefix, suffix)
    assert lines_of(match.spans) == lines


def test_an_exact_place_wins_over_a_folded_one() -> None:
    text = 'He said "no way" and “no way” again.'
    assert words_at(text, find_quote(document_of(text), "“no way”")) == ["“no way”"]
    folded = find_quote(document_of(text), "„no way“")
    assert words_at(text, folded) == ['"no way"', "“no way”"]


def test_a_letter_does_not_match_a_part_of_a_composed_one() -> None:
    text = "Cafe\u0301  Orr"
    assert find_quote(document_of(text), "Cafe Orr").spans == ()
    assert words_at(text, find_quote(document_of(text), "Café Orr")) == [text]


@given(NEWS, st.data())
def test_any_piece_of_a_text_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    document, span = document_of(text), Span(start, end)
    match = find_quote(document, text[start:end])
    assert span in match.spans and match.foldings == ()
    assert {text[place.start : place.end] for place in match.spans} == {text[start:end]}
    assert span in find_quote(document, text[start:end], *context_of(document, span)).spans


@given(NEWS, st.data())
def test_a_quote_with_other_glyphs_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = document_of(text)
    span = document.trim(Span(start, end))
    follows_mark = text[span.end : span.end + 1] == "\u0301" or text[start] == "\u0301"
    assume(span and not follows_mark)
    other = document.slice(span).translate(
        str.maketrans("“”’– \n\u00a0", '""\'-\u2009\u2009\u2009')
    )
    match = find_quote(document, other)
    stands_elsewhere = match.spans and not match.foldings
    assert span in match.spans or stands_elsewhere


def test_context_is_the_exact_text_around_a_span() -> None:
    assert context_of(document_of("abcdefgh"), Span(3, 5), 2) == ("bc", "fg")
    assert context_of(document_of("abcdefgh"), Span(0, 8)) == ("", "")


@pytest.mark.parametrize(
    ("quote", "prefix", "lines"),
    [
        ("more", "", [1, 5]),
        ("more\n", "", [1, 5]),
        ("more", "Brandt.", [5]),
        ("ask for more", "", [7]),
        ("Norland will not join the alliance", "", []),
        ("not here", "", []),
        ("", "", []),
    ],
)
def test_furniture_is_every_line_that_reads_so_else_the_one_place(
    quote: str, prefix: str, lines: list[int]
) -> None:
    assert lines_of(furniture_spans(document_of(TEXT), quote, prefix)) == lines


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a" * 5_000_000, "a" * 5_000),
        ("a" * 5_000_000, "a" * 4_999 + "b"),
        ("ab " * 1_600_000, "“ab " + "ab " * 1_600),
        (" \n" * 2_500_000, "a b"),
        ("e\u0301" * 400_000, "é" * 5_000),
    ],
    ids=["one letter", "one letter missed", "words", "blank", "composed"],
)
def test_work_on_a_large_article_is_bounded(text: str, quote: str) -> None:
    document = document_of(text)
    began = time.process_time()
    find_quote(document, quote)
    assert time.process_time() - began < 30
