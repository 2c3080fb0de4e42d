"""Every verb of the word lists of clauses tells, in its own example, what its list says."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.lexicon import files_of
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.distill.positions.positions import distill_positions

LISTS = files_of("stances")[0].value
ACTS = [
    (stance, verb, example)
    for stance, verbs in LISTS["acts"].items()
    for verb, example in verbs.items()
]
OTHERS = [
    (key, rule, stance, verb, example)
    for key, rule, stance in (
        ("threats", "threatens", "warns"),
        ("harms", "threatens", "warns"),
        ("wrongs", "blames", "accuses"),
        ("dues", "blames", "accuses"),
        ("dealings", "complains", "accuses"),
        ("spared", "refuses", "promises"),
        ("duties", "is_due", "demands"),
        ("due", "nothing", "states"),
        ("bidding", "bids", "demands"),
        ("admonishing", "admonishes", "warns"),
        ("talks", "talks", "supports"),
    )
    for verb, example in LISTS[key].items()
]
SIGNS = [
    (sign, rule, stance, phrase, example)
    for sign, rule, stance in (
        ("ties", "depends", "conditions"),
        ("limits", "refuses", "conditions"),
        ("otherwise", "threatens", "warns"),
        ("nobody_may", "asks", "warns"),
        ("talking", "is_ready", "supports"),
        ("is_to", "is_to", "demands"),
        ("advice", "must", "demands"),
        ("no_quarrel", "denies", "supports"),
        ("no_news", "nothing", "states"),
        ("claims", "dismissal", "opposes"),
        ("asides", "nothing", "states"),
        ("yet", "words", "accuses"),
    )
    for phrase, example in LISTS["signs"][sign].items()
]


def read(example: str) -> list[tuple[str, str]]:
    """Returns the stance of each position of an example, and what told it."""
    drafts = distill_positions(annotate_text(example))
    return [(row.stance, row.stance_told_by) for row in drafts]


@pytest.mark.parametrize(("stance", "verb", "example"), ACTS)
def test_the_holder_takes_a_stance_by_the_verb(stance: str, verb: str, example: str) -> None:
    assert read(example) == [(stance, "acts")], verb


@pytest.mark.parametrize(("key", "rule", "stance", "verb", "example"), OTHERS)
def test_a_verb_of_harm_wrong_or_due_tells_its_stance(
    key: str, rule: str, stance: str, verb: str, example: str
) -> None:
    assert read(example) == [(stance, rule)], (key, verb)


@pytest.mark.parametrize(("sign", "rule", "stance", "phrase", "example"), SIGNS)
def test_a_phrase_of_a_sign_gives_its_rule(
    sign: str, rule: str, stance: str, phrase: str, example: str
) -> None:
    assert compile_phrases([phrase]).search(plain(example))
    assert read(example) == [(stance, rule)], (sign, phrase)


def test_every_sign_is_read() -> None:
    assert {sign for sign, *_ in SIGNS} == set(LISTS["signs"])
