"""Events in sentences. `{...}` stands around each actor; its id is its words in kebab-case."""

from __future__ import annotations

import pytest
from eventing import mark, read_drawn, told

from build_scripts.text.furniture import Furniture

ACTIONS = [
    ("{Ana Lima} met {Oran Reed} in Geneva.", "met: CONSULT happened, ana-lima > oran-reed"),
    ("{Zedland} has been talking to {Arland}, and {Ana Lima} visited {Arland}.",
     "visited: CONSULT happened, ana-lima > arland"),
    ("{Zedland} and {Arland} signed a treaty.", "treaty: AGREE happened, zedland arland > -"),
    ("{Zedland} deployed 5,000 troops to {Arland}.",
     "deployed: MOBILIZE happened, zedland > arland"),
    ("{Zedland} withdrew its troops from {Arland}.",
     "withdrew: RETREAT happened, zedland > arland"),
    ("{Norway} sent weapons to {Arland}.", "sent: AID happened, norway > arland"),
    ("{Arland} joined {NATO} in 2004.", "joined: ACCESSION happened, arland > nato"),
    ("{Oran Reed} resigned on Monday.", "resigned: RETREAT happened, oran-reed > -"),
    ("{Arland} expelled two diplomats of {Zedland}.",
     "expelled: SANCTION happened, arland > zedland"),
    ("{Zedland} fired missiles at {Arland}.", "fired: ASSAULT happened, zedland > arland"),
    ("{Zedland} was attacked by {Arland}.", "attacked: ASSAULT happened, arland > zedland"),
    ("The police arrested {Oran Reed}.", "arrested: COERCE happened, The police > oran-reed"),
    ("{Zedland} cancelled the visit of {Oran Reed}.",
     "cancelled: REJECT happened, zedland > oran-reed"),
    ("{Ana Lima} left {Norway} for {Arland}.", "left: CONSULT happened, ana-lima > arland"),
    ("Large parts of {Arland} are controlled by {Zedland}.",
     "controlled: COERCE ongoing, zedland > arland"),
    ("Several countries, such as {Norway} and {Arland}, sent weapons to {Zedland}.",
     "sent: AID happened, norway arland > zedland"),
    ("The parties agreed on a ban sought by {Zedland} and {Arland}.",
     "agreed: AGREE happened, The parties > zedland arland"),
    ("{Zedland} agreed to send weapons to {Arland}.", "agreed: AGREE happened, zedland > -"),
    # Of a decision and the deed decided on, the deed is told.
    ("{Zedland} voted to lift part of the sanctions on {Arland}.",
     "lift: RETREAT happened, zedland > arland"),
    ("Thirty people tried to cross the border of {Arland}.",
     "cross: OTHER happened, Thirty people > arland"),
    ("The office in {Arland} had to be closed by {Zedland}.",
     "closed: COERCE happened, zedland > arland"),
    ("All flights to {Arland} remain suspended by {Zedland}.",
     "suspended: SANCTION happened, zedland > arland"),
    ("Two sailors of {Arland} were let go.", "let: RETREAT happened, - > arland"),
    # Who died is the target.
    ("Ten miners of {Arland} died on Monday.", "died: ASSAULT happened, - > arland"),
    # "Sent back" is a verb of its own, no help.
    ("{Zedland} sent back the parcel.", "sent: REJECT happened, zedland > the parcel"),
    ("{Ana Lima} informed {Oran Reed} by telephone.",
     "informed: CONSULT happened, ana-lima > oran-reed"),
    ("{Ana Lima} raised the matter with {Oran Reed}.",
     "raised: CONSULT happened, ana-lima > oran-reed"),
    # What somebody is accused of is told as done, by whom it is said of.
    ("{Norway} accused {Zedland} of shelling {Arland}.",
     "shelling: ASSAULT happened, zedland > arland"),
    ("{Zedland} and its neighbours began a joint exercise.",
     "joint exercise: COOPERATE happened, zedland > -"),
    # Who is thanked for their help gave it.
    ("{Norway} thanked {Zedland} for their aid.", "aid: AID happened, zedland > -"),
    ("{Zedland} built a wall along the river.", "built: OTHER happened, zedland > a wall"),
    ("{Zedland} paid two million crowns for the bridge.",
     "paid: OTHER happened, zedland > two million crowns for the bridge"),
]  # fmt: skip

