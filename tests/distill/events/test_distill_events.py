"""Candidate events. `{...}` stands around each actor; its id is its words in kebab-case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from build_scripts.annotate.actors.mentions import find_mentions
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.dates.docdate import find_document_date
from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.events.events import find_events
from build_scripts.annotate.marks import Annotation, DocumentDate, Mention, NamedActor
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.cards.model import Event, Participant
from build_scripts.distill.drafts import EventDraft
from build_scripts.distill.events.events import distill_events
from build_scripts.distill.events.refusals import MIN_LENGTH, MIN_WORDS
from build_scripts.text.document import Document, Span, read_document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences

ROOT = Path(__file__).parents[3]
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "seeds.yml").read_text("utf-8"))
TUESDAY = DocumentDate("2022-01-18", "stated", Span(0, 4))


def annotate(
    document: Document,
    furniture: tuple[Furniture, ...] = (),
    date: DocumentDate | None = None,
    hand: tuple[tuple[NamedActor, ...], tuple[Mention, ...]] | None = None,
) -> Annotation:
    """Returns the marks that events rest on; actors by rule unless given by hand."""
    sentences = find_sentences(document, furniture)
    parsed = parse_sentences(document, sentences)
    quotations = find_quotations(document, furniture)
    actors, mentions = hand or find_mentions(document, parsed, furniture, quotations, ())
    timexes = find_timexes(document, sentences, furniture, date)
    events = find_events(document, parsed, mentions, timexes, quotations, furniture)
    return Annotation(
        document, date, furniture, sentences, actors, mentions, quotations, timexes, (), events
    )


def read_drawn(drawn: str, date: DocumentDate | None = TUESDAY) -> Annotation:
    """Returns the marks on a case; an actor in capitals is an organisation."""
    text, mentions, actors = "", [], {}
    for part in re.split(r"(\{.*?\})", drawn):
        words = part.strip("{}")
        if part.startswith("{"):
            name = re.sub(r"\W+", "-", words.lower())
            mentions.append(Mention(Span(len(text), len(text) + len(words)), name, "name"))
            kind = "organisation" if words.isupper() else "group" if words[-1] == "s" else "country"
            actors[name] = NamedActor(name, words, kind, (words,))
        text += words
    hand = (tuple(actors.values()), tuple(mentions))
    return annotate(Document("article.txt", text, ""), (), date, hand)


def drafts_of(drawn: str, date: DocumentDate | None = TUESDAY) -> tuple[EventDraft, ...]:
    return distill_events(read_drawn(drawn, date))


LABELS = [
    ("{Ana Lima} met {Oran Reed} in Geneva.", "Meeting of Ana Lima and Oran Reed in Geneva"),
    ("{Ana Lima} held talks with {Oran Reed}, {Ida Lund} and {Tom Ley}.",
     "Talks of Ana Lima, Oran Reed, Ida Lund and others"),
    ("{Ana Lima} was on a visit to {Norway} last week.", "Visit of Ana Lima to Norway"),
    ("{Zedland} carried out missile strikes on {Arland}.",
     "Missile strikes by Zedland against Arland"),
    ("{Arland} suffered cyber attacks on January 14.", "Cyber attacks against Arland"),
    ("{Zedland} withdrew its troops from {Arland}.", "Withdrawal by Zedland from Arland"),
    ("{Norway} sent weapons to {Arland}.", "Aid by Norway for Arland"),
    ("The October 31 elections in {Arland} were fair.", "Elections in Arland"),
    ("{Ana Lima} said this at a press conference in Geneva.",
     "Press conference by Ana Lima in Geneva"),
    ("{Ana Lima} plans to visit {Arland}.", "Visit of Ana Lima to Arland (planned)"),
    ("The possibility of {Arland} joining {NATO} was raised.",
     "Accession by Arland to NATO (supposed)"),
    ("{Ana Lima} did not meet {Oran Reed}.", "Meeting of Ana Lima and Oran Reed (denied)"),
    ("The {ZEDO ministers} held a meeting with {ZEDO} envoys.",
     "Meeting of ZEDO ministers and ZEDO"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "label"), LABELS)
def test_the_label_is_a_plain_line_made_of_the_mark(drawn: str, label: str) -> None:
    assert [draft.label for draft in drafts_of(drawn)] == [label]


PARTS = [
    ("{Ana Lima} met {Oran Reed} in Geneva.", "ana-lima participant, oran-reed participant"),
    ("{Ana Lima} visited {Norway} on Monday.", "ana-lima participant, norway host"),
    ("{Zedland} attacked {Arland} on Monday.", "zedland source, arland target"),
    ("The attack killed ten people in {Arland}.", "arland host, ten-people target"),
    ("The October 31 elections in {Arland} were fair.", "arland host"),
]


@pytest.mark.parametrize(("drawn", "parts"), PARTS)
def test_each_actor_has_its_part(drawn: str, parts: str) -> None:
    (draft,) = drafts_of(drawn)
    assert ", ".join(f"{actor} {part}" for actor, part in draft.participants) == parts


def test_with_a_group_its_organisation_takes_part() -> None:
    (draft,) = drafts_of("The {ZEDO ministers} met {Oran Reed} in Geneva. {ZEDO} is old.")
    assert dict(draft.participants).keys() == {"zedo-ministers", "zedo", "oran-reed"}


MERGED = [
    # A bare "the meeting" is the one that was told.
    "{Ana Lima} met {Oran Reed} in Geneva on Monday. The two-hour meeting was held at noon.",
    # The lead, and again with more.
    "{Ana Lima} held a meeting in Geneva. At the meeting of {Ana Lima} and {Oran Reed} it rained.",
    "The invasion of {Arland} by {Zedland} began. The invasion of {Arland} by {Zedland} was short.",
]
APART = [
    # Other people.
    "{Ana Lima} met {Oran Reed} in Geneva. Later {Ana Lima} met {Tom Ley} in Geneva.",
    # Other days and other places.
    "{Ana Lima} met {Oran Reed} on January 5. {Ana Lima} met {Oran Reed} on January 12.",
    "{Ana Lima} met {Oran Reed} in Geneva. {Ana Lima} met {Oran Reed} in Paris.",
    # What is over and what is to come.
    "{Ana Lima} met {Oran Reed} in Geneva. {Ana Lima} will meet {Oran Reed} again.",
    # Other kinds of event.
    "{Ana Lima} met {Oran Reed} in Geneva. {Ana Lima} and {Oran Reed} held a summit.",
]


@pytest.mark.parametrize("drawn", MERGED)
def test_one_event_told_twice_is_one(drawn: str) -> None:
    (draft,) = drafts_of(drawn)
    assert [row.use for row in draft.evidence if row.use != "date"] == ["content", "repetition"]


@pytest.mark.parametrize("drawn", APART)
def test_two_events_stay_apart(drawn: str) -> None:
    assert len(drafts_of(drawn)) == 2


DROPPED = [
    "{Ana Lima} said that the bridge was safe.",
    "{Ana Lima} condemned {Zedland} for its silence.",
    "{Ana Lima} called on {Zedland} to withdraw its troops from {Arland}.",
    "{Zedland} could invade {Arland} at any time.",
    "There were many meetings in the end.",
    "The security situation in {Arland} is difficult.",
    "They arrived in {Arland} late at night.",
    "{Ana Lima} met with demands for reform.",
    "{Ana Lima} expressed concern over the violence.",
]


@pytest.mark.parametrize("drawn", DROPPED)
def test_what_is_no_event_or_tells_too_little_is_dropped(drawn: str) -> None:
    assert drafts_of(drawn) == ()


def test_who_stands_beside_an_event_takes_part_in_it_unsurely() -> None:
    (draft,) = drafts_of("The bridge was bombed near the buoys, {Zedland} announced.")
    assert (draft.participants, draft.confidence) == ((("zedland", "participant"),), "low")


def test_evidence_is_the_clause_and_the_date() -> None:
    annotation = read_drawn(
        "On Monday it rained. {Ana Lima} met {Oran Reed} on January 5, he said."
    )
    (draft,) = distill_events(annotation)
    shown = [(row.use, annotation.document.slice(row.span)) for row in draft.evidence]
    assert shown == [
        ("content", "Ana Lima met Oran Reed on January 5"),
        ("date", "January 5"),
        # The article's own date, from which the year comes.
        ("date", "On M"),
    ]
    assert (draft.date, draft.date_basis) == ("2022-01-05", "anchored")


def test_what_goes_on_since_a_year_is_an_open_interval() -> None:
    assert [row.date for row in drafts_of("{Arland} has cooperated with {Norway} since 1992.")] == [
        "1992/.."
    ]


def test_a_day_after_the_article_makes_an_event_planned() -> None:
    drawn = "The summit of {Zedland} and {Arland} on 3 March 2022 is the first."
    assert [draft.status for draft in drafts_of(drawn)] == ["planned"]
    assert [draft.status for draft in drafts_of(drawn, None)] == ["happened"]


def test_confidence_comes_in_bins() -> None:
    drawn = (
        "{Ana Lima} met {Oran Reed} in {Arland} on January 5. {Zedland} cooperated with {Arland}. "
        "The vote by {Arland} came."
    )
    assert {draft.label.split()[0]: draft.confidence for draft in drafts_of(drawn)} == {
        "Meeting": "high",
        "Cooperation": "medium",
        "Vote": "medium",
    }


BINS = [
    # Nobody is told in the words of the event itself, nor who did it or to whom.
    ("The harbour was closed on January 5, {Zedland} announced.", "medium"),
    ("{Ana Lima} spoke of the annual manoeuvres of January 5.", "medium"),
    # Who takes part is told.
    ("{Zedland} phoned {Arland} on January 5.", "high"),
]


@pytest.mark.parametrize(("drawn", "confidence"), BINS)
def test_an_event_whose_words_tell_nobody_is_less_sure(drawn: str, confidence: str) -> None:
    assert [draft.confidence for draft in drafts_of(drawn)][-1:] == [confidence]


@pytest.fixture(scope="module")
def seeds() -> dict[str, tuple[Annotation, tuple[EventDraft, ...]]]:
    """The marks and the candidate events of each seed, by the start of its name."""
    found = {}
    for name in CASES:
        document = read_document(ROOT / "seeds" / name, name)
        furniture = find_furniture(document)
        annotation = annotate(document, furniture, find_document_date(document, furniture))
        found[name[:3]] = annotation, distill_events(annotation)
    return found


Seeds = dict[str, tuple[Annotation, tuple[EventDraft, ...]]]


def test_at_least_30_of_the_expected_events_are_told_with_their_type(seeds: Seeds) -> None:
    missed = []
    for name, kinds in CASES.items():
        annotation, drafts = seeds[name[:3]]
        for case in kinds["events"]:
            starts = re.finditer(re.escape(case["words"]), annotation.document.text)
            spans = [Span(*found.span()) for found in starts]
            told = [
                draft
                for draft in drafts
                if draft.type == case["type"] and (draft.participants or draft.date)
                for row in draft.evidence
                if row.use in ("content", "repetition")
                and any(2 * s.overlap(row.span) >= min(len(s), len(row.span)) for s in spans)
            ]
            missed += [] if told else [case["words"]]
    assert len(missed) <= 9, "\n".join(missed)


def test_no_event_rests_on_furniture_or_on_too_few_words(seeds: Seeds) -> None:
    for annotation, drafts in seeds.values():
        for draft in drafts:
            words = annotation.document.slice(draft.evidence[0].span)
            assert len(re.findall(r"\w+", words)) >= MIN_WORDS and len(words) >= MIN_LENGTH
            for row in draft.evidence[:1]:
                assert not any(f.span.overlap(row.span) for f in annotation.furniture)


def test_what_is_drafted_fits_the_card_model(seeds: Seeds) -> None:
    for _, drafts in seeds.values():
        for draft in drafts:
            Event.model_validate(
                {
                    "id": "an-event",
                    "label": draft.label,
                    "type": draft.type,
                    "mode": draft.mode,
                    "status": draft.status,
                    "date": draft.date,
                    "date_basis": draft.date_basis,
                    "place": draft.place,
                    "participants": [
                        Participant(actor=actor, part=part) for actor, part in draft.participants
                    ],
                    "evidence": [{"source": "a", "quote": "b", "use": "content"}],
                    "review": "draft",
                    "origin": f"{draft.rule}@0123456789abcdef",
                    "confidence": draft.confidence,
                    "history": [{"date": "2026-11-22", "change": "added"}],
                }
            )


def draft_with(seeds: Seeds, name: str, words: str) -> EventDraft:
    annotation, drafts = seeds[name]
    document = annotation.document
    return next(d for d in drafts if words in document.slice(d.evidence[0].span))


# A trap of the seeds' README in each line: words, date, status, place.
TRAPS = [
    ("000", "Zalkaliani was on a visit", "2022-01-17/2022-01-18", "happened", "Brussels"),
    ("000", "released a statement", "2021-12-10", "happened", None),
    ("000", "Bucharest Summit", "2008", "happened", "Bucharest"),
    ("000", "Cyber attacks", "2022-01-14", "happened", None),
    ("001", "a briefing in Tbilisi", "XXXX-12-03", "happened", "Tbilisi"),
    ("001", "the virtual ministerial of", "XXXX-12-01/XXXX-12-02", "happened", "Brussels"),
    ("001", "cooperating with NATO", "1992/..", "ongoing", None),
    ("002", "recent visit to Georgia", None, "happened", "Georgia"),
    ("003", "in Bucharest", None, "planned", "Bucharest"),
    ("003", "military aggression", "2008", "happened", None),
    ("004", "the Informal Meeting", "XXXX-05-14/XXXX-05-15", "planned", "Berlin"),
    ("004", "this past April", "XXXX-04", "happened", None),
    ("004", "Joint Exercise", "XXXX-03", "happened", None),
    ("004", "second official trip", None, "happened", None),
]


@pytest.mark.parametrize(("name", "words", "date", "status", "place"), TRAPS)
def test_an_event_of_the_seeds_has_its_own_date_and_place(
    seeds: Seeds, name: str, words: str, date: str | None, status: str, place: str | None
) -> None:
    draft = draft_with(seeds, name, words)
    assert (draft.date, draft.status, draft.place) == (date, status, place)


def test_the_cyber_attacks_of_two_lines_are_one_event(seeds: Seeds) -> None:
    assert sum(draft.mode == "cyber" for draft in seeds["000"][1]) == 1
