"""What somebody without a name is: the word at the head of the description tells."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article
from build_scripts.distill.group_kinds import kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("electoral board", "body"),
        ("Iran's delegation to the agency", "body"),
        ("office of the governor in Osh", "body"),
        ("chamber of commerce", "organisation"),
        ("Slovakia's grid operator", "organisation"),
        ("state broadcaster", "media"),
        ("main opposition party", "party"),
        ("member of the Kosovo delegation", "person"),
        ("trader in Kidal", "person"),
        ("shepherd", "person"),
        ("spokesman for the prosecutor", "person"),
        # A name that no list and no model knows, and a region, which acts as a country does.
        ("Hannity", "person"),
        ("Mark Cuban", "person"),
        ("Somaliland", "country"),
    ],
)
def test_the_word_at_the_head_tells_what_somebody_is(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    "name",
    ["traders in Kidal", "members of the council", "officials", "French trawlermen",
     "an old couple", "people close to the board", "demonstrators", "residents of Oslo",
     "diaspora", "coalition", "Residents", "Opposition", "Guard", "Bulgarians"],
)  # fmt: skip
def test_several_stay_a_group(name: str) -> None:
    assert kind_of(name) == "group"


def actors_in(text: str) -> dict[str, str]:
    """Returns the kind of each actor of a text, by name."""
    return {actor.name: actor.kind for actor in distill_article(annotate_text(text)).actors}


def test_an_actor_of_a_draft_bears_the_kind_of_its_word() -> None:
    found = actors_in("The electoral board said on Monday that the vote was fair.")
    assert found["electoral board"] == "body"


def test_a_group_of_which_nobody_tells_is_no_actor() -> None:
    found = actors_in("Norway said the fate of the prisoners was a matter for the courts.")
    assert "prisoners" not in found
