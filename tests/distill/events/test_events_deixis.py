"""Whom "we", "I", "you" and "they" mean in the events of an article."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

INTERVIEW = (
    "Interview: Anna Reed\n\nThe former envoy Anna Reed spoke with us.\n\n"
    "Q: What did the rebels want?\n\nA: A bridge.\n\n"
    "Q: Did you meet the president of Peru?\n\nA: "
)
MINISTER = "said Jan Novak, the minister of Norway. Norway is a neighbour."
# What is told, and who takes part in the first event of it that is asked for.
MEANT = [
    ('"We met the rebels in Lima," said Jan Novak.', "met the rebels", "jan-novak rebels"),
    ('"We met the rebels in Lima," ' + MINISTER, "met the rebels", "norway rebels"),
    ('"I met the rebels in Lima," ' + MINISTER, "met the rebels", "jan-novak rebels"),
    (INTERVIEW + "We met him twice in May.\n", "met him", "anna-reed president-of-peru"),
    (INTERVIEW + "No, I did not.\n", "meet the president", "anna-reed president-of-peru"),
    # Those who met are meant by "they" in the sentence behind.
    ("Norway and Peru held talks on Monday. They agreed to build a bridge.",
     "agreed", "norway peru"),
    # The person in apposition takes part, and an organisation known by its letters.
    ("Norway held talks with the envoy of Peru, Jan Novak.", "talks", "jan-novak norway peru"),
    ("Norway held talks with the PLRF in May.", "talks", "norway plrf"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actors"), MEANT)
def test_pronouns_of_an_event_mean_who_speaks_or_met(text: str, words: str, actors: str) -> None:
    events = distill_article(annotate_document(Document("article.txt", text, ""))).events
    told = [e for e in events if any(words in text[r.span.start : r.span.end] for r in e.evidence)]
    assert " ".join(sorted(actor for actor, _ in told[0].participants)) == actors