REMARKS = [
    ("Speaking about {Arland} in September, {Ana Lima} said that it was late.", "ana-lima"),
    ("According to an official of {ZEDO} speaking to the Herald, it was late.", "zedo"),
    ("{Ana Lima} expressed her opinion of {Arland} on Monday.", "ana-lima"),
    ("A report of the {ZEDO group} was presented in Geneva.", "zedo-group"),
    ("Such a statement made {Ana Lima} in Geneva.", "ana-lima"),
]  # fmt: skip

OCCASIONS = [
    ("{Ana Lima} held a meeting with {Oran Reed}.",
     "meeting: CONSULT happened, ana-lima > oran-reed"),
    ("{Ana Lima} was on a visit to {Norway}.", "visit: CONSULT happened, ana-lima > norway"),
    ("{Ana Lima} took part in the talks with {Zedland}.",
     "talks: CONSULT happened, ana-lima > zedland"),
    ("{Zedland} carried out attacks on {Arland}.", "attacks: ASSAULT happened, zedland > arland"),
    ("{Arland} suffered cyber attacks.", "cyber attacks: COERCE happened, - > arland"),
    ("The attack killed ten people in {Arland}.", "attack: ASSAULT happened, - > arland"),
    ("The {Zedish} invasion of {Arland} shocked the world.",
     "invasion: ASSAULT happened, zedish > arland"),
    ("{Zedland} imposed sanctions on {Arland}.", "sanctions: SANCTION happened, zedland > arland"),
    ("{Zedland} released a statement on Monday.", "statement: STATEMENT happened, zedland > -"),
    ("{Ana Lima} said this at a press conference.",
     "press conference: STATEMENT happened, ana-lima > -"),
    ("A ceasefire between {Zedland} and {Arland} took effect.",
     "ceasefire: RETREAT happened, - > zedland arland"),
    ("{Zedland} and {Arland} held a joint exercise.",
     "joint exercise: COOPERATE happened, zedland arland > -"),
    ("{Oran Reed}'s arrest shocked {Arland}.", "arrest: COERCE happened, - > oran-reed"),
    ("{Oran Reed}'s arrest of {Ana Lima} shocked all.",
     "arrest: COERCE happened, oran-reed > ana-lima"),
    # What is inside of another event is no second one.
    ("The end of the talks of {Zedland} and {Arland} is near.",
     "talks: CONSULT happened, - > zedland arland"),
    ("{Zedland}'s suspension of the treaty continues.",
     "suspension: SANCTION ongoing, zedland > the treaty"),
    ("The vote of no confidence in {Arland} is over.",
     "vote: OTHER happened, - > arland"),
    ("The talks of {Zedland} and {Arland} collapsed on Monday.",
     "talks: CONSULT happened, - > zedland arland"),
    # What is not cancelled, or only asked to be, is to take place.
    ("The meeting of {Zedland} and {Arland} was not cancelled.",
     "meeting: CONSULT denied, - > zedland arland"),
    # A session in which somebody met is the meeting.
    ("The leaders of {ZEDO}, meeting in a special session in Geneva, spoke for an hour.",
     "special session: CONSULT happened, zedo > -"),
    # Thanked is who did it.
    ("{Ana Lima} thanked {Arland} for the delivery of cranes.",
     "delivery: AID happened, arland > cranes"),
    # Nobody else's exercise is no cooperation.
    ("{Zedland} held a military exercise.", "military exercise: MOBILIZE happened, zedland > -"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "expected"), ACTIONS)
def test_a_verb_tells_what_was_done_by_whom_and_to_whom(drawn: str, expected: str) -> None:
    assert told(drawn) == [expected]


@pytest.mark.parametrize(("drawn", "speaker"), REMARKS)
def test_words_said_on_an_occasion_are_a_statement_of_the_speaker(drawn: str, speaker: str) -> None:
    (event,) = [e for e in mark(drawn)[1] if e.type == "STATEMENT"]
    assert event.participants == (speaker,)
    assert event.confidence >= 0.5


