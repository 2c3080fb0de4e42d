"""Words that tell an event elsewhere and here something else: `{...}` stands around each actor."""

from __future__ import annotations

import pytest
from eventing import told

NO_EVENTS = [
    "Two prisoners of war of {Zedland} wrote home.",
    "Hundreds of exiles of {Zedland} live there.",
    "The party of {Oran Reed} won by a landslide.",
    "{Ana Lima} returned to her duties.",
    "The operations of the bank in {Zedland} are small.",
    "The wreath was for bombing victims of {Zedland}.",
    "It was the news release his adviser, {Ana Lima}, wrote.",
    "The opposition in {Zedland} hopes to kill the bill.",
    "The aunts of the boy in {Zedland} have fought to keep him.",
    "Supporters of {Oran Reed} gathered to celebrate.",
    "{Oran Reed} declined to offer a figure.",
    "The office will begin the process to return the boy.",
    "The tremor toppled the chimney of the school in {Zedland}.",
    "The evidence we have gathered in {Zedland} is old.",
    "{Zedland} is ready for meeting any challenge of {Arland}.",
    "The economy of {Zedland} pulled out of its slump.",
    "It is a demonstration of the fact that {Zedland} is calm.",
    "The king spoke to his audience in {Zedland}.",
    "The minister of {Zedland} was quoted on Monday.",
    "A tourist visiting {Zedland} on vacation saw it.",
    "The flu could hurt the trade of {Zedland}.",
    "They count the money that they send home to {Zedland}.",
    "It is a tug-of-war in {Zedland}.",
    "The political storm in {Zedland} is old.",
    "{Oran Reed} thinks that attacking the candidate of {Zedland} is wise.",
    "{Zedland} provides benefits to {Arland}.",
    "{Ana Lima}'s battle to keep the boy is old.",
    "Officials of {Zedland} spoke about the plan on condition of anonymity.",
    "People in {Zedland} waved flags.",
    "It is an entrepreneur of {Zedland} named Reed.",
    "{Oran Reed} was asked to name a single town of {Zedland}.",
    "{Oran Reed} shot himself in the foot.",
    "{Oran Reed} shot back.",
    "The owners of {Zedland} released another brochure.",
    "It is unlikely, barring a nominee of {Zedland}.",
    "{Oran Reed} has taken a position on the bill.",
    "They saw ads attacking {Oran Reed}.",
    "{Oran Reed} recalled the widow of the miner.",
    "He has called the senator of {Zedland} “the next Washington”.",
    "The miners of {Zedland} are on the march.",
    "{Oran Reed} erupted at the plan of {Zedland}.",
    "The ratings hurt {Oran Reed}.",
    "It hurts the party of {Oran Reed}.",
    "{Oran Reed} fought for the bill in {Zedland}.",
    # What moves in a figure of speech strikes nobody.
    "A wave of anger swept across {Zedland}.",
    "Rumours swept through the market of {Zedland}.",
    "The company of {Zedland} advanced to the last four.",
    "The owners of {Zedland} shipped two units of the radio.",
    "{Ana Lima} took revenge at the table.",
    # Who is caught, held or let down by something else is no prisoner.
    "The police of {Zedland} caught a cold.",
    "The rules of {Zedland} forbid phones.",
    "The committee of {Zedland} got ten years older.",
    "The doctor of {Zedland} bundled the baby into a blanket.",
    # Those who shop, pray or slip fill a street and protest nowhere.
    "Shoppers packed the streets of {Zedland}.",
    "Muslims of {Zedland} fasted from dawn.",
    "Two tourists locked themselves out of the hotel in {Zedland}.",
    "Smog choked the streets of {Zedland}.",
    # What is steered, fled or led off without force.
    "The captain of {Zedland} steered the boat home.",
    "Shares lost ground in {Zedland}.",
    "The actor led off the show in {Zedland}.",
    "The chef brandished a knife in {Zedland}.",
    # Not every search is for a suspect.
    "The agency of {Zedland} looked for staff.",
    # A turn of phrase tells no deed, and the economy does none.
    "{Ana Lima} paid tribute to the miners on Monday.",
    "The economy of {Zedland} touched the floor on Monday.",
    # Neither verb of a denied pair happened.
    "The suspect had not admitted a role or named a helper in {Zedland} on Monday.",
]
EVENTS = [
    ("{Zedland} fought a war with {Arland} in 1990.",
     "fought: ASSAULT happened, zedland > arland"),
    ("{Zedland} began operations against {Arland}.",
     "operations: ASSAULT happened, zedland > arland"),
    ("Leaders of {Zedland} and {Arland} gathered in the hall.",
     "gathered: CONSULT happened, zedland arland > -"),
    ("The king gave {Oran Reed} an audience.", "audience: CONSULT happened, The king > -"),
    ("Soldiers of {Zedland} pulled out of {Arland}.",
     "pulled: RETREAT happened, zedland > -"),
    ("A demonstration of miners in {Zedland} was loud.",
     "demonstration: PROTEST happened, - > zedland"),
    ("{Ana Lima} painted the gate on Monday.", "painted: OTHER happened, ana-lima > the gate"),
    ("A panel in {Zedland} is expected to rule on the case.",
     "rule: OTHER planned, A panel > the case"),
    ("Ten people of {Zedland} drowned.", "drowned: OTHER happened, - > zedland"),
    ("A storm in {Zedland} sank two boats.", "storm: OTHER happened, - > zedland"),
    ("The battle of {Zedland} to retake the port was long.",
     "battle: ASSAULT happened, - > zedland"),
    ("{Zedland} blocked the visit of {Oran Reed}.",
     "blocked: REJECT happened, zedland > oran-reed"),
    ("A landslide in {Zedland} buried two farms.", "landslide: OTHER happened, - > zedland"),
    ("The rebels of {Zedland} have fought to retake the port.",
     "fought: ASSAULT happened, zedland > -"),
    ("Supporters of {Oran Reed} gathered in front of the court.",
     "gathered: PROTEST happened, oran-reed > -"),
    ("{Zedland} killed two men.", "killed: ASSAULT happened, zedland > two men"),
    # Who is left dead is no door left open.
    ("Torrents left nine people dead in {Zedland}.",
     "left: OTHER happened, Torrents > nine people"),
    ("Torrents swept through two villages of {Zedland}.",
     "swept: OTHER happened, Torrents > zedland"),
    # By whom it is done, and the kind of a thing before its name, are told like who does it.
    ("Two drivers of {Zedland} were knocked down by a jeep.",
     "knocked: OTHER happened, a jeep > zedland"),
    ("{Zedland} sent the frigate Albatross to the strait.",
     "sent: MOBILIZE happened, zedland > the strait"),
    ("Soldiers of {Zedland} beat several of the miners.",
     "beat: ASSAULT happened, zedland > several of the miners"),
    ("{Zedland} recalled Ambassador {Ana Lima} from {Arland}.",
     "recalled: SANCTION happened, zedland > ana-lima"),
    ("The agency of {Zedland} picked up four villagers.",
     "picked: COERCE happened, zedland > four villagers"),
    # Nobody is hit where nobody is.
    ("{Zedland} launched a rocket into space.", "launched: MOBILIZE happened, zedland > space"),
    ("{Zedland} fired two missiles into the sea.", "fired: MOBILIZE happened, zedland > the sea"),
    ("{Zedland} launched a rocket into the port of {Arland}.",
     "launched: ASSAULT happened, zedland > arland"),
    # What is welcomed is praised, and only somebody is received.
    ("The release of two men by {Zedland} was welcomed by {Arland}.",
     "release: RETREAT happened, zedland > two men"),
    ("{Oran Reed} was welcomed by the mayor of {Zedland}.",
     "welcomed: CONSULT happened, zedland > oran-reed"),
    # What is released may be papers, and who dies need not be killed.
    ("{Zedland} ordered the release of two men of {Arland}.",
     "release: RETREAT happened, zedland > arland"),
    ("{Zedland} ordered the release of the emails.",
     "ordered: OTHER happened, zedland > the release of the emails"),
    ("{Oran Reed}, who died in 2003, knew {Zedland}.", "died: OTHER happened, - > oran-reed"),
    ("{Oran Reed} died in a prison in {Zedland}.",
     "died: ASSAULT happened, - > oran-reed"),
    # At a rally somebody may speak, and some win votes.
    ("At a rally in {Zedland}, {Oran Reed} said the port was closed.",
     "rally: STATEMENT happened, oran-reed > -"),
    ("{Ana Lima} attended a Reed rally in {Zedland}.",
     "rally: ELECTION happened, ana-lima > Reed"),
    ("Soldiers of {Zedland} shot back at {Arland}.", "shot: ASSAULT happened, zedland > arland"),
    ("Debris hurt two workers in {Zedland}.", "hurt: ASSAULT happened, Debris > two workers"),
    ("Speaking at a campaign rally in {Zedland}, {Oran Reed} called it a lie.",
     "Speaking: STATEMENT happened, oran-reed > -"),
    ("Thousands held a rally against {Oran Reed} in {Zedland}.",
     "rally: PROTEST happened, Thousands > oran-reed"),
    # Soldiers who arrive pay no visit.
    ("Some 1,500 soldiers of {Zedland} arrived at the end of January to relieve the guards.",
     "arrived: MOBILIZE happened, zedland > -"),
    ("The miners of {Zedland} arrived in {Arland} on Monday.",
     "arrived: CONSULT happened, zedland > arland"),
    # Those who work stop by a strike that guns fire.
    ("The strike began in {Zedland} after the dismissal of two drivers.",
     "strike: PROTEST happened, - > zedland"),
    ("A three-day strike began in {Zedland}.", "strike: PROTEST happened, - > zedland"),
    ("A strike killed two workers in {Zedland}.", "strike: ASSAULT happened, - > zedland"),
    # Who only thinks something of a vote has no part in it.
    ("Experts see the election in {Zedland} as a test.",
     "election: ELECTION happened, - > zedland"),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_EVENTS)
def test_a_word_in_another_sense_tells_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "line"), EVENTS)
def test_a_word_in_its_own_sense_tells_its_event(text: str, line: str) -> None:
    assert line in told(text)
