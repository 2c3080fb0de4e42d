"""Whether an event happened, where words nearby speak of something else."""

from __future__ import annotations

import pytest
from eventing import mark, told

BESIDE = [
    ("At a rally in Lima on Monday, {Ana Lima} rejected the plan.", "rally", "happened"),
    ("At a press conference in Lima, families urged the mayor to go.", "conference", "happened"),
    ("{Ana Lima} decided at last year's summit in Lima to sign the paper.", "summit", "happened"),
    ("{Norway} refused to meet the envoys after the attack in Lima.", "meet", "denied"),
    ("{Ana Lima} denied that this was so, and {Oran Reed} then met the envoys.", "met", "happened"),
    ("{Ana Lima} laid a wreath next to the gate.", "laid", "happened"),
    ("A bomb went off in Lima, killing nine people.", "went", "happened"),
    ("{Norway} went to the polls after a long debate.", "polls", "happened"),
    ("The talks with {Peru} go on in Lima.", "talks", "ongoing"),
    ("{Norway} this week became the last country to ratify the treaty.", "treaty", "happened"),
    ("{Norway} wants to become the last country to ratify the treaty.", "treaty", "hypothetical"),
    ("Nobody knows what a summit set for April will bring.", "summit", "planned"),
    ("{Ana Lima} plans a rally in Lima.", "rally", "planned"),
    ("{Ana Lima} announced a rally in Lima for Saturday.", "rally", "planned"),
    ("{Ana Lima} is expected in {Lima} on Saturday.", "expected", "planned"),
    ("A dinner of {Norway} and {Peru} has been pencilled in for May.", "dinner", "planned"),
    ("A meeting of {Norway} and {Peru} was due on Saturday.", "meeting", "planned"),
    ("A ruling is not expected before next year.", "ruling", "planned"),
    ("{Norway} has set a referendum for 21 September.", "referendum", "planned"),
    ("A meeting of {Norway} and {Peru} is possible.", "meeting", "hypothetical"),
    ("{Norway} wanted to keep it and met {Peru} in Lima.", "met", "happened"),
    ("{Norway} urged calm, while {Peru} met the envoys in Lima.", "met", "happened"),
    ("{Norway} wanted to keep the pier and had met {Peru} in Lima.", "met", "happened"),
    ("{Norway} plans to build a wall and open a dam.", "open", "planned"),
    # A report that is refuted or said to be false, and not an offer that is rejected.
    ("{Norway} denied reports that {Peru} had attacked Lima.", "attacked", "denied"),
    ("{Norway} dismissed a report that an envoy had travelled to {Peru}.", "travelled", "denied"),
    ("Reports of a visit by {Ana Lima} to {Peru} are false.", "visit", "denied"),
    ("{Norway} rejected an offer to meet {Peru}.", "meet", "hypothetical"),
    ("{Norway} will hardly meet {Peru} in Lima.", "meet", "denied"),
    ("It is not true that {Norway} attacked {Peru}.", "attacked", "denied"),
    ("{Norway} almost attacked {Peru} on Monday.", "attacked", "denied"),
    ("Had {Norway} attacked {Peru} on Monday, it would have lost.", "attacked", "hypothetical"),
    ("{Norway} wished it had attacked {Peru}.", "attacked", "hypothetical"),
    ("Rumours that {Peru} had attacked {Norway} were heard.", "attacked", "hypothetical"),
    ("A report said that {Norway} had attacked {Peru}.", "attacked", "happened"),
    # What must come before what will be; a case is filed whatever is awaited of it.
    ("The tax will fall only when {Ana Lima} has left office.", "left", "hypothetical"),
    ("The tax fell only when {Ana Lima} had left office.", "left", "happened"),
    ("A verdict is awaited on a case filed by {Norway} in Lima.", "filed", "happened"),
    ("Asked at a press conference in Lima, {Ana Lima} said no.", "conference", "happened"),
    ("{Ana Lima} is trying to form a government.", "form", "hypothetical"),
    ("{Ana Lima} tried to form a government.", "form", "happened"),
    ("{Ana Lima} was scheduled to lay a wreath and meet {Oran Reed}.", "meet", "planned"),
    ("The visas of {Norway} were not yet approved.", "approved", "denied"),
    ("A summit of {Norway} and {Peru} is to be held in Lima.", "summit", "planned"),
    ("{Norway} allows the parcel to be sent back to {Peru}.", "sent", "hypothetical"),
    ("We are not going to invade {Peru}.", "invade", "denied"),
    ("{Norway} asked the court to block the visit of {Ana Lima}.", "visit", "hypothetical"),
    ("The war ended with the tanks rolling into {Peru}.", "rolling", "happened"),
    ("It was an announcement that the ban of {Norway} would be lifted.", "lifted", "planned"),
    # "The attacks" that somebody planned came; "an attack" may not have.
    ("A group of {Zedland} planned the attacks on {Arland}.", "attacks", "happened"),
    ("A group of {Zedland} planned an attack on {Arland}.", "attack", "planned"),
    ("{Norway} helped end the blockade of {Peru}.", "end", "happened"),
    # An aside is told as done, whatever is asked for or refused beside it.
    ("Speaking to reporters in Lima, {Ana Lima} called for calm.", "Speaking", "happened"),
    ("It would not help {Norway} if we were to start bombing {Peru}.", "bombing", "hypothetical"),
    # A step that a noun only names, and a vote that is yet to come.
    ("{Norway} would see the withdrawal of troops as a hostile act.", "withdrawal", "hypothetical"),
    ("{Norway} will raise the issue of the release of {Ana Lima}.", "release", "hypothetical"),
    ("{Norway} welcomes the withdrawal of troops from {Peru}.", "withdrawal", "happened"),
    ("After the withdrawal of troops {Peru} will close the port.", "withdrawal", "happened"),
    ("{Norway} would welcome {Peru}'s withdrawal from the port.", "withdrawal", "happened"),
    ("{Norway} may sign it before the election in {Peru}.", "election", "planned"),
    ("{Norway} is considering visa bans on envoys of {Peru}.", "bans", "hypothetical"),
    ("{Ana Lima} will join talks only if {Oran Reed} leaves.", "talks", "hypothetical"),
    ("{Norway} will stay if the rebels of {Peru} were not disarmed.", "disarmed", "hypothetical"),
    ("Flights to {Peru} remain suspended.", "suspended", "ongoing"),
    ("Soldiers of {Norway} have been stationed in {Peru} since 1974.", "stationed", "ongoing"),
    ("Envoys of {Norway} to meet in {Peru}", "meet", "planned"),
    # What is warned of is not the letter in which somebody warns.
    ("{Norway} warned in a letter to {Peru} that it would attack.", "letter", "happened"),
    # What was not done until a day was done then; what will not be, is not yet.
    ("The envoys of {Norway} did not meet {Peru} until May.", "meet", "happened"),
    ("The envoys of {Norway} will not meet {Peru} until May.", "meet", "denied"),
    # A plan that is none.
    ("{Norway} has no plans to meet {Peru}.", "meet", "denied"),
    ("{Norway} does not intend to visit {Peru}.", "visit", "denied"),
    ("{Norway} has no intention to visit {Peru}.", "visit", "denied"),
    ("{Norway} was not able to meet {Peru}.", "meet", "denied"),
    ("{Norway} was able to meet {Peru}.", "meet", "happened"),
]


