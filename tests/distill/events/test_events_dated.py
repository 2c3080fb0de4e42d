"""What somebody did on a told day is an event, in whatever verb."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import EventDraft
from build_scripts.text.document import Document


def events_in(text: str) -> tuple[EventDraft, ...]:
    return distill_article(annotate_document(Document("a", text, ""), furniture=())).events


def steps_in(text: str) -> list[EventDraft]:
    """Returns the events that only their day makes events."""
    return [draft for draft in events_in(text) if draft.rule.endswith("/deed")]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norway lost the harbour in December 2021.", "lost"),
        ("Norwegian officials were repainted on 4 May 2021.", "repainted"),
        ("Norway will redraw the map of the strait in June 2022.", "redraw"),
        ("Norway is to redraw the map of the strait in June 2022.", "redraw"),
        ("Norway is due to redraw the map of the strait in June 2022.", "redraw"),
        ("Norway plans to redraw the map of the strait in June 2022.", "redraw"),
        ("Norway said it would redraw the map of the strait in June 2022.", "redraw"),
        ("The minister said Norway had repainted the plant in March 2020.", "repainted"),
    ],
)
def test_a_dated_deed_is_an_event(text: str, trigger: str) -> None:
    (draft,) = steps_in(text)
    assert (text[draft.trigger.start : draft.trigger.end], draft.type) == (trigger, "OTHER")
    assert ("deed", 1) in draft.doubts


@pytest.mark.parametrize(
    "text",
    [
        "Norway lost the harbour.",
        "Norway stayed in the alliance in December 2021.",
        "Prices in Norway rose by two percent in December 2021.",
        "Norway held a lead in December 2021.",
        "Norway did not redraw the map in December 2021.",
        "Norway might redraw the map in December 2022.",
        "Norway does not plan to redraw the map in December 2022.",
        "Norway is due to run the harbour until December 2022.",
        "Norway said in December 2021 that it was ready.",
        "Norway and Peru have eyed each other for three decades.",
        "The paint cracked in December 2021.",
        "The harbour, which Norway lost in December 2021, is large.",
    ],
)
def test_what_lasts_or_is_not_done_or_is_nobodys_is_none(text: str) -> None:
    assert steps_in(text) == []


def test_a_known_word_tells_its_own_event() -> None:
    drafts = events_in("Norway signed a treaty with Peru on 4 May 2021.")
    assert [draft.type for draft in drafts] == ["AGREE"]
