"""Who is named where, in invented lines about many conflicts: every mention, and no other."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marking import actors_of, draw, plain, read_text

from build_scripts.annotate.marks import NamedActor
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import parse_document

LINES = (Path(__file__).parent / "mention_lines.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("##")]
ALL_LINES = plain("\n".join(CASES))


@pytest.mark.parametrize("drawn", CASES)
def test_exactly_these_words_name_exactly_these_actors(drawn: str) -> None:
    assert draw(drawn) == drawn


KINDS = [
    ("Serbian President Aleksandar Vucic agreed.", "aleksandar-vucic", "person"),
    ("Ethiopia agreed.", "ethiopia", "country"),
    ("Hamas agreed.", "hamas", "organisation"),
    ("The Egyptian government agreed.", "egyptian-government", "body"),
    ("The ruling Bright Future party agreed.", "bright-future", "party"),
    ("TASS reported a fire.", "tass", "media"),
    ("Iranian officials agreed.", "iranian-officials", "group"),
    ("A senior U.S. official agreed.", "senior-us-official", "person"),
]


@pytest.mark.parametrize(("text", "actor", "kind"), KINDS)
def test_an_actor_has_its_kind(text: str, actor: str, kind: str) -> None:
    assert actors_of(text)[actor].kind == kind


def test_a_rank_that_is_part_of_a_name_stands_among_its_forms() -> None:
    text = "Sir Rodmund Applecross spoke. Mr Oran Reed left."
    actors = actors_of(text)
    assert "Sir Rodmund Applecross" in actors["rodmund-applecross"].aliases
    assert "Mr Oran Reed" not in actors["oran-reed"].aliases


ROLES = [
    ("NATO Secretary General Special Representative for the Caucasus and Central Asia Javier "
     "Colomina came.", "javier-colomina",
     "NATO Secretary General Special Representative for the Caucasus and Central Asia"),
    ("Ana Brnabic, Serbia's prime minister, came.", "ana-brnabic", "Serbia's prime minister"),
    ("a spokesman for the opposition «Bright Future» Jan Novak.", "jan-novak",
     "spokesman for the opposition «Bright Future»"),
    # A deputy is a rank before an office and not the office of a deputy.
    ("Deputy Prime Minister for Resettlement of Norway Jan Novak came.", "jan-novak",
     "Deputy Prime Minister for Resettlement of Norway"),
    ("The Minister for Lost Towns Jan Novak came.", "jan-novak", "Minister for Lost Towns"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "role"), ROLES)
def test_a_person_has_the_office_that_is_printed_beside_the_name(
    text: str, actor: str, role: str
) -> None:
    assert actors_of(text)[actor].roles == (role,)


ALIASES = [
    ("President Volodymyr Zelensky spoke. Zelensky left. Volodymyr Zelenskyy returned.",
     "volodymyr-zelensky", ("Volodymyr Zelensky", "Zelensky", "Volodymyr Zelenskyy")),
    ("Egyptian President Abdel Fattah al-Sisi came. Al-Sisi spoke and Sisi left.",
     "abdel-fattah-al-sisi", ("Abdel Fattah al-Sisi", "Al-Sisi", "Sisi")),
    ("British Prime Minister Theresa May spoke. May said no. It happened in May.",
     "theresa-may", ("Theresa May", "May")),
    ("Chinese President Xi Jinping spoke. Xi left.", "xi-jinping", ("Xi Jinping", "Xi")),
    ("Foreign Minister Ana Petrova spoke. The minister left, said @APetrova.", "ana-petrova",
     ("Ana Petrova", "minister", "@APetrova")),
    ("Georgian Foreign Minister Ana Petrova came. Georgia's FM spoke.", "ana-petrova",
     ("Ana Petrova", "Georgia's FM")),
    ("Deputy interior minister Jan Novak spoke. The minister left.", "jan-novak",
     ("Jan Novak", "minister")),
    ("Rep. Baek Do-hyun of the opposition spoke.", "baek-do-hyun", ("Baek Do-hyun",)),
    ("NATO agreed. The Alliance met. #NATO and @NATO cheered.", "nato",
     ("NATO", "Alliance", "#NATO", "@NATO")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "aliases"), ALIASES)
def test_every_printed_form_is_an_alias(text: str, actor: str, aliases: tuple[str, ...]) -> None:
    assert actors_of(text)[actor].aliases == aliases


def test_two_prime_ministers_leave_the_office_alone_unresolved() -> None:
    drawn = (
        "Serbian Prime Minister [Ana Brnabic|ana-brnabic] met Kosovo Prime Minister "
        "[Albin Kurti|albin-kurti]. The prime minister smiled. "
        "The prime minister of Serbia left."
    )
    assert "[prime minister of Serbia|ana-brnabic]" in draw(drawn)
    assert "The prime minister smiled" in draw(drawn)


def test_an_office_that_nobody_bears_is_an_unnamed_person() -> None:
    actors = actors_of("The Egyptian foreign minister rejected the plan.")
    actor = actors["egyptian-foreign-minister"]
    assert (actor.kind, actor.name) == ("person", "Egyptian foreign minister")


def test_two_with_one_family_name_are_told_apart_or_left_alone() -> None:
    text = "Kim Yo Jong met Kim Jong Un. Kim left. Lt. Ana Kim spoke."
    assert {"kim-yo-jong", "kim-jong-un", "ana-kim"} <= actors_of(text).keys()
    assert "Kim left" in draw(text)


KNOWN = (
    NamedActor("minister-petrova", "Ana Petrova", "person", ("Ana Petrova", "foreign minister")),
    NamedActor("the-bright", "Bright Future", "party", ("Bright Future",)),
    NamedActor("iranian-opposition", "Iranian opposition", "group", ("the opposition",)),
    NamedActor("one-official", "NATO official (unnamed)", "person", ("NATO official",)),
)
WITH_RECORD = [
    "[Petrova|minister-petrova] spoke.",
    "Georgian President [Nino Petrova|nino-petrova] spoke.",
    "Georgia's foreign minister spoke.",
    "[Bright Future|the-bright] won.",
    "[Iran|iran] agreed, but the [opposition|iranian-opposition] objected.",
    "[Serbia|serbia] agreed, but the [opposition|opposition] objected.",
    "[A NATO official|one-official] spoke of [NATO|nato].",
]


@pytest.mark.parametrize("drawn", WITH_RECORD)
def test_a_records_actor_lends_its_id_only_to_its_own_names(drawn: str) -> None:
    if "foreign minister" in drawn:
        assert "minister-petrova" not in draw(drawn, KNOWN)
    else:
        assert draw(drawn, KNOWN) == drawn


def test_the_same_text_gives_the_same_actors() -> None:
    assert read_text(ALL_LINES, KNOWN) == read_text(ALL_LINES, KNOWN)


def test_mentions_lie_in_text_order_and_do_not_overlap() -> None:
    spans = [mention.span for mention in read_text(ALL_LINES)[1]]
    assert all(left.end <= right.start for left, right in pairwise(spans))


FRAGMENTS = (
    "President Ana Petrova", "Petrova", "the alliance", "NATO", "Georgia's FM", "he", "its", "it",
    "the country", "said", "the opposition", "“Bright Future” party", "@APetrova", "#NATO", "\n",
    "a NATO official", "Russian forces", "Foreign Ministry", "U.S.", "…", "????", "’s", "-", ", ",
    ". ", "ქართული", "🇬🇪", "A", "of", "and", "Mr.", "Jr.", "Council of Europe", "x" * 60,
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=30), st.sampled_from(("", " ")))
def test_whatever_is_printed_the_marks_hold_together(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    actors, mentions = read_text(text, KNOWN)
    ids = [actor.id for actor in actors]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) and len(key) <= 100 for key in ids)
    assert {mention.actor for mention in mentions} <= set(ids)
    assert all(alias in text for actor in actors for alias in actor.aliases)
    spans = [mention.span for mention in mentions]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_sentence_without_sense_is_read_without_an_error() -> None:
    words = "The minister the open talks that talks said allies for minister monday government the."
    text = f"The minister said that it is the end of the talks.\n\n{words}\n"
    found = annotate_document(parse_document(text.encode(), "x"), None).mentions
    assert [row for row in found if row.span.start >= row.span.end] == []
