"""A body is given to no country that cannot have it; in doubt it stands for itself."""

from __future__ import annotations

import pytest
from marking import draw

# Each line holds the actor of the body; the words before tell the country it is not of.
LINES = """
[Iran|iran] signed. [Iran|iran] kept faith. They lack the votes to win in the [Senate|senate].
[Iran|iran] sailed. In [Canada|canada] it won in the [Senate|canadian-upper-house].
The [Iranian Senate|iranian-upper-house] met. The [Senate|iranian-upper-house] agreed.
[Mexico|mexico] paid. [Democrats|democratic-party] hope to win the [Senate|us-senate].
[America|united-states] waits. In Indiana the [legislature|legislature] passed a law on eels.
[Peruvian police|peruvian-police] closed the road. Eleven police were killed in [Turkey|turkey].
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_a_body_belongs_to_a_country_that_can_have_it(line: str) -> None:
    assert draw(line) == line


def test_a_capital_that_names_a_place_owns_no_army() -> None:
    drawn = "[Peru|peru] mourned. [Peru|peru] shook after the Paris raid. He led the [military|{}]."
    assert draw(drawn.format("peruvian-military")) == drawn.format("peruvian-military")


def test_the_last_word_of_a_longer_name_is_no_body_of_a_country() -> None:
    drawn = "[Peru|peru] lost a boat. The [Harbour Licensing Administration|{}] paid for the nets."
    name = "harbour-licensing-administration"
    assert draw(drawn.format(name)) == drawn.format(name)
