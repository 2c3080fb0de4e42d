"""Where a claim is cut because it says two things. `|` stands where it is."""

from __future__ import annotations

import pytest
from test_positions import INTRODUCED, told

CUT = [
    # A clause with a subject of its own.
    "“The new treaty breaks the peace of the valley, |it closes the port to every ship.”",
    # What only leads to the clause goes with it.
    "“The lake is the pride of the old valley; |privately, they call it the end of the world.”",
    # A second verb of the same subject.
    "“The old port serves all of the valley |and has been closed for many long years.”",
    # The parts of a list behind a dash or colon.
    "“In particular – |more ships in the old port, |new cranes on the quay, "
    "|as well as safer roads to the valley.”",
    # One thing said in two turns.
    "“We can talk about the harbour for days, we can talk about the price of the fish.”",
    # Too short to stand alone.
    "“The treaty is dead and it stays dead.”",
    # Two conditions of one clause, and a verb of the main clause behind an aside.
    "“If we put our best minds behind the port and we have the money for it, we will find a way.”",
    "“An early public pledge from the valley, which is poor and old, would help us to sign it.”",
    # What only leads to the clause behind its comma.
    "“For the good of the valley and the port, it is time to sign the treaty.”",
    "“No matter how long it takes or where it takes us, we will keep the port open.”",
    "“Even if the union wants to split the vote with Peru, he would need all the valley to win.”",
    "“Both when she was mayor of the port and since, she has had a sense of what it costs.”",
    "“Whether it is about fish, whether it is about the old ferry, he has been a good mayor.”",
    "“They keep the port open, and what they are doing now is, they have closed all the rest.”",
]
LEFT_OUT = ("and ", "as well as ", "In particular – ")


def pieces_of(drawn: str) -> list[str]:
    """Returns the pieces as drawn, without the words that only join them."""
    rows = drawn.strip("“”").split("|")
    for word in LEFT_OUT:
        rows = [row.removeprefix(word) for row in rows]
    return [row.strip(" ,;") for row in rows if row.strip(" ,;")]


@pytest.mark.parametrize("drawn", CUT)
def test_a_claim_is_cut_where_it_says_two_things(drawn: str) -> None:
    text = INTRODUCED + drawn.replace("|", "") + " Brandt said."
    found = [content.strip("“”. ,") for _, _, contents in told(text) for content in contents]
    assert found == [piece.strip(". ") for piece in pieces_of(drawn)]


def test_a_quotation_that_goes_on_behind_told_words_is_a_claim_of_its_own() -> None:
    text = INTRODUCED + (
        "Brandt said the talks on the port had been good for both, "
        "“however, there will be no talks on the valley.”"
    )
    assert len(told(text)) == 2


TOLD = [
    # What only leads to the clause behind its comma.
    ("given the price of the fish and of the boats, she was sure that the talks will go on",
     ["given the price of the fish and of the boats, she was sure that the talks will go on"]),
    # `, and that` tells a second thing, however short the two are.
    ("she was not worried at all, and that the talks will go on",
     ["she was not worried at all", "the talks will go on"]),
    # So does a second verb behind words of another.
    ("the boats “were 40 miles inside the old bay”, and that the courts will decide on their fate",
     ["the boats “were 40 miles inside the old bay”", "the courts will decide on their fate"]),
    # `but that` does, too, and each `that` of a list.
    ("the old ferry will sail again but that the port was never for sale to Peru",
     ["the old ferry will sail again", "the port was never for sale to Peru"]),
    ("the talks with Peru will go on, that they do not touch the border, and that the port is open",
     ["the talks with Peru will go on", "they do not touch the border", "the port is open"]),
    # Inside another clause `and that` goes on with it.
    ("the court ruled that the ferry is old and that the port of the valley was closed in May",
     ["the court ruled that the ferry is old and that the port of the valley was closed in May"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "pieces"), TOLD)
def test_what_is_told_is_cut_at_a_second_that(content: str, pieces: list[str]) -> None:
    found = [
        row for _, _, rows in told(INTRODUCED + f"Brandt said that {content}.") for row in rows
    ]
    assert found == pieces


def test_a_second_that_is_told_behind_a_first_without() -> None:
    text = INTRODUCED + "Brandt said pilots would train in May and that a first ship had been sent."
    assert [rows for *_, rows in told(text)] == [
        ["pilots would train in May"],
        ["a first ship had been sent"],
    ]


def test_that_which_points_back_is_no_second_thing() -> None:
    text = INTRODUCED + "Brandt said pilots would not train in May and that is a pity for the port."
    assert len(told(text)) == 1


AROUND = [
    # Behind a colon and the words that tell who speaks a second thing is said.
    ("The port of the valley is no prison, Brandt said: the sea was open to everybody in May.",
     [["The port of the valley is no prison"], ["the sea was open to everybody in May"]]),
    # What goes on behind them is cut as any other.
    ("Bread for Oslo, Brandt said, was not for sale to Peru, and they would close the old port.",
     [["Bread for Oslo", "was not for sale to Peru"], ["they would close the old port"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pieces"), AROUND)
def test_words_around_who_says_them_are_cut_too(text: str, pieces: list[list[str]]) -> None:
    assert [rows for *_, rows in told(INTRODUCED + text)] == pieces


def test_nor_before_a_verb_opens_a_claim_of_its_own() -> None:
    text = "“We will never leave the harbour. Nor shall we sell the ferries to Peru,” Brandt said."
    assert len(told(INTRODUCED + text)) == 2


LEANING = [
    "“We will never leave the old harbour. Full stop.”",
    "“We will never leave the old harbour. That stays in the treaty for ever.”",
    "“We will never leave the old harbour. They know that as well as we do.”",
    "“We will never leave the old harbour. We said so in the spring and in May.”",
]


@pytest.mark.parametrize("quoted", LEANING)
def test_a_sentence_that_only_points_back_joins_the_one_before(quoted: str) -> None:
    assert len(told(INTRODUCED + quoted + " Brandt said.")) == 1


def test_that_as_a_subject_stays_in_the_claim() -> None:
    text = INTRODUCED + "“That leaves us with only one harbour,” Brandt said."
    assert [contents for _, _, contents in told(text)] == [["That leaves us with only one harbour"]]


def test_who_is_interviewed_takes_no_stance_by_telling_of_the_own_life() -> None:
    text = (
        "Interview: Oran Reed\nHarbour Minister Maria Brandt, do you like the port?\n"
        "I was born beside the old port. It must never be sold to anybody.\n"
        "And the union?\nI have seen no proof of what it says.\n"
        "Do you go there?\nMy father sailed from it as a boy.\nWill it close?\nThe port stays open "
        "all winter.\nMinister Brandt, thank you for this interview.\n"
    )
    found = [contents for _, _, contents in told(text)]
    assert found == [
        ["It must never be sold to anybody."],
        ["I have seen no proof of what it says."],
        ["The port stays open all winter."],
    ]