def test_whose_decision_it_is_tells_who_is_to_act() -> None:
    drawn = "{Arland} did not change its decision to boycott the vote."
    assert told(drawn)[-1] == "boycott: PROTEST planned, arland > the vote"


def test_a_remark_without_day_or_place_is_unsure() -> None:
    assert mark("{Ana Lima} made a remark.")[1][0].confidence < 0.45


def test_a_clause_beside_the_main_one_is_less_sure() -> None:
    main = mark("{Arland} attacked {Borland} on Monday.")[1][0]
    aside = mark("{Arland}, which attacked {Borland} on Monday, is rich.")[1][0]
    assert (main.type, aside.type) == ("ASSAULT", "ASSAULT")
    assert aside.confidence < main.confidence


@pytest.mark.parametrize(("drawn", "expected"), OCCASIONS)
def test_a_noun_tells_an_event_with_its_light_verb(drawn: str, expected: str) -> None:
    assert told(drawn) == [expected]


STATUSES = [
    ("{Zedland} will stay until {Arland} withdraws its troops.", "hypothetical"),
    ("{Zedland} hopes to wait until {Arland} freed the prisoners.", "hypothetical"),
    ("{Zedland} stayed until {Arland} withdrew its troops.", "happened"),
    ("The ban stays as long as {Zedland} attacks {Arland}.", "hypothetical"),
    ("{Norway} will talk provided that {Zedland} releases the prisoners.", "hypothetical"),
    ("{Norway} accused {Zedland} of shelling {Arland}.", "happened"),
    ("{Arland} will host a summit with {Zedland}.", "planned"),
    ("{Ana Lima} plans to visit {Arland}.", "planned"),
    ("{Zedland} was to withdraw its troops from {Arland}.", "planned"),
    ("The aim was to withdraw the troops of {Zedland} from {Arland}.", "hypothetical"),
    ("{Ana Lima} prepares for the upcoming summit of {Zedland} and {Arland}.", "planned"),
    ("{Ana Lima} spoke ahead of the summit of {Zedland} and {Arland}.", "planned"),
    ("{Zedland} and {Arland} are discussing the border.", "ongoing"),
    ("{Zedland} has been cooperating with {Arland} since 1992.", "ongoing"),
    ("{Zedland} continues its military build-up near {Arland}.", "ongoing"),
    ("{Zedland} could invade {Arland}.", "hypothetical"),
    ("If {Zedland} attacks {Arland}, nobody will help.", "hypothetical"),
    ("The possibility of {Arland} joining {NATO} was raised.", "hypothetical"),
    ("{Ana Lima} called on {Zedland} to withdraw its troops.", "hypothetical"),
    ("{Ana Lima} did not meet {Oran Reed}.", "denied"),
    ("{Ana Lima} refused to meet {Oran Reed}.", "denied"),
    ("{Zedland} was ready to hold talks with {Arland}.", "hypothetical"),
    ("{Arland}'s goal of joining {NATO} is old.", "hypothetical"),
    ("In particular, strengthening the training center of {Arland}.", "planned"),
    ("{Ana Lima} denied that {Zedland} attacked {Arland}.", "denied"),
    ("{Ana Lima} met {Oran Reed} after talks.", "happened"),
]


@pytest.mark.parametrize(("drawn", "status"), STATUSES)
def test_tense_and_doubt_give_the_status(drawn: str, status: str) -> None:
    assert told(drawn)[0].split(":")[1].split()[1] == f"{status},"


def test_an_occasion_on_a_day_to_come_is_planned() -> None:
    drawn = "At the meeting of {Arland} and {Zedland} on Friday, a treaty will be signed."
    assert told(drawn)[0] == "meeting: CONSULT planned, - > arland zedland"


SPEECH = [
    "{Ana Lima} said that the bridge was safe.",
    "{Ana Lima} condemned {Zedland}.",
    "{Ana Lima} called on {Zedland} to listen.",
    "{Zedland} accused {Arland} of lies.",
    "{Ana Lima} thanked {Norway}.",
]


@pytest.mark.parametrize("drawn", SPEECH)
def test_a_speech_act_is_marked_as_such_and_told_as_no_event(drawn: str) -> None:
    assert told(drawn) == []
    assert all(event.rule.startswith("speech-act/") for event in mark(drawn)[1])


