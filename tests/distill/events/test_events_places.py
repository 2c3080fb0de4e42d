"""The country of a place takes part where only people without a name do."""

from __future__ import annotations

import pytest

from build_scripts.annotate.actors.where import find_country
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

TOLD = [
    ("Norway kept silent. Four fishermen were killed in Bergen on Monday.", "norway"),
    ("Kenya kept silent. Thousands of people marched in Mombasa on Monday.", "kenya"),
    ("Peru kept silent. Two students were arrested in Lima on Monday.", "peru"),
]
UNTOLD = [
    # The article does not speak of the country.
    "Two students were arrested in Mombasa on Monday.",
    # A meeting has nothing to do with the country of its hotel.
    "Switzerland kept silent. Two students met in Geneva on Monday.",
]


@pytest.mark.parametrize(("text", "country"), TOLD)
def test_the_country_of_the_place_takes_part(text: str, country: str) -> None:
    (event,) = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert country in dict(event.participants)


@pytest.mark.parametrize("text", UNTOLD)
def test_no_country_is_drawn_in_from_afar(text: str) -> None:
    events = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert not {"kenya", "switzerland"} & {id for e in events for id, _ in e.participants}


def test_a_place_lies_in_one_country() -> None:
    assert find_country("Bergen") == "norway"
    assert find_country("Atlantis") is None
