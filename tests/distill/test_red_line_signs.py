"""Who decides what, and how: what sounds like a limit and is in nobody's hands is none."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import RedLineDraft


def read(text: str) -> tuple[RedLineDraft, ...]:
    return distill_article(annotate_text(f"Iran met Norway. {text}")).red_lines


# Words of a limit as somebody says them who does not decide, and as somebody does who decides.
LOOK_ALIKES = [
    (
        "onlooker",
        "Norway will never accept a wall, said Ana Reed, a scholar.",
        "Norway will never accept a wall, said Ana Reed, its minister.",
    ),
    (
        "anybody",
        '"You can never accept a toll," said Ana Reed.',
        '"We can never accept a toll," said Ana Reed.',
    ),
    (
        "others",
        '"They would never sign such a paper," said Ana Reed, a driver.',
        '"We would never sign such a paper," said Ana Reed, a driver.',
    ),
    (
        "past",
        "Ana Reed said Iran did not accept a wall without her signature.",
        "Ana Reed said Iran would not accept a wall without its signature.",
    ),
    (
        "hedged",
        "Ana Reed said Norway would perhaps never accept her picture.",
        "Ana Reed said Norway would never accept her picture.",
    ),
    (
        "asked",
        '"Who will never accept a wall?" said Norway\'s minister Ana Reed.',
        '"We will never accept a wall," said Norway\'s minister Ana Reed.',
    ),
    (
        "deed",
        "Ana Reed said the remarks of the mayor were unacceptable.",
        "Ana Reed said the fences of the mayor were unacceptable.",
    ),
    (
        "thing",
        '"The lifts will not run before the cellar is dry," said Ana Reed.',
        '"We will not run before the cellar is dry," said Ana Reed.',
    ),
    (
        "former",
        "Ana Reed, a former envoy of Norway, said Iran would sign no treaty before a vote of its.",
        "Ana Reed, an envoy of Norway, said Norway would sign no treaty before a vote of its.",
    ),
    (
        "denial",
        "Norway's minister Ana Reed denied that the strait was a red line.",
        "Norway's minister Ana Reed said that the strait was a red line.",
    ),
    (
        "candidate",
        "The candidate said he would not debate before the vote of the fans.",
        "The minister said he would not debate before the vote of the council.",
    ),
]


@pytest.mark.parametrize(("sign", "no_limit", "limit"), LOOK_ALIKES)
def test_who_decides_draws_a_limit(sign: str, no_limit: str, limit: str) -> None:
    assert read(no_limit) == ()
    assert len(read(limit)) == 1


RACE = (
    "The candidates met the voters at a rally. Donors and delegates of the campaign were there, "
    "and a nominee of the primary. "
)


def test_in_an_article_of_races_and_games_few_words_draw_a_limit() -> None:
    said = "Ana Reed, an officer, said she would never accept a stage."
    assert len(read(said)) == 1
    assert read(RACE + said) == ()
    assert len(read(RACE + "Norway will never accept a base, its minister Ana Reed said.")) == 1


def test_what_is_called_a_limit_is_one_in_an_article_of_races_too() -> None:
    assert len(read(RACE + 'Ana Reed, an officer, said: "The stage? It is not negotiable."')) == 1


def test_the_signs_against_a_limit_are_kept_to_be_told() -> None:
    (row,) = read('"We will not walk into that room twice," said Ana Reed of Norway.')
    assert row.doubts == (("implied", 1), ("matterless", 1))