NO_EVENT = [
    "The heart attack of {Oran Reed} was mild.",
    "The custody battle of {Oran Reed} goes on.",
    "The war crimes of {Zedland} are known.",
    "{Oran Reed} attacked {Ana Lima} for failing to listen.",
    "The security situation in {Arland} is difficult.",
]


@pytest.mark.parametrize("drawn", NO_EVENT)
def test_a_figure_of_speech_is_no_event(drawn: str) -> None:
    assert told(drawn) == []


def test_the_month_is_no_protest() -> None:
    assert told("They met in March.") == ["met: CONSULT happened, - > -"]


def test_the_outcome_of_an_attack_is_no_second_event() -> None:
    assert len(told("Ten people were killed in an attack on {Arland}.")) == 1


def test_a_name_is_no_event() -> None:
    assert told("The {General Assembly} of the union is in Geneva.") == []


PLACES = [
    ("{Ana Lima} met {Oran Reed} in Geneva on Monday.", "Geneva", "2022-01-17"),
    ("{Ana Lima} flew to Paris on 3 March 2021.", "Paris", "2021-03-03"),
    ("The meeting of {Arland} and {Zedland} in Berlin last week was short.", "Berlin",
     "2022-01-10/2022-01-16"),
    ("The 2008 Bucharest Summit is remembered.", "Bucharest", "2008"),
    ("{Ana Lima} said she had met {Oran Reed}.", None, None),
    # Each event has its own day.
    ("{Ana Lima} spoke on Monday about the meeting with {Oran Reed} in Paris on January 5.",
     "Paris", "2022-01-05"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "place", "date"), PLACES)
def test_place_and_date_are_those_of_the_event(
    drawn: str, place: str | None, date: str | None
) -> None:
    event = next(e for e in mark(drawn)[1] if e.type == "CONSULT")
    assert event.place == place
    assert (None if event.timex is None else event.timex.value) == date


SCOPES = [
    ("He was glad that {Ana Lima} met {Oran Reed} in Geneva, as planned.",
     "Ana Lima met Oran Reed in Geneva"),
    ("He spoke after the meeting of {Ana Lima} and {Oran Reed} in Geneva.",
     "the meeting of Ana Lima and Oran Reed in Geneva"),
    ("It is based on {Ana Lima}'s participation in the meetings held last March.",
     "Ana Lima's participation in the meetings held last March"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "words"), SCOPES)
def test_the_words_of_an_event_are_its_clause_or_its_noun(drawn: str, words: str) -> None:
    document, events = mark(drawn)
    assert document.slice(events[-1].span) == words


def test_what_is_joined_to_a_dated_deed_is_of_its_day() -> None:
    _, events = mark("On January 12 {Arland} expelled two envoys and summoned the ambassador.")
    assert {event.timex and event.timex.value for event in events} == {"2022-01-12"}


def test_the_year_that_names_a_treaty_is_no_day_of_the_deed() -> None:
    _, events = mark("{Arland} suspended the 1991 treaty in November 2020.")
    assert {event.timex and event.timex.value for event in events} == {"2020-11"}


def test_the_day_and_place_of_another_event_are_not_ones_own() -> None:
    _, events = mark("{Oran Reed} was arrested over last year's bombing of {Arland} in Paris.")
    assert [(event.mode, event.timex is None, event.place) for event in events] == [
        ("arrest", True, None),
        ("explosives", False, "Paris"),
    ]


def test_his_meeting_is_the_subjects() -> None:
    drawn = "{Ana Lima} spoke after her meeting with {Oran Reed}."
    assert told(drawn) == ["meeting: CONSULT happened, ana-lima > oran-reed"]


def test_a_place_after_in_takes_no_part() -> None:
    _, events = mark("He spoke after the meeting of {Ana Lima} and {Oran Reed} in {Arland}.")
    assert events[0].participants == ("ana-lima", "oran-reed")


def test_nothing_is_marked_in_furniture() -> None:
    drawn = "{Ana Lima} met {Oran Reed}\n\nThey parted late."
    document, _ = read_drawn(drawn)
    headline = Furniture(document.lines[0], "headline")
    assert mark(drawn, (headline,))[1] == []
