"""Names that are used as places alone, and long names of houses."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document


def names_in(text: str) -> set[str]:
    """Returns the words of the mentions of a text."""
    document = Document("article.txt", f"Patrols at sea\n\n{text}\n", "")
    return {document.slice(mention.span) for mention in annotate_document(document).mentions}


PLACES = [
    "A vessel of Peru used water cannon near Houteng Jiao on Monday.",
    "Two vessels of Peru entered the waters of Houteng Jiao on Monday.",
    "Peru towed the research ship Houteng Jiao into port on Monday.",
    "Peru boarded HMS Houteng Jiao on Monday.",
    "Two rafts of Peru came down the Houteng Jiao on Monday.",
    "Peru closed the crossing at Houteng Jiao on Monday.",
    "Peru shelled the pipeline of Houteng Jiao on Monday.",
    "Peru resumed trade through Lipo, Shipo Jiao and Houteng Jiao on Monday.",
    "Two vessels of Peru left Houteng Jiao on Monday and came back to patrol near Houteng Jiao.",
]


@pytest.mark.parametrize("text", PLACES)
def test_what_ships_sail_near_is_no_person(text: str) -> None:
    assert "Houteng Jiao" not in names_in(text)


def test_who_is_once_more_than_a_place_stays_a_person() -> None:
    text = "The crowd stood around Houteng Jiao. Houteng Jiao, a minister, spoke to reporters."
    assert "Houteng Jiao" in names_in(text)


def test_at_whom_somebody_shouts_is_a_person() -> None:
    assert "Houteng Jiao" in names_in("Protesters shouted at Houteng Jiao. Peru was silent.")


def test_a_house_with_the_name_of_its_country_is_no_person() -> None:
    document = Document(
        "article.txt", "Cables cut\n\nSpace Norway hopes to lay one. Norway says no.\n", ""
    )
    held = {row.holder for row in annotate_document(document).attributions}
    assert "norway" in held
    assert "space-norway" not in held


LONG_NAMES = [
    ("The Department of Foreign Affairs and Trade of Australia protested on Monday.",
     "Department of Foreign Affairs and Trade of Australia"),
    ("Envoys of Peru opposed the Association of Harbour-side Communities on Monday.",
     "Association of Harbour-side Communities"),
    ("The Ministry of Defence and Oran Reed of Peru protested on Monday.", "Ministry of Defence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), LONG_NAMES)
def test_a_name_runs_over_its_and_or_its_hyphen(text: str, name: str) -> None:
    assert name in names_in(text)
