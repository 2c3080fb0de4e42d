"""Which of the actors an article names come into a record."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing import annotate_text

from build_scripts.annotate.marks import (
    Annotation,
    Attribution,
    EventMark,
    Mention,
    NamedActor,
)
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.actors import distill_actors
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document, Span, read_document

SEEDS = Path(__file__).parents[2] / "seeds"
STATEMENT = Span(100, 200)
EVENT = Span(300, 400)
OUTSIDE = Span(10, 15)
INSIDE = Span(150, 155)


def annotation_with(*rows: tuple[str, str, str, Span]) -> Annotation:
    """Returns marks with one statement, one event and the actors (id, kind, rule, place)."""
    actors = tuple(NamedActor(key, key.title(), kind, (key,)) for key, kind, _, _ in rows)
    mentions = tuple(Mention(span, key, rule) for key, _, rule, span in rows)
    attribution = Attribution((), (), (STATEMENT,), "direct", 1.0, "test", "holder", "speaker",
                              ("reporter",))  # fmt: skip
    event = EventMark(EVENT, EVENT, "CONSULT", None, "happened", ("doer",), ("target",),
                      ("guest",), None, None, 1.0, "test")  # fmt: skip
    return Annotation(Document("a", "", ""), None, (), (), actors, mentions, (), (),
                      (attribution,), (event,))  # fmt: skip


def kept(*rows: tuple[str, str, str, Span]) -> list[str]:
    return [actor.id for actor in distill_actors(annotation_with(*rows))]


@pytest.mark.parametrize("actor", ["holder", "speaker", "reporter", "doer", "target", "guest"])
@pytest.mark.parametrize("kind", ["person", "group", "media", "country"])
def test_whoever_says_or_does_something_is_kept(actor: str, kind: str) -> None:
    assert kept((actor, kind, "location", OUTSIDE)) == [actor]


@pytest.mark.parametrize("kind", ["person", "country", "organisation", "body", "party"])
def test_whoever_is_named_as_himself_is_kept(kind: str) -> None:
    assert kept(("somebody", kind, "name", OUTSIDE)) == ["somebody"]


@pytest.mark.parametrize("rule", ["location", "pronoun"])
@pytest.mark.parametrize("span", [OUTSIDE, INSIDE])
def test_a_country_that_is_only_a_place_is_dropped(rule: str, span: Span) -> None:
    assert kept(("somewhere", "country", rule, span)) == []


def test_a_group_counts_only_within_statements_and_events() -> None:
    assert kept(("crowd", "group", "group", OUTSIDE)) == []
    assert kept(("crowd", "group", "group", INSIDE)) == ["crowd"]
    assert kept(("crowd", "group", "group", Span(350, 360))) == ["crowd"]
    assert kept(("crowd", "group", "group", Span(195, 205))) == []


def test_a_counted_group_goes_by_its_name_without_the_number_too() -> None:
    text = "Norway is cold.\n\nSome 150 residents of Oslo demanded that Peru leave the valley.\n"
    names = {actor.name: actor.aliases for actor in distill_actors(annotate_text(text))}
    assert "residents of Oslo" in names["150 residents of Oslo"]


def test_an_outlet_that_only_stands_there_is_dropped() -> None:
    assert kept(("paper", "media", "media", INSIDE)) == []


def test_the_order_in_which_they_come_in_is_kept() -> None:
    rows = [("speaker", "person", "title", OUTSIDE), ("nobody", "country", "location", OUTSIDE),
            ("partner", "country", "country", OUTSIDE)]  # fmt: skip
    assert kept(*rows) == ["speaker", "partner"]


@pytest.mark.parametrize(
    ("number", "wanted", "unwanted"),
    [
        ("000", {"david-zalkaliani", "jens-stoltenberg", "hackers", "t-szatkowski"}, {"brussels"}),
        ("001", {"european-georgia", "georgian-opposition", "nato-leadership"}, {"afghanistan"}),
        ("002", {"georgian-officials", "salome-zurabishvili", "nato"}, {"south-ossetia"}),
        ("003", {"civilians", "european-parliament", "nato-allies"}, {"bucharest"}),
        ("004", {"nato-official", "javier-colomina"}, {"europetime", "jens-stoltenberg"}),
    ],
)
def test_the_actors_of_an_article(number: str, wanted: set[str], unwanted: set[str]) -> None:
    document = read_document(next(SEEDS.glob(f"{number}_*.txt")))
    ids = {actor.id for actor in distill_actors(annotate_document(document))}
    assert wanted <= ids
    assert not unwanted & ids


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("The bridges between Norte Alto and the port are closed.", False),
        ("Mr Norte Alto heard of it.", True),
        ("The bridge is closed, Norte Alto said.", True),
    ],
)
def test_a_name_that_only_its_capitals_show_must_say_or_do_something(
    text: str, is_kept: bool
) -> None:
    drafts = distill_article(annotate_document(Document("a", text, "")))
    assert ("Norte Alto" in {actor.name for actor in drafts.actors}) is is_kept
