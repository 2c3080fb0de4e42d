"""Who takes part in an event without a name, by the phrase that tells them."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.text.document import Document


def read(text: str) -> Drafts:
    return distill_article(annotate_document(Document("article.txt", text, "")))


# What is told, and who takes part in the last event of it: "id part".
CASES = [
    ("Two fishermen from Vardo were detained on Sunday.", "two-fishermen-from-vardo target"),
    ("A patrol boat rescued nine sailors on Sunday.",
     "patrol-boat source, nine-sailors target"),
    # An adjective names the country, one that the article names nowhere else too.
    ("Turkish jets bombed the village on Sunday.", "turkey source"),
    ("The police jailed two Afghans on Sunday.",
     "afghans target, afghanistan target, police source"),
    ("An exercise of Polish and Latvian sappers begins on Sunday.",
     "poland participant, latvia participant"),
    ("The judge banned Iranian oil on Sunday.", "judge source, iran target"),
    # "Both sides" are those of the event before, of "the two countries" only countries.
    ("Norway and Peru held talks in Oslo. Both sides will meet again on Sunday.",
     "norway participant, peru participant"),
    ("The parties will meet again on Sunday. Norway and Peru held talks in Oslo in May.",
     "norway participant, peru participant"),
    # "His counterpart" is another than he, told by the country.
    ("Jan Novak spoke by phone with his Japanese counterpart on Sunday.",
     "jan-novak participant, japan participant"),
    # "The two countries" are none of those who met, but the two that are named most.
    ("Norway and Peru are near. Norway told Chile so, and Peru agreed. Jan Novak met Oran Reed. "
     "The two countries signed an agreement on Sunday.", "norway participant, peru participant"),
    ("About 2,000 farmers marched through the town on Sunday.", "2-000-farmers source"),
    # A given name alone is the person's.
    ("Prime Minister Getahun Wolde spoke. Getahun will visit Cairo on Sunday.",
     "getahun-wolde participant"),
    ("Two guards were killed in a clash with smugglers on Sunday.", "two-guards target"),
    # So are kin, and the bodies of men that no list of a state has.
    ("My sister was kidnapped on Sunday.", "my-sister target"),
    ("The gendarmerie arrested two guards on Sunday.", "gendarmerie source, two-guards target"),
    # A day right before them does not hide who acts.
    ("On 2 September sailors boarded a ship bound for the Sunday market.", "sailors source"),
    # Things are nobody, whoever rides them.
    ("Norway seized four trucks on Sunday.", "norway source"),
    # A name right beside a phrase is its bearer's.
    ("Norway held talks with the regional governor, Jan Novak, on Sunday.",
     "norway participant, jan-novak participant"),
    ("Norway freed Jan Novak, a former officer, on Sunday.", "norway source, jan-novak target"),
    # The place of a dateline is no part of whoever acts.
    ("HAMMERVIK - Riot police stormed the village on Sunday.", "riot-police source"),
    ("At least nineteen people were detained on Sunday.", "nineteen-people target"),
    # A name that no list knows is whoever does it, and "the North" has a longer name.
    ("Tiraspol released two guards on Sunday. But Tiraspol wants more.",
     "tiraspol source, two-guards target"),
    ("The House of Chiefs freed two guards on Sunday.",
     "house-of-chiefs source, two-guards target"),
    ("North Korea was silent. The North freed two guards on Sunday.",
     "north-korea source, two-guards target"),
    # So do houses and trades; where something is done to them they are places.
    ("The lower house adjourned the session on Sunday.", "lower-house source"),
    ("The guild's secretary-general freed two guards on Sunday.",
     "guild-secretary-general source, two-guards target"),
    ("The house was stormed by gunmen on Sunday.", "gunmen source"),
    ("The Australian firm Vardo Metals freed two guards on Sunday.",
     "vardo-metals source, two-guards target"),
    ("Two other colonies freed two guards on Sunday.",
     "two-other-colonies source, two-guards target"),
    # Two of whom nothing else is told are they; an owner's party is another than he.
    ("Both candidates agreed on Sunday to hold no rallies.", "both-candidates participant"),
    ("Premier Ana Lund was late. The premier's own party freed two guards on Sunday.",
     "premier-own-party source, two-guards target"),
    # A treaty does nothing, nor does a word that only begins a sentence; nor does a storm.
    ("The Harbour Treaty freed two guards on Sunday.", "two-guards target"),
    ("Christmas freed two guards on Sunday.", "two-guards target"),
    ("Storm Ana flooded two villages in Peru on Sunday.", "peru host"),
    # What is neither somebody nor a country's takes no part.
    ("Norway bombed a bridge on Sunday.", "norway source"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_who_has_no_name_takes_part_by_a_phrase(text: str, parts: str) -> None:
    drafts = read(text)
    sunday = text.index("Sunday")
    told = next(
        e for e in drafts.events if e.evidence[0].span.start <= sunday <= e.evidence[0].span.end
    )
    assert ", ".join(f"{actor} {part}" for actor, part in told.participants) == parts


NAMES = [
    ("Some 30,000 people marched on Monday.", {"30,000 people", "Some 30,000 people"}),
    ("At least five boys were killed on Monday.", {"five boys", "At least five boys"}),
    ("A court in Vardo jailed the man on Monday.", {"court", "court in Vardo"}),
    ("Hundreds took to the streets on Monday.", {"Hundreds"}),
    # What stands behind is a day.
    ("A court in March jailed the man.", {"court"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_who_has_no_name_goes_by_the_words_that_are_printed(text: str, names: set[str]) -> None:
    drafts = read(text)
    doer = drafts.events[0].participants[0][0]
    (actor,) = [actor for actor in drafts.actors if actor.id == doer]
    assert names <= set(actor.aliases)
    assert "court in March" not in actor.aliases


def test_whoever_takes_part_is_an_actor_of_the_article() -> None:
    drafts = read("Two Turkish jets bombed a village. Six soldiers were killed on Monday.")
    actors = {actor.id: (actor.name, actor.kind) for actor in drafts.actors}
    assert actors == {"turkey": ("Turkey", "country"), "six-soldiers": ("Six soldiers", "group")}
    assert all(id in actors for event in drafts.events for id, _ in event.participants)


def test_for_a_speaker_who_only_tells_stands_the_house() -> None:
    (event,) = read(
        "Norway said it was late. The bridge was closed on Sunday, Norway's minister Ana Lima said."
    ).events
    assert dict(event.participants) == {"norway": "participant"}
