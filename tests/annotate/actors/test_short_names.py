"""Whom a noun alone means: `the Ministry`, `the party`, and the short name in brackets."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

MET = "The Grey Harbour Front (GHF) met in Bergen. "
DUTY = "The Department of Foreign Affairs (DFA) summoned an envoy. "


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("Norway's Ministry of Trade met. The Ministry regrets it.", "Ministry", "norwegian"),
        ("The Trade Council met in Lima. The Council House burnt down.", "Council", None),
        (MET + "The party regrets it.", "party", "grey-harbour-front"),
        (MET + "The GHF regrets it.", "GHF", "grey-harbour-front"),
        ("The Harbour Bank met in Bergen. The party was long.", "party", None),
        ("The Kingdom of Norway met Peru. The Kingdom regrets it.", "Kingdom", "norway"),
        ("Norway met Peru. The Kingdom regrets it.", "Kingdom", None),
        # A body with a whole name needs no country, its short name none either.
        (DUTY + "The DFA regrets it.", "DFA", "department-of-foreign-affairs"),
        (DUTY + "The Department regrets it.", "Department", "department-of-foreign-affairs"),
        ("A foreign ministry summoned an envoy. It regrets it.", "ministry", None),
        ("The High Commission of India met. The High Commission regrets it.", "High", "indian"),
        # The initials of a name that no list holds, by which it may go on.
        ("Readers Beyond Walls (RBW) met. RBW regrets it.", "RBW", "readers-beyond-walls"),
        ("Bakers of the Lakes (BoL) met. BoL regrets it.", "BoL", "bakers-of-the-lakes"),
    ],
)
def test_a_noun_alone_means_the_body_named_before(text: str, word: str, actor: str | None) -> None:
    rows = annotate_document(Document("article.txt", text + "\n", "")).mentions
    at = text.rindex(word)
    named = [row.actor for row in rows if row.span.start <= at < row.span.end]
    assert [name.startswith(actor or "-") for name in named] == ([] if actor is None else [True])
