"""What a clause does by its grammar: one line for each rule, and for what it must not take."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.positions.positions import distill_positions

LINES = [
    # What must be is demanded, and what is asked; what the holder has to do is not.
    ("Norway said the army must leave the valley.", "demands"),
    ("Norway said the council had to hold a new vote.", "demands"),
    ("Norway said the valley needed a new bridge.", "demands"),
    ("Norway insisted that every ship be searched in the harbour.", "demands"),
    ("“Leave the valley at once,” the captain of Norway said.", "demands"),
    ("Norway said the harbour ought to close at night.", "demands"),
    ("“Do not touch the nets,” the captain of Norway said.", "demands"),
    ("Norway said it had to close the old school.", "states"),
    ("“The crews are invited to leave the valley,” the captain of Norway said.", "demands"),
    ("Norway said the crews had been invited to leave the valley.", "states"),
    # Who should know is warned, and so is whom nobody lets.
    ("Norway said the army should know who owns the bridge.", "warns"),
    ("“Let nobody come to the harbour,” the captain of Norway said.", "warns"),
    # Who is ready to talk is for it, who is ready to act promises.
    ("Norway said it was ready to meet the captain.", "supports"),
    ("Norway said it was prepared to send a ferry.", "promises"),
    ("Norway said its door was open to all crews.", "supports"),
    ("Norway said it intended to prove the charge.", "promises"),
    # The holder does it by the verb; another who does it takes no stance of the holder's.
    ("Norway said it had proposed a new border treaty.", "demands"),
    ("Norway said the captain had proposed a new treaty.", "states"),
    ("Norway said the proposal was being read.", "states"),
    ("Norway said it did not support the new treaty.", "opposes"),
    ("Norway said it would oppose the new treaty.", "opposes"),
    ("Norway said it does not want the old ship.", "opposes"),
    # What will be is promised, refused, made to depend or threatened; what will be so is not.
    ("Norway said it would send a ferry.", "promises"),
    ("Norway said the road would be opened in May.", "promises"),
    ("Norway said it would not send a ferry.", "opposes"),
    ("Norway said the bridge would cost ten million crowns.", "states"),
    ("Norway said it would send a ferry if the wind turned.", "conditions"),
    ("Norway said it would send a ferry should the wind turn.", "conditions"),
    ("Norway said it would shoot if the ferry sailed.", "warns"),
    ("Norway said the ships would be fined.", "warns"),
    ("Norway said it was going to send a ferry.", "promises"),
    ("Norway said it was not going to send a ferry.", "opposes"),
    ("Norway said it would have sent a ferry if the wind had turned.", "states"),
    ("Norway said the ferry could sail if the wind turned.", "conditions"),
    ("Norway said the captain had until night, otherwise the ferry would sail.", "warns"),
    ("Norway vowed to blockade the harbour.", "warns"),
    ("Norway said it would sail as soon as the wind turned.", "conditions"),
    ("Norway said it would sail when the last guest had left.", "conditions"),
    ("Norway said it would talk with the crews.", "supports"),
    ("Norway said the crews would talk at night.", "promises"),
    ("Norway said the bridge would collapse.", "warns"),
    ("Norway said the talks had collapsed.", "states"),
    # What is not so is denied; what is not known is not.
    ("Norway said it does not pay for passage.", "opposes"),
    ("Norway said the council had no power over the ferry.", "opposes"),
    ("Norway said the council had had no ferry.", "states"),
    ("Norway said the harbour was not at war.", "opposes"),
    ("“The harbour was not at war,” the captain of Norway said.", "states"),
    ("Norway said it would back the vote if the wind turned.", "conditions"),
    ("Norway said the bridge might collapse.", "warns"),
    ("Norway said nobody would be evicted.", "promises"),
    ("Norway said it does not know the captain.", "states"),
    # A wrong of another is blamed; what the holder did is told, and so are the dead.
    ("Norway said the army had seized the ferry.", "accuses"),
    ("Norway said it had seized the ferry.", "states"),
    ("Norway said the army had not paid the crews.", "accuses"),
    ("Norway said two sailors were killed at night.", "states"),
    ("Norway said the army was dragging its feet.", "accuses"),
    ("Norway said it was dragging the net.", "states"),
    # How we were dealt with is complained of, and what nobody did; what was not heard is told.
    ("“We were shown a menu,” the captain of Norway said.", "accuses"),
    ("Norway said the crews were shown a menu.", "states"),
    ("“Nobody asked the crews,” the captain of Norway said.", "accuses"),
    ("“We were not told,” the captain of Norway said.", "accuses"),
    ("“We were not forced to sail,” the captain of Norway said.", "states"),
    ("“Nobody sailed at night,” the captain of Norway said.", "states"),
    # What is said to be bad is condemned, what is said to be untrue denied.
    ("Norway said the vote was a sham.", "condemns"),
    ("Norway said the vote would be a sham.", "states"),
    ("Norway said the letter was a lie.", "opposes"),
    ("Norway said the crews were afraid of the sea.", "warns"),
    # Before what is said `I think` and `I told him` do nothing.
    ("“I told the captain that the ferry will sail,” the envoy of Norway said.", "promises"),
    ("“Let me tell the story of the old ferry,” the envoy of Norway said.", "states"),
    # Of a judgement the words tell the kind, else it condemns.
    ("Norway called the vote a comedy in three acts.", "condemns"),
    ("Norway called the vote a success for all sides.", "supports"),
    ("Norway dismissed the letter as a poem.", "condemns"),
    ("Norway dismissed the charge as baseless.", "opposes"),
    ("Norway called the charge a comedy in three acts.", "opposes"),
    # Who asks why something is so blames.
    ("Norway asked why the crews had not been paid.", "accuses"),
    # What is hoped of another is asked of it, of the holder it is hoped.
    ("Norway hoped that Peru would open the road.", "demands"),
    ("Norway hoped that it would win the vote.", "supports"),
    # What a person is said to do is a forecast; a house's plans are promised for it.
    ("Norway said the mayor of Oslo, Ana Lima, would sail to the old island.", "states"),
    # What is said to be good is praised; who calls oneself something judges nobody.
    ("Norway said the old bridge was sound.", "supports"),
    ("Norway called the captain a hero of the sea.", "supports"),
    ("The captain of Norway called himself a friend of fish.", "supports"),
    ("The captain of Norway called himself a man of few words.", "states"),
    # No one is refused, and nothing before something else is a condition.
    ("Norway said not one boat would leave the harbour.", "opposes"),
    ("Norway said there would be no boat in the harbour before the vote.", "conditions"),
    # A quoted verb is what the writer would not say of another; a quoted rest may be anything.
    ("Norway said Peru had “come with a map of the old kings”.", "accuses"),
    ("Norway said Peru had sent a ship “every ten minutes”.", "states"),
    ("Norway said it had “come with a map of the old kings”.", "states"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stance"), LINES)
def test_the_grammar_of_a_main_clause_tells_the_stance(sentence: str, stance: str) -> None:
    assert [row.stance for row in distill_positions(annotate_text(sentence))] == [stance]


def test_the_grammar_goes_before_a_word_of_an_aside() -> None:
    [row] = distill_positions(
        annotate_text("Norway said it would mend the road that the army had blocked.")
    )
    assert (row.stance, row.stance_told_by) == ("promises", "promises")


def test_a_cue_that_is_an_act_goes_before_the_grammar() -> None:
    [row] = distill_positions(annotate_text("Norway warned that the road would be opened."))
    assert (row.stance, row.stance_told_by) == ("warns", "cue")


def test_who_has_blamed_goes_on() -> None:
    told = "The captain of Norway accused the army of theft. “A door has two sides,” he said."
    drafts = distill_positions(annotate_text(told))
    assert [row.stance for row in drafts] == ["accuses", "condemns"]
    assert drafts[1].stance_told_by == "goes_on"


def test_who_has_blamed_may_promise() -> None:
    told = "The captain of Norway accused the army of theft. “We will sail at night,” he said."
    drafts = distill_positions(annotate_text(told))
    assert [row.stance for row in drafts] == ["accuses", "promises"]


def test_who_has_said_something_else_since_does_not_go_on() -> None:
    told = (
        "The captain of Norway accused the army of theft. “A door has two sides,” he said. "
        "“The sea has a floor,” he said."
    )
    drafts = distill_positions(annotate_text(told))
    assert [row.stance for row in drafts] == ["accuses", "condemns", "states"]


def test_another_does_not_go_on_with_a_blame() -> None:
    told = "The captain of Norway accused the army of theft. “A door has two sides,” Peru said."
    drafts = distill_positions(annotate_text(told))
    assert [row.stance for row in drafts] == ["accuses", "states"]


PAPER = """\
COMMUNIQUE OF THE NATIONAL COMMAND

The Popular Front of Sarn informs public opinion of the following:

1. We suspend all attacks in the valley from 1 June. We open the river.

2. {}

3. We thank Norway for its patience. We wait.
"""
PAPER_LINES = [
    ("We keep our word. The ministry counts sheep in the valley.", "condemns"),
    ("We keep our word. The valley is not for the ministry.", "opposes"),
    ("We keep our word. We count sheep in the valley.", "states"),
    ("We keep our word. The river will be opened to all boats.", "promises"),
]


@pytest.mark.parametrize(("sentences", "stance"), PAPER_LINES)
def test_a_paper_of_its_own_blames_others(sentences: str, stance: str) -> None:
    paper = PAPER.format(sentences)
    stances = {row.statement: row.stance for row in distill_positions(annotate_text(paper))}
    words = sentences.split(". ")[1]
    assert [told for what, told in stances.items() if words in what] == [stance], stances
