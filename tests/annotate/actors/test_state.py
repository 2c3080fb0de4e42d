"""A bare `the government` is its country, where the article prints no body of that name."""

from __future__ import annotations

from drawing import annotate_text


def named_in(text: str) -> dict[str, tuple[str, ...]]:
    """Returns the aliases of each actor of a text, by id."""
    return {actor.id: actor.aliases for actor in annotate_text(text).actors}


def test_a_bare_government_is_an_alias_of_its_country() -> None:
    found = named_in("Norway closed the strait.\n\nThe fishermen accused the government of theft.")
    assert "government" in found["norway"]
    assert "norwegian-government" not in found


def test_a_government_printed_with_its_country_stays_a_body() -> None:
    text = "The Norwegian government closed the strait.\n\nPeru accused the government of theft."
    assert named_in(text)["norwegian-government"] == ("Norwegian government", "government")