@pytest.mark.parametrize(("drawn", "trigger", "status"), BESIDE)
def test_only_what_governs_a_word_gives_its_status(drawn: str, trigger: str, status: str) -> None:
    rows = [row for row in told(drawn) if row.split(":")[0].endswith(trigger)]
    assert [row.split(": ")[1].split()[1] for row in rows] == [f"{status},"]


def test_the_day_of_a_march_is_not_that_of_its_ban() -> None:
    _, [ban] = mark("The march planned for Sunday was cancelled by {Norway}.")
    assert (ban.status, ban.timex) == ("happened", None)


def test_who_is_expected_comes() -> None:
    assert told("{Ana Lima} is expected in {Peru} on Saturday.") == [
        "expected: CONSULT planned, ana-lima > peru"
    ]


SURVEYS = [
    "{Ana Lima} leads in the latest polls in {Norway}.",
    "Polls continue to show that voters trust {Ana Lima}.",
    "A paper's poll of {Norway} on Tuesday showed {Ana Lima} with a lead.",
    "In exit polls, voters in {Norway} were unhappy.",
]


@pytest.mark.parametrize("drawn", SURVEYS)
def test_asking_what_people_think_is_no_vote(drawn: str) -> None:
    assert not [row for row in told(drawn) if "ELECTION" in row]


NAMED = [
    '{Oran Reed} later called {Ana Lima} "very weak on fish".',
    "{Ana Lima} called {Oran Reed} a liar.",
    "A new fund called Port of Hope is at work.",
    "An anti-{Lima} fund called Our Principles is at work.",
]


@pytest.mark.parametrize("drawn", NAMED)
def test_what_somebody_is_called_is_no_phone_call(drawn: str) -> None:
    assert not [row for row in told(drawn) if "CONSULT" in row]


def test_polls_at_which_people_vote_are_a_vote() -> None:
    assert "ELECTION" in told("The polls in {Norway} opened on Sunday.")[0]
