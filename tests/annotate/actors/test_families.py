"""Whole names that a family name alone shows to be persons', and names with `and` or a dash."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

LATER = "Later {} said that the strait stays closed."


def actors_of(text: str, words: str) -> set[str]:
    """Returns who is mentioned by exactly these words."""
    annotation = annotate_document(Document("article.txt", f"{text}\n", ""), furniture=())
    slice_of = annotation.document.slice
    return {row.actor for row in annotation.mentions if slice_of(row.span) == words}


@pytest.mark.parametrize("name", ["Hanka Foster", "Norda Keller", "Perla Mercer"])
def test_a_name_taken_for_a_house_is_that_of_who_speaks_later(name: str) -> None:
    family = name.split()[1]
    text = f"OSLO - {name} met the mayor on Monday. {LATER.format(family)}"
    assert actors_of(text, name) == actors_of(text, family) == {name.lower().replace(" ", "-")}


def test_a_street_with_the_family_name_of_nobody_is_no_person() -> None:
    assert actors_of("They met in Hanka Foster Street on Monday.", "Hanka Foster") == set()


HEADLINES = [
    ("Dana Lenz lost. “Sneaky Dana Lenz ‘was careless.’ Not fit!” he wrote.", "Dana Lenz"),
    (
        "Dana Lenz lost. “Crazy Dana Lenz has once again been proven careless,” he wrote.",
        "Dana Lenz",
    ),
    ("Dana Lenz Rallies Voters in Eastport.", "Dana Lenz"),
    ("Dana Lenz Put Her Party on Notice About the Port.", "Dana Lenz"),
    ("Team Lenz is glad, Dana Lenz said. Lenz said that she is glad.", "Dana Lenz"),
]


@pytest.mark.parametrize(("text", "name"), HEADLINES)
def test_other_words_with_a_capital_are_no_part_of_a_name(text: str, name: str) -> None:
    annotation = annotate_document(Document("article.txt", f"{text}\n", ""), furniture=())
    persons = {row.name for row in annotation.actors if "Lenz" in row.name}
    assert persons == {name}


@pytest.mark.parametrize("word", ["Maybe", "Given", "Besides"])
def test_the_first_word_of_a_sentence_is_no_given_name(word: str) -> None:
    text = f"{word} Foster's good name, the vote was fair. {word} Foster was there. "
    assert actors_of(text + LATER.format("Foster"), f"{word} Foster") == set()


@pytest.mark.parametrize("family", ["Green", "White", "Black"])
def test_a_colour_may_be_a_family_name(family: str) -> None:
    text = f"Laura {family}, an adviser to the mayor, came. {LATER.format(family)}"
    assert actors_of(text, family) == {f"laura-{family.lower()}"}


TITLES = """Public Advocate, Campaign Manager, Sheriff, Principal, Treasurer, Comptroller, Auditor,
District Attorney, Special Counsel, Councilwoman, Councillor, Alderman, Majority Whip, Rabbi,
Reverend, Pastor, Superintendent, Registrar, Postmaster, Detective, Inspector, Chief Petty Officer,
Nuncio, Commodore, Prefect, Voivode, Moderator, Plaintiff"""


@pytest.mark.parametrize("title", TITLES.replace("\n", " ").split(", "))
def test_a_title_is_no_part_of_the_name_behind_it(title: str) -> None:
    text = f"On Monday Eastport {title} Trisha Jameson said that the strait stays closed."
    assert actors_of(text, "Trisha Jameson") == {"trisha-jameson"}


@pytest.mark.parametrize("post", ["UN mission in Lima", "EU observers in the north", "FBI unit"])
def test_who_heads_what_belongs_to_a_listed_body_is_named_behind_it(post: str) -> None:
    text = f"The head of the {post}, Ivo Lenz, said the vote was fair. He would not go on."
    assert actors_of(text, "He") == {"ivo-lenz"}


def test_a_dash_ends_a_name_before_a_small_word() -> None:
    text = "Oh yeah, John Weller—that was on purpose. He left."
    assert actors_of(text, "John Weller") == {"john-weller"}


@pytest.mark.parametrize(
    "name", ["Ferries and Harbours Service", "Immigration and Naturalization Service"]
)
def test_the_name_of_a_body_goes_on_before_and(name: str) -> None:
    text = f"The {name} said on Monday that it will reopen the strait."
    assert actors_of(text, name) == {name.lower().replace(" ", "-")}


def test_a_country_before_and_is_no_part_of_a_name() -> None:
    text = "Peru and Harbours Service said on Monday that they will reopen the strait."
    assert actors_of(text, "Peru") == {"peru"}


@pytest.mark.parametrize(("title", "actor"), [("President", "jan-novak"), ("Mr", "ivo-lenz")])
def test_beside_a_president_no_other_is_the_leader(title: str, actor: str) -> None:
    text = f"The talks with {title} Jan Novak ended. Ivo Lenz said that the vote was fair."
    assert actors_of(f"{text} The Peruvian leader said that he will stay.", "he") == {actor}
