"""Whom an office or a word of no office means: one line a case, `(text, words, actor)`."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

CASES = [
    # A country's leader is its head of state, where the article names whose he is.
    ("Cuban President Miguel Torres came. The Cuban leader said that the talks had failed.",
     "The Cuban leader", "miguel-torres"),
    ("Cuban Trade Minister Miguel Torres came. The Cuban leader said that the talks had failed.",
     "Cuban leader", "cuban-leader"),
    # A diplomat or an official is whoever is in office, unless one unnamed was brought in.
    ("Russia's Deputy Foreign Minister Oran Reed came. The senior diplomat left again.",
     "The senior diplomat", "oran-reed"),
    ("Peru's Trade Minister Ana Lima came. The official said that the talks had failed.",
     "The official", "ana-lima"),
    ("Peru's Trade Minister Ana Lima came. An official spoke. The official said it had failed.",
     "The official", "official"),
    ("Peru's Trade Minister Ana Lima met Chile's Trade Minister Ivo Lenz. The official said so.",
     "The official", "official"),
    # The owner of an office is one that no list holds, and no country.
    ("The leader of the Harbour League, Ana Lima, came. The Cuban leader said that it had failed.",
     "Cuban leader", "cuban-leader"),
    # A person by the country served: the only one, and no army or people.
    ("Kenya's Trade Minister Oran Reed came. The Kenyan said that the talks had failed.",
     "Kenyan", "oran-reed"),
    ("French President Oran Reed met German Chancellor Ivo Lenz. The Frenchman left again.",
     "Frenchman", "oran-reed"),
    ("Kenya's Trade Minister Oran Reed came. The Kenyan army said so.", "Kenyan army",
     "kenyan-military"),
    # Beside a country's president the president of a bank is none.
    ("Peruvian President Ana Lund met Harbour Bank President Oran Reed. The president said so.",
     "president", "ana-lund"),
    # An office that nobody bears may be his who is named before it, and not another's who speaks.
    ("Ivo Lenz asked for a vote. The Peruvian envoy said that it was late. Ana Reed, a veteran, "
     "said no. Mr. Lenz left.", "Peruvian envoy", "peruvian-envoy"),
    # Of two finance ministers, whoever is named next is meant by the office of the lead.
    ("The Chinese finance minister spoke on Monday. The finance minister, Lou Ming, was angry. The "
     "secretary of the Treasury, Ana Lima, was not. Ivo Lenz said that the talks had failed.",
     "Chinese finance minister", "lou-ming"),
    # A department is of a country that has departments; a council is not of whoever came last.
    ("China met the United States. The Department of Commerce said that China had failed.",
     "Department of Commerce", "us-trade-ministry"),
    ("Kofi Stone spoke about North Korea.\n\nIvo Lenz spoke about Peru.\n\nOran Reed, who led the "
     "National Security Council, has left.",
     "National Security Council", "national-security-council"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_a_word_of_no_office_means_whoever_is_the_only_one_in_office(
    text: str, words: str, actor: str
) -> None:
    annotation = annotate_document(Document("article.txt", f"{text}\n", ""), furniture=())
    slice_of = annotation.document.slice
    said = [row.actor for row in annotation.mentions if slice_of(row.span) in words]
    assert said[-1:] == [actor]
