"""At whom a position is directed: whom the cue or the words themselves name."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article


def addressed_in(text: str) -> list[tuple[str, ...]]:
    """Returns the addressees of each position of a text."""
    return [row.toward for row in distill_article(annotate_text(text)).positions]


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Norway urged Peru to leave the valley.", ("peru",)),
        ("Norway called on Peru and Chile to leave the valley.", ("peru", "chile")),
        ("Norway accused Peru of shelling the port.", ("peru",)),
        ("Norway accused Peruvian troops of shelling the port.", ("peruvian-troops",)),
        ("Norway thanked Peru for its help.", ("peru",)),
        ("Norway warned Peru against closing the strait.", ("peru",)),
        ("Norway warned Peru that the strait would be closed.", ("peru",)),
        ("Norway demanded that Peru release the sailors.", ("peru",)),
        ("Norway said Peru must release the sailors.", ("peru",)),
        ("Norway wants Peru to release the sailors.", ("peru",)),
        ("Norway rejected Peru's offer of talks.", ("peru",)),
        ("Norway rejected an offer by Peru.", ("peru",)),
        ("Norway condemned Peru's attack on the port.", ("peru",)),
        ("Norway supports Peru's accession to NATO.", ("peru",)),
        ("Norway will not sign unless Peru releases the sailors, the minister said.", ("peru",)),
        ("Norway called on the fishermen to leave the valley.", ("fishermen",)),
    ],
)
def test_whom_the_words_name_is_the_addressee(text: str, toward: tuple[str, ...]) -> None:
    assert toward in addressed_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway told reporters that the port was closed.",
        "Norway said on Monday that Chile had left the valley.",
        "Norwegian minister Ana Lima said Norway must keep the port.",
        "Norway denied that Peruvian troops had met Chilean envoys.",
        "Norway promised to build a port in Peru.",
        "The envoy of Norway told the BBC that the port was closed.",
    ],
)
def test_who_only_hears_it_or_is_spoken_of_is_none(text: str) -> None:
    assert all(not toward for toward in addressed_in(text))


def test_what_somebody_is_accused_of_is_no_part_of_his_name() -> None:
    found = addressed_in("The union accused the shepherds of “piracy with paperwork”.")
    assert ("shepherds",) in found


def test_nobody_is_guessed_where_the_hearer_stays_unknown() -> None:
    assert addressed_in("Norway accused the deep state of backing Peru.") == [()]


def test_the_speaker_and_the_own_country_are_no_addressee() -> None:
    text = "Norway's minister Ana Lima demanded that Norway leave the valley."
    assert addressed_in(text) == [()]
