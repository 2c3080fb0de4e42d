"""The page that tells what stands in a card is that of the model."""

from __future__ import annotations

from card_reference import PAGE, render_reference

from build_scripts.cards.model import KINDS, keys_of
from build_scripts.cards.terms import CLOSED_LISTS


def test_the_page_of_cards_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == render_reference()


def test_the_page_tells_of_every_key_and_every_word() -> None:
    text = render_reference()
    names = {key for kind in KINDS for key in keys_of(kind)}
    names |= {word for words in CLOSED_LISTS.values() for word in words}
    assert [name for name in sorted(names) if f"| `{name}`" not in text] == []
