"""Who did what a sentence tells without a doer, by the words beside it."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

# What is told, and who takes part in the last event of it.
CASES = [
    # What is told of another deed, of another day, or after two who did it, is left open.
    ("Norway bombed the harbour on Monday. Two sailors were killed in an attack on a bus.",
     "two-sailors target"),
    ("Norway bombed the harbour on 3 May 2024. Two sailors were killed in 2011.",
     "two-sailors target"),
    ("Norway freed six prisoners and Chile freed ten judges. Two monks were freed a day later.",
     "two-monks target"),
    ("Belarus released six prisoners in May. Two monks were freed a day later.",
     "belarus source, two-monks target"),
    # Two countries share the frontier, and nobody else is spoken of.
    ("Norway met Peru. Two sailors were killed when fighting broke out along the frontier.",
     "norway source, peru source, two-sailors target"),
    ("Norway met Peru. Norway left Peru. Norway told Peru. Norway sued Peru. "
     "Fighting around the temple in 2011 killed two sailors.",
     "norway source, peru source, two-sailors target"),
    ("Norway met Peru. Norway left Peru. Chile was there. "
     "Fighting around the temple in 2011 killed two sailors.", "two-sailors target"),
    ("Norway met Peru. Norway left Peru. Clashes over a well left two sailors dead in 2011.",
     "norway source, peru source"),
    # One deed of force follows from another; after an attack only whoever has power arrests.
    ("The rebels seized the base on Monday. Thirty soldiers were taken hostage.",
     "rebels source, thirty-soldiers target"),
    ("Police fired tear gas in Lima. Three students were shot.",
     "peruvian-police source, three-students target"),
    ("Prosecutors in Lima opened an inquiry on Monday. Three officials were detained.",
     "prosecutors source, three-officials target"),
    ("Norway visited Peru. Two journalists were detained.", "two-journalists target"),
    ("Norway banned the party, whose leader was jailed in 2021.", "leader target, party target"),
    ("Gunmen killed three guards in Lima. Two suspects were arrested.", "two-suspects target"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_a_doer_is_taken_from_the_words_beside_where_only_one_can_be(text: str, parts: str) -> None:
    event = distill_article(annotate_document(Document("article.txt", text, ""))).events[-1]
    assert ", ".join(sorted(f"{actor} {part}" for actor, part in event.participants)) == parts
