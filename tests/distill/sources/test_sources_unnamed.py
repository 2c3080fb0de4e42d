"""Who says something without a name is an actor by the words that tell him."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.text.document import Document


def read(text: str) -> Drafts:
    return distill_article(annotate_document(Document("article.txt", text, "")))


SOURCES = [
    ("The mission in Lima denied that the ferry was late.", "mission-in-lima"),
    ("A newspaper close to the party wrote that the ferry was late.", "newspaper"),
    ("The mayors of five border towns asked for new ferries and a harbour.",
     "mayors-of-five-border-towns"),
    # A house that no list holds.
    ("The opposition BXP demanded a new ferry for the harbour.", "bxp"),
    ("Grey Harbour Watch said that the ferry was late.", "grey-harbour-watch"),
    ("The Grey List called on the mayor to remain calm and not to close the ferry.", "grey-list"),
    ("A dissident front, in a message of Monday, denied having anything to do with the ferry.",
     "dissident-front"),
    ("The Fishworkers' Forum has announced a strike against the ferry from Monday.",
     "fishworkers-forum"),
    ("Harbour Watch, a rights group, said that the ferry was late.", "harbour-watch"),
    ("Their lobby group, the Tropical Carriers Forum, insisted that the ferry was late.",
     "tropical-carriers-forum"),
    ("The Christian Democrats said that the ferry was late.", "christian-democrats"),
    # Who is told by a trade, or by what he is to somebody.
    ("Ulster barley growers demanded a bigger quota for the harbour.", "ulster-barley-growers"),
    ("Jan Novak's colleague at the port called the ferry a bad bargain.",
     "jan-novak-colleague-at-the-port"),
    ("Furious Danish trawlermen vowed to block the harbour.", "furious-danish-trawlermen"),
    # Of two clauses that tell of a party, the second too.
    ("A pacifist party that wants a ferry and that accuses the mayor of theft won the vote.",
     "pacifist-party"),
    # How the writer knows them is no part of them.
    ("Fishermen in the port whom I have met are convinced that the ferry was late.",
     "fishermen-in-the-port"),
    # Who is told of right before `who`, and people by what they know.
    ("His view is shared by a naval attaché, who insists that the ferry was late.",
     "naval-attache"),
    ("People familiar with the matter say that the ferry was late.",
     "people-familiar-with-the-matter"),
    ("People who know the mayor of the port say that the ferry was late.",
     "people-who-know-the-mayor-of-the-port"),
    ("Two fishermen want a new pier for the harbour.", "two-fishermen"),
    ("A second person with direct knowledge of the matter warned that the ferry was late.",
     "second-person"),
    ("Two traders I spoke to this morning said that the ferry was late.", "two-traders"),
    # Who agrees or differs, whoever they are.
    ("Both sides underscored the need for a new ferry in the harbour.", "two-sides"),
    ("The Faroe Islands offered to host the talks in the harbour.", "faroe-islands"),
    # A name may deny.
    ("Ruritania denies selling the old ferry in the harbour.", "ruritania"),
    # A place before them is no part of them.
    ("In Bergen, angry bakers burnt tyres outside the port, accusing the mayor of greed.",
     "angry-bakers"),
    # An office in capitals is no house.
    ("One Socialist MP described the ferry as a bad bargain.", "socialist-mp"),
    # Where one person sits is part of who it is.
    ("A diplomat in Oslo said that the ferry was late.", "diplomat-in-oslo"),
    # Whoever says something by a sure word is somebody, whatever the trade or the name.
    ("The glassblowers said that the ferry was late.", "glassblowers"),
    ("Two harbour pilots insisted that the ferry was late.", "two-harbour-pilots"),
    ("Ruritania says that the ferry was late.", "ruritania"),
    # Whose data they are, and who met in the sentence before.
    ("The ferry was late for days, according to the company's latest data.", "company"),
    ("The fishermen, most of them old, came to the port. They said that the ferry was late.",
     "fishermen"),
    ("The two Presidents reviewed the trade. They noted that the ferry was late.", "presidents"),
    ("On the border, the ministers met a guide. They agreed that the ferry was late.",
     "ministers"),
    # A name behind the whole title, or behind a comma, is the source.
    ("The Deputy Prime Minister of Kosovo Jan Novak, in turn, said that the ferry was late.",
     "jan-novak"),
    ("The ferry was late, as was stressed by the head of the harbour, Dr Jan Novak.", "jan-novak"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), SOURCES)
def test_the_words_that_tell_a_source_make_it_the_holder(text: str, holder: str) -> None:
    drafts = read(text)
    assert {row.holder for row in drafts.positions} == {holder}
    assert holder in {actor.id for actor in drafts.actors}


NOBODY = [
    "The mayor's fierce attack on it indicates that the ferry was late.",
    "The same polling suggests that the ferry was late.",
    "The sleepy appearance helped to underscore that the ferry was late.",
    "The letter on the table said that the ferry was late.",
    "One said that the ferry was late.",
    "The letter denies selling the old ferry in the harbour.",
    # Whoever is told only so may be anybody.
    "Somebody said that the ferry was late.",
    "Many people say that the ferry was late.",
    "Some warned that the ferry was late.",
    "Others in turn denied that the ferry was late.",
    "Everyone else said that the ferry was late.",
    "The statistics say that the ferry was late.",
    "The two countries met. They agreed that the ferry was late.",
    "The summer's data say that the ferry was late.",
    "The banner on the quay said that the ferry was late.",
    "OSLO: The ferry was late again on Monday.",
    "The rain showed that the ferry was late.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_paper_and_a_thing_hold_nothing(text: str) -> None:
    assert read(text).positions == ()


def test_whoever_is_told_by_a_long_phrase_goes_by_all_of_it() -> None:
    drafts = read("According to a person familiar with the agenda, the ferry was late again.")
    (row,) = drafts.positions
    (actor,) = (actor for actor in drafts.actors if actor.id == row.holder)
    assert actor.aliases == ("person", "person familiar with the agenda")


def test_a_source_without_a_name_is_less_sure() -> None:
    (row,) = read("Sailors denied that the ferry was late.").positions
    assert row.doubts == (("by unnamed source", 1),)


@pytest.mark.parametrize(
    "text",
    [
        "The gesture denied that the talks had failed.",
        "What it gained denied that the talks had failed.",
    ],
)
def test_what_is_done_says_nothing(text: str) -> None:
    drafts = distill_article(annotate_document(Document("a", text, "")))
    assert [row.holder for row in drafts.positions] == []
