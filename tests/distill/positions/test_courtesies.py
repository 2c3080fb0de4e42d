"""What is said out of politeness claims nothing."""

from __future__ import annotations

import pytest

from build_scripts.annotate.lexicon import read_lexicon
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.distill.positions.courtesies import is_courtesy

LISTS = read_lexicon("courtesies")
LINES = [
    (phrase, example)
    for key in ("whole", "open", "hearers")
    for phrase, example in LISTS[key].items()
]
TOLD = [
    (phrase, example) for key in ("meetings", "own_life") for phrase, example in LISTS[key].items()
]

COURTESIES = """\
Good afternoon, everyone.
Thank you, Madam President.
Thank you very much for your attention.
Thank you for having me.
Many thanks.
Ladies and gentlemen,
Mr Chair, dear colleagues,
Excellencies, ladies and gentlemen,
I have one announcement and then we will take your questions.
A short statement first.
I would leave it at that.
Next question, please.
I thank you, Mr. President.
I thank the member for her question and for her interest in dogs.
Thank you all for waiting in the heat.
My question is to the Premier.
Let me be frank.
Let me turn to the second point.
That is a good question.
We have seen these reports.
We will now take your questions.
"""
CLAIMS = """\
Thank you for the ships.
Thank you for standing with us when nobody did.
Let me be clear: the harbour will not be sold.
Ladies and gentlemen, the harbour will not be sold.
I thank the members for their courage in the storm.
My question is whether anybody has read the treaty.
Good ships are what we need.
We have seen that the union does not want peace.
Let us go home without a treaty that nobody wants, and come back when there is one to be signed.
That is all that we ask of Norway and of the dockers who have been on strike since the spring.
Good evening is what they say, and then they shell the port.
We have no statement to withdraw: the mayor lied.
"""


@pytest.mark.parametrize("words", COURTESIES.splitlines())
def test_a_courtesy_is_one(words: str) -> None:
    assert is_courtesy(words)


@pytest.mark.parametrize("words", CLAIMS.splitlines())
def test_a_claim_is_no_courtesy(words: str) -> None:
    assert not is_courtesy(words)


@pytest.mark.parametrize(("phrase", "example"), LINES)
def test_the_example_of_a_courtesy_is_one_by_its_phrase(phrase: str, example: str) -> None:
    assert is_courtesy(example)
    assert compile_phrases([phrase]).search(example.lower())


@pytest.mark.parametrize(("phrase", "example"), TOLD)
def test_the_example_of_what_is_only_told_holds_its_phrase(phrase: str, example: str) -> None:
    assert compile_phrases([phrase]).search(plain(example))


@pytest.mark.parametrize("lead", LISTS["leads"].split())
def test_a_courtesy_may_be_led_to(lead: str) -> None:
    assert is_courtesy(f"{lead.title()}, thank you.")
