"""Who takes part in what a sentence tells of nobody: chosen among whom the article names."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.explaining import explain_draft
from build_scripts.text.document import Document

# An article that speaks often of Norway and Peru, once of Chile.
_ABOUT = "Norway met Peru. Norway left Peru. Chile was there. Norway told Peru. "
CASES = [
    # Of whom the article tells, and the sentence before.
    (_ABOUT + "Norway and Peru quarrelled over the wells. Elections planned for 2021 were never "
     "held.", "norway participant, peru participant"),
    # Nobody farther back: what is nobody's and nowhere is no event.
    (_ABOUT + "Norway quarrelled with Peru. It was cold. It rained. Seven wells were drilled in "
     "1980.", ""),
    # Whoever stands in the sentence, but no person who only tells of it.
    (_ABOUT + "It was cold. Chile told Peru that seven wells were drilled in 1980.",
     "chile participant, peru participant"),
    (_ABOUT + "It was cold. It rained. Seven wells were drilled in 1980, Jan Novak said.", ""),
    # The country of a headline, of which the article goes on to tell.
    ("Wells of Chile run dry\n\nChile sang. Peru was there. It was cold. It rained. "
     "Seven wells were drilled in 1980.", "chile participant"),
    # Of what was put off those have a part who began it.
    ("Chile and the rebels began a swap on Monday. It was cold. It rained. It snowed. "
     "The swap was put off.", "chile participant, rebels participant"),
    # For people without a name only whom more than one thing tells.
    (_ABOUT + "It was cold. Five miners were killed in Lima on Monday.",
     "five-miners target, peru participant"),
    (_ABOUT + "Norway slept. Five miners were killed on Monday.", "five-miners target"),
    # Who has a house is somebody: whoever else is named there is not added.
    (_ABOUT + "Norway slept. NATO allies agreed to help those who fear Peruvian threats.",
     "nato participant, nato-allies participant"),
    # Another deed than the one just told is not theirs who did that.
    (_ABOUT + "Chile bombed the harbour in 2003. Five miners were killed in 2011.",
     "five-miners target"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_who_takes_part_is_chosen_where_nobody_is_named(text: str, parts: str) -> None:
    events = distill_article(annotate_document(Document("article.txt", text, ""))).events
    last = text.rindex(". ")
    told = [row for e in events if e.trigger.start > last for row in e.participants]
    assert ", ".join(sorted(f"{actor} {part}" for actor, part in told)) == parts
    assert any(e.trigger.start > last for e in events) == bool(parts)


def test_why_somebody_was_chosen_is_explained() -> None:
    text = _ABOUT + "Norway and Peru quarrelled over the wells. The bridges were reopened."
    drafts = distill_article(annotate_document(Document("article.txt", text, "")))
    lines = list(explain_draft(drafts, drafts.events[-1], ()))
    assert "  chosen norway: told of before 1, subject of article 2" in lines


def test_a_denial_of_violence_is_that_of_whoever_used_force_before() -> None:
    text = (
        "Police fired tear gas in Lima. It was cold. "
        "The mayor, Ana Ruiz, denied that live ammunition had been used."
    )
    event = distill_article(annotate_document(Document("article.txt", text, ""))).events[-1]
    assert "peruvian-police" in dict(event.participants)


def events_of(text: str) -> list[str]:
    """Returns the words of each event, and who takes part."""
    drafts = distill_article(annotate_document(Document("article.txt", text, "")))
    return [
        f"{drafts.annotation.document.slice(event.evidence[0].span)}: "
        f"{' '.join(sorted(actor for actor, _ in event.participants))}"
        for event in drafts.events
    ]


ASIDES = [
    ("Ten sailors who had been held by Norwegian soldiers came home.",
     ["who had been held by Norwegian soldiers: norway ten-sailors"]),
    ("The Free Fishermen, whose boats have attacked tankers of Norway, denied it.",
     ["whose boats have attacked tankers of Norway: free-fishermen norway"]),
    ("The rebels who attack the soldiers of Norway are few.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), ASIDES)
def test_what_was_done_by_force_counts_in_an_aside_too(text: str, events: list[str]) -> None:
    assert events_of(text) == events


UNTOLD = [
    (_ABOUT + "Norway quarrelled with Peru. The bridges were reopened to pedestrians.",
     "The bridges were reopened to pedestrians: norway peru"),
    # Nor without those who were told of, nor in a heading.
    ("It was cold. The bridges were reopened to pedestrians.", None),
    (_ABOUT + "Norway quarrelled with Peru.\n\nBridges were reopened", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), UNTOLD)
def test_what_was_done_without_a_name_is_told_where_somebody_is_meant(
    text: str, event: str | None
) -> None:
    assert [row for row in events_of(text) if "ridges" in row] == ([event] if event else [])


def test_one_blow_in_fighting_that_goes_on_is_an_event_of_its_own() -> None:
    text = "Norway has been fighting the rebels since 2023. A Norwegian drone struck a hospital."
    assert [row.partition(":")[0] for row in events_of(text)] == text[:-1].split(". ")


def test_the_dead_of_one_attack_are_not_those_of_the_next() -> None:
    text = (
        "Four people died after Norwegian artillery hit a bus stop. It was cold. "
        "The governor, Ana Ruiz, writes that the city came under fire 29 times."
    )
    first, later = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert ("four-people", "target") in first.participants
    assert "norway" in dict(later.participants)
    assert "four-people" not in dict(later.participants)
