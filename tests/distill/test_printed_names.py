"""Who has no name of his own goes by every phrase that the article has for him."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article


def names_in(text: str) -> set[str]:
    """Returns every name of every actor that the text's drafts speak of."""
    drafts = distill_article(annotate_text(text))
    return {name for actor in drafts.actors for name in (actor.name, *actor.aliases)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Some Norwegian traders said the price was too high.", "Some Norwegian traders"),
        ("More than 40 delegates said that the vote was unfair.", "More than 40 delegates"),
        ("The main opposition party demanded that he resign.", "main opposition party"),
        ("Officials close to the Ministry of Trade said the ship would wait.",
         "Officials close to the Ministry of Trade"),
        ("Interior Minister Ana Lima said the vote was fair.", "Interior Minister Ana Lima"),
        ("The mayor of Oslo, Jan Novak, said the vote was fair.", "mayor of Oslo"),
        ("Prof. Ana Lima said the vote was fair.", "Prof. Ana Lima"),
        ("The Kingdom of Norway urged Peru to leave the valley.", "Kingdom of Norway"),
        ("The Norwegian side rejected the offer of Peru.", "Norwegian side"),
        ("The Central Bank in Lima said the rate would stay at three percent.",
         "Central Bank in Lima"),
        ("The General Secretariat of the Vardo Community said that it was late.",
         "General Secretariat of the Vardo Community"),
    ],
)  # fmt: skip
def test_a_phrase_is_a_name_as_it_is_printed(text: str, name: str) -> None:
    assert name in names_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway joined NATO in April, the minister said.", "NATO in April"),
        ("Norway left the European Union in Brussels with nothing, she said.",
         "European Union in Brussels"),
        ("The Finnish OSCE mission said that it was late.", "Finnish OSCE"),
        ("The Central Bank in April said the rate would stay.", "Central Bank in April"),
        ("Its deputy minister, Ana Lima, said the vote was fair.", "deputy minister"),
        ("The price is too high, according to two traders.", "to two traders"),
        ("Officials, who had time, said the ship would wait.", "Officials, who had time"),
        ("The mayor denied a claim that troops had been moved to Vardo.", "that troops"),
        ("More than 40 delegates said that the vote was unfair.", "than 40 delegates"),
    ],
)  # fmt: skip
def test_what_only_stands_beside_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name not in names_in(text)
