"""The twin that is parsed instead of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.text.twin import make_twin


def test_quotes_dashes_and_spaces_become_plain() -> None:
    assert make_twin("«So» – „so“\u00a0’s") == '"So" - "so" \'s'


@given(st.text())
def test_the_twin_has_the_same_length_and_the_same_words(text: str) -> None:
    twin = make_twin(text)
    assert len(twin) == len(text)
    assert [sign for sign in twin if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
