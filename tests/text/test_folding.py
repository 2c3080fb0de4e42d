"""What counts as the same words: four listed foldings and nothing else."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.text.folding import FOLDINGS, fired_foldings, fold

NEWS = st.text(
    alphabet="abC éa\u0301\u0323\u0307\u212b“”„«»\"'’–—-\n\t\u00a0\u2009한\u1112\u1161\u11ab🇬🇪",
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("on\u00a014  \n May", "on 14 May"),
        ("“so” „so“ «so» ‘so’", '"so" "so" "so" \'so\''),
        ("a – b — c ‑ d", "a - b - c - d"),
        ("Cafe\u0301", "Café"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_a_listed_folding_is_folded(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO", "Nato"),
        ("will not join", "will join"),
        ("the end.", "the end"),
        ("so, then", "so then"),
        ("“so”", "so"),
        ("a-b", "a b"),
        ("ab", "a b"),
        ("…", "..."),
        ("ﬁne", "fine"),
        ('"so"', "'so'"),
    ],
)
def test_nothing_else_is_folded(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("one", "other", "fired"),
    [
        ("the end", "the end", ()),
        ("the  end", "the end", ("white space",)),
        ("“the end”", '"the end"', ("quote glyphs",)),
        ("the – end", "the - end", ("dash glyphs",)),
        ("Cafe\u0301", "Café", ("NFC",)),
        ("“the – end”\n", '"the - end"', ("quote glyphs", "dash glyphs")),
        ("“so\u00a0long”", "“so long”", ("white space",)),
        ("\u2000x", "\u2002x", ("white space",)),
    ],
)
def test_the_report_names_the_foldings_that_were_needed(
    one: str, other: str, fired: tuple[str, ...]
) -> None:
    assert fired_foldings(one, other) == fired


@given(NEWS)
def test_folding_keeps_the_words_and_their_order(text: str) -> None:
    words = re.compile(r"\w+")
    assert words.findall(fold(text).text) == words.findall(unicodedata.normalize("NFC", text))


@given(NEWS)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(NEWS, st.data())
def test_folded_offsets_lead_back_to_the_raw_signs(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    raw_start, raw_end = folded.raw_span(start, end)
    assert 0 <= raw_start <= len(text) and raw_end <= len(text)
    if start < end:
        assert folded.text[start:end] in fold(text[raw_start:raw_end]).text
    assert folded.raw_span(0, len(folded.text)) == (0, len(text))


@given(NEWS)
def test_without_foldings_a_text_stays_as_it_is(text: str) -> None:
    assert fold(text, ()).text == text
    assert len(FOLDINGS) == 4
