"""What the rest of an article tells of its events, and how sure that makes them."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.drafts import EventDraft
from build_scripts.distill.events.events import distill_events
from build_scripts.text.document import Document


def drafts_of(text: str) -> tuple[EventDraft, ...]:
    return distill_events(annotate_document(Document("article.txt", text, "")))


def test_a_dated_election_is_that_of_the_one_country_that_votes() -> None:
    text = (
        "The elections in Kenya on May 3, 2021 were calm.\n"
        "It was cold and dark.\n"
        "The second round of elections, which took place on May 30, 2021, was not."
    )
    assert [dict(draft.participants).keys() for draft in drafts_of(text)] == [{"kenya"}, {"kenya"}]


def test_the_elections_of_two_countries_tell_nothing_of_a_third() -> None:
    text = (
        "The elections in Kenya on May 3, 2021 were calm.\n"
        "The elections in Ghana on May 9, 2021 were calm.\n"
        "It was cold and dark.\n"
        "The second round of elections, which took place on May 30, 2021, was not."
    )
    assert [dict(row.participants).keys() for row in drafts_of(text)] == [{"kenya"}, {"ghana"}]


def test_talks_and_meetings_of_the_same_two_are_one_event() -> None:
    text = (
        "The dialogue of Kenya with Ghana was long.\nThe meetings of Kenya with Ghana were short."
    )
    assert len(drafts_of(text)) == 1


BLOCKED = [
    ("Norway blocked the road to the harbour of Peru on Monday.", "COERCE"),
    ("Norwegian police blocked the road to the harbour on Monday.", "COERCE"),
    ("Farmers of Norway blocked the road to the harbour on Monday.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "type"), BLOCKED)
def test_a_road_is_blocked_in_protest_by_people_and_by_force_by_a_state(
    text: str, type: str
) -> None:
    assert [draft.type for draft in drafts_of(text)] == [type]


BURNT = [
    ("Unknown men torched the embassy of Norway in Lima on Monday.", "ASSAULT"),
    ("The embassy of Norway in Lima was set on fire on Monday.", "ASSAULT"),
    ("Protesters set fire to the embassy of Norway in Lima on Monday.", "PROTEST"),
    ("Hundreds of people stormed the embassy of Norway in Lima on Monday.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "type"), BURNT)
def test_what_a_crowd_sets_on_fire_is_protest_and_else_force(text: str, type: str) -> None:
    assert [draft.type for draft in drafts_of(text)] == [type]


def test_manoeuvres_of_which_only_the_article_tells_whose_they_are_are_those_of_one() -> None:
    text = "Norway - 5 May 2025\n\nNorway closed a port. The drills near Lima lasted for two days."
    assert "MOBILIZE" in [draft.type for draft in drafts_of(text)]


def test_the_widest_words_that_tell_an_event_are_its_evidence() -> None:
    text = "Iran unveiled a new missile with a range of 2,000 km at a parade in Tehran."
    (draft,) = drafts_of(text)
    assert text[draft.evidence[0].span.start : draft.evidence[0].span.end] == text[:-1]


UNTOLD = [
    "The midfielder of Norway attacked from the first minute on Monday.",
    # Who only stands in that way tells what he does, not what he did.
    "The rebels who attack the soldiers of Norway are few.",
    "Anna Berg attacked John Reed in the debate on May 3, 2021.",
    "There were many other meetings.",
    "Kenya is armed with patience.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_quarrels_and_passing_mentions_are_no_events(text: str) -> None:
    assert drafts_of(text) == ()


def test_a_meeting_in_passing_is_not_the_one_that_was_told() -> None:
    (draft,) = drafts_of("Kenya held talks with Ghana.\nA round of talks can be long.")
    assert [row.use for row in draft.evidence] == ["content"]


SURE = [
    ("Kenya attacked Ghana on May 3, 2021.", "high"),
    ("Kenya held talks with Ghana in Paris on May 3, 2021.", "high"),
    ("The 2008 Bucharest Summit was long.", "medium"),
    ("The strikes in Ghana were told by many people.", "medium"),
    ("Soldiers were killed, Kenya said on May 3, 2021.", "medium"),
]


@pytest.mark.parametrize(("text", "confidence"), SURE)
def test_what_is_left_open_makes_an_event_less_sure(text: str, confidence: str) -> None:
    assert [draft.confidence for draft in drafts_of(text)] == [confidence]
