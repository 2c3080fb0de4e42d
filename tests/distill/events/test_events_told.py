"""Which sentences tell an event for a card, and who takes part, read from plain text."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.text.document import Document


def read(text: str) -> Drafts:
    return distill_article(annotate_document(Document("article.txt", text, "")))


def told(text: str) -> list[str]:
    """Returns `TYPE status: participants` of each event."""
    return [
        f"{event.type} {event.status}: {' '.join(actor for actor, _ in event.participants)}"
        for event in read(text).events
    ]


TOLD = [
    # Whoever they are whom somebody meets, sees or talks to.
    ("Jan Novak of Norway saw the ambassador of Peru on Monday.",
     "CONSULT happened: ambassador-of-peru jan-novak"),
    ("The minister of Norway talked to the miners.",
     "CONSULT happened: miners minister-of-norway"),
    # The parser takes who goes for the day, and who pays a visit for one more office.
    ("Jan Novak is near. On Friday Novak will travel to Lima.", "CONSULT planned: jan-novak"),
    ("At the invitation of H.E. Khamphet Vongsa, Prime Minister of the Lao PDR, H.E. "
     "Somchai Rattanakul, Prime Minister of the Kingdom of Thailand, paid an official "
     "visit to the Lao PDR.", "CONSULT happened: somchai-rattanakul laos thailand"),
    # Who "was to have met" has not, and the answer denies what the question tells.
    ("The envoys were to have met Jan Novak on Tuesday.", "CONSULT denied: envoys jan-novak"),
    ("Interview: Anna Reed\n\nThe former envoy Anna Reed spoke with us.\n\n"
     "Q: What did the rebels want?\n\nA: A bridge.\n\n"
     "Q: Did you meet the president of Peru?\n\nA: I never met the president of Peru.",
     "CONSULT denied: anna-reed president-of-peru"),
    ("Norway and Peru held talks. They further agreed to build a bridge.",
     "AGREE happened: norway peru"),
    ("Norway noted with joy that the Joint Border Committee had convened in Lima.",
     "CONSULT happened: joint-border-committee"),
    # Elections of nobody are those of the country that the article is about.
    ("Norway is tense. The law had foreseen elections by July of 2024.",
     "ELECTION planned: norway"),
    # Talks that go on behind what is said of them, and a lunch of two.
    ("Norway and Peru are near. The talks were hard and will resume on Saturday.",
     "CONSULT planned: norway peru"),
    ("The minister of Norway had lunch with the president of Peru.",
     "CONSULT happened: minister-of-norway president-of-peru"),
    ("The envoy of Norway has been to Lima twice.", "CONSULT happened: envoy-of-norway"),
    # Talks that somebody denies, and a meeting that "there was".
    ("Norway has never had any contact with the rebels.", "CONSULT denied: norway rebels"),
    ("The minister of Norway said there were no contacts with the rebels.",
     "CONSULT denied: rebels"),
    ("There was a meeting between Norway and Peru in Lima.", "CONSULT happened: norway peru"),
    # A noun with all who must take part is told well enough: a treaty of two, somebody's speech.
    ("The treaty between Norway and Peru was praised.", "AGREE happened: norway peru"),
    ("In a speech in May, Jan Novak praised Peru.", "STATEMENT happened: jan-novak"),
    ("Jan Novak praised Peru in a terse communique.", "STATEMENT happened: jan-novak"),
    # What a state asked of or refused another on a day is a step, what it says else a position.
    ("5 May 2025\n\nNorway on Monday rejected an objection of Peru.",
     "REJECT happened: norway peru"),
    ("5 May 2025\n\nJan Novak visited Peru. Norway rejected an accusation of Peru.",
     "CONSULT happened: jan-novak peru"),
    ("5 May 2025\n\nNorway released a statement on Monday, demanding that Peru pay.",
     "STATEMENT happened: norway"),
    # Whom people belong to takes part, and who is accused of a deed does it.
    ("Gunmen loyal to Norway killed ten miners.", "ASSAULT happened: norway ten-miners gunmen"),
    ("Norway accused militants of attacking the port of Peru.", "ASSAULT happened: peru militants"),
    # A trip with its day and place is one, whoever goes.
    ("5 May 2025\n\nThey will travel to Lima on 9 June.", "CONSULT planned:"),
    # A day before people is no part of their name.
    ("On 31 March armed groups attacked a harbour of Peru.", "ASSAULT happened: peru armed-groups"),
    # Of objects the word itself decides before its kind.
    ("Norway left the Peru Convention on Monday.", "SANCTION happened: norway peru"),
    # An adjective tells a visit; what stands before a number is no part of the verb.
    ("The president of Peru is due in Oslo on Thursday.", "CONSULT planned: president-of-peru"),
    ("Norway is to send up to 2,900 soldiers to Peru.",
     "MOBILIZE planned: norway peru 2-900-soldiers"),
    ("Norway hopes to bring the sides together in Lima.", "CONSULT hypothetical: norway"),
    # Who is briefed takes part, what is discussed does not.
    ("The army of Norway was briefed on Monday.", "CONSULT happened: norwegian-military"),
    # A threat is an event, a vow is told by what is vowed.
    ("Norway threatened to cut the gas to Peru.", "THREATEN happened: norway peru"),
    ("Norway vowed to bomb the harbour of Peru.", "ASSAULT planned: norway peru"),
    # "In front of" makes another verb of it than "in".
    ("Hundreds of people gathered in front of the parliament in Lima.",
     "PROTEST happened: peruvian-parliament hundreds-of-people"),
    ("The skipper of Norway faces a hearing in Peru.", "ACCUSE happened: norway peru"),
    # "Which" tells on, where "who" says who is meant.
    ("Norway, which financed repairs to the bridge, was glad.", "AID happened: norway"),
    # What somebody "would" do is a plan when it is told later, else a thought.
    ("Belarus said it would ban the lorries of Lithuania.", "COERCE planned: belarus lithuania"),
    ("Norway announced that it would attack Peru.", "ASSAULT planned: norway peru"),
    ("Norway might send weapons to Peru.", "AID hypothetical: norway peru"),
    # The object of a relative clause is the noun before it.
    ("Norway praised a deal that Peru signed on Monday.", "AGREE happened: peru"),
    ("Norway reopened two of its own crossings last week.", "RETREAT happened: norway"),
    ("The commission of Norway released €10bn last week.",
     "AID happened: commission-of-norway norway"),
    ("Norway recalled its consul general from Peru.", "SANCTION happened: norway peru"),
    # More done to the same one is the same event.
    ("Norway arrested Jan Novak and deported him.", "COERCE happened: norway"),
    # Talks that somebody does not attend are not held.
    ("Norway suspended its participation in the talks with Peru.",
     "REJECT happened: norway peru"),
    # Soldiers bring their country with them, whoever is of an organisation brings it.
    ("Some 600 Peruvian ABFOR soldiers moved into the valley.",
     "MOBILIZE happened: 600-peruvian-abfor-soldiers peru abfor"),
    # The spokesman of a state announces what the state does.
    ("Norway was silent. Norway's spokesman Jan Novak announced the expulsion of two envoys.",
     "SANCTION happened: jan-novak norway two-envoys"),
    # The talks that name nobody are those of the last event, "both sides" too.
    ("Norway cancelled a dinner with Peru. The talks in Oslo will begin on Monday.",
     "CONSULT planned: norway peru"),
    ("Norway cancelled a dinner with Peru. Diplomats from both sides met in Oslo.",
     "CONSULT happened: diplomats norway peru"),
    # What somebody "is due" to do is a plan.
    ("Jan Novak is due in Lima on Monday to sign an agreement with Peru.",
     "AGREE planned: jan-novak peru"),
    # A request to somebody named is an event; an invitation to an event is that event.
    ("Norway asked Peru to wait for the inspectors.", "REQUEST happened: norway peru"),
    ("Norway and Peru were invited to take part in a meeting in Oslo.",
     "CONSULT planned: norway peru"),
    # What is done to an event is one event with it.
    ("The court of Norway upheld the dismissal of the mayor.",
     "OTHER happened: court-of-norway norway"),
    ("The town of Oslo in Norway came under rocket fire from Peru.",
     "ASSAULT happened: norway peru"),
    # Who does it tells what it is.
    ("The soldiers of Norway left their last base in Peru.",
     "RETREAT happened: soldiers norway peru"),
    # A whole clause tells an event of nobody; for whom it is told stands beside it.
    ("Peru sang. The offer was turned down, an envoy of Peru said.", "REJECT happened: peru"),
    # People are people by the ending of their word.
    ("Transporters blocked the crossing on Monday.", "PROTEST happened: transporters"),
    ("Trawlermen blockaded the harbour of Lima on Monday.", "PROTEST happened: trawlermen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_an_event_is_told_with_who_takes_part(text: str, event: str) -> None:
    found = told(text)[-1]
    assert sorted(found.split()) == sorted(event.split())


UNTOLD = [
    # Who speaks to the press or to a crowd talks with nobody, and seeing is not always meeting.
    "The minister of Norway talked to reporters in Lima.",
    "The minister of Norway talked to supporters in Lima.",
    "Norway saw the envoy leave.",
    "Voters in Norway see the president as a thief.",
    "Norway was quiet. The bells rang at noon.",
    "The minister of Norway met his target.",
    "Norway is small. Prices have been to blame.",
    "Jan Novak of Norway spent Christmas with his family.",
    # What never will be is a stance, and an answer that nobody gave no occasion.
    "Norway will never have contacts with the rebels.",
    "The minister of Norway made no statement.",
    # A campaign is a house, and a race is no fight.
    "The campaign of Jan Novak in Norway was glad.",
    "Jan Novak of Norway will beat Ana Reed of Peru.",
    # A dispute lasts.
    "Norway and Peru are locked in a dispute over the valley.",
    # What the writer did, what was talked of by nobody, how a thing was done.
    "Peru is cold. We met a fisherman at the taxi rank in Lima.",
    "Jan Novak of Norway said the plan was still being discussed.",
    "The road to Norway will open, convoy by convoy.",
    # What somebody asks whether it could be, and what nobody may do.
    "Jan Novak of Norway did not say whether pilots could attack Peru.",
    "The harbour of Norway was not open to discussion by any party.",
    # Nobody, and what will not be, unless a day makes an event of it.
    "Nobody in Norway will be imprisoned.",
    "Norway does not bomb Peru.",
    "Every summit of Norway and Peru is long.",
    # More is said of somebody, without a day.
    "Norway praised the man who crossed the border of Peru.",
    # A short saying is a claim.
    'Jan Novak of Norway said it: "Peru has attacked us."',
    # Neither a letter nor a harbour is somebody.
    "Letters blocked the crossing.",
    # Sitting down is no session.
    "The fishermen of Norway were sitting down to supper.",
    "Peru called its bases under-equipped.",
    # A call to reporters is a way to be quoted; what a party does as a rule is no event.
    "Jan Novak told reporters by phone that it was late.",
    "Jan Novak, whose party nominates the mayor of Lima, was late.",
    # A demand is a stance.
    "Norway demanded that Peru withdraw its troops.",
    # A habit, and what is open to anybody, are no one meeting.
    "The king of Norway often meets with senators of Peru.",
    "The king of Norway will meet with any senator of Peru.",
    # What is so, and what a participle only adds, is no event of nobody.
    "The offer is not turned down, an envoy of Peru said.",
    "An envoy of Peru praised offers turned down by mistake.",
    # A reporter's question is no request.
    "Ana Lima was asked about the bridge.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_no_event_is_told(text: str) -> None:
    assert told(text) == []


def test_the_same_dead_are_told_once() -> None:
    text = "Four people were killed in Lima. Four people died when Norway shelled a port."
    assert len(told(text)) == 1


def test_the_dead_of_an_attack_told_right_before_are_of_it() -> None:
    attack = "Norway shelled the harbour of Lima in Peru on Monday. "
    assert len(told(attack + "At least 19 people were killed.")) == 1
    assert len(told(attack + "At least 19 people were killed in Cusco on Tuesday.")) == 2


def test_both_counterparts_are_those_of_the_event_before() -> None:
    call = "Jan Novak of Chile spoke by telephone with both counterparts."
    text = f"Norway attacked Peru on Monday. {call}"
    assert told(text)[1] == "CONSULT happened: jan-novak norway peru"


TWO = [
    # An expulsion and its answer: who acts in the one is acted upon in the other.
    "Norway expelled an envoy of Peru. Peru expelled an envoy of Norway.",
    # Two deeds of one group of words.
    "Norway tore up the treaty with Peru. Norway brushed aside an offer of Peru.",
    "Norway fired two missiles off Peru. Norway rushed two battalions to Peru.",
    "Norway jailed a banker of Peru. Norway deported a banker of Peru.",
]


@pytest.mark.parametrize("text", TWO)
def test_two_deeds_are_two_events(text: str) -> None:
    assert len(told(text)) == 2
