"""Which tellings are one event: within a sentence, in the next ones, in a headline."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import EventDraft
from build_scripts.distill.events.sentences import find_head_end
from build_scripts.text.document import Document


def read(text: str) -> tuple[EventDraft, ...]:
    return distill_article(annotate_document(Document("article.txt", text, ""))).events


def told(text: str) -> list[str]:
    """Returns `TYPE: participants` of each event."""
    return [f"{row.type}: {' '.join(actor for actor, _ in row.participants)}" for row in read(text)]


ONE = [
    # The words of the one are among those of the other.
    ("Norway and Peru will meet on Thursday to discuss a truce.", "CONSULT: norway peru"),
    # A killing is of the attack that its sentence tells.
    ("Two fishermen were killed when Norway shelled the port.", "ASSAULT: norway two-fishermen"),
    # Who travels to meet somebody does one thing.
    ("Norway's minister Jan Novak plans to visit Lima in May to meet Ana Costa of Peru.",
     "CONSULT: jan-novak peru"),
    # An incident is what its clause tells.
    ("Norway spoke of an incident on Saturday in which Peru seized four trucks.",
     "COERCE: peru"),
    # What ends is no second event, and those who agreed on it take part in its end.
    ("The gas contract between Norway and Peru expired in July 2024.", "OTHER: norway peru"),
    # An envoy is summoned to hear it.
    ("Norway summoned the ambassador of Peru on Monday to protest against it.",
     "ACCUSE: norway ambassador-of-peru"),
    ("Norway summoned the ambassador of Peru on Monday. The meeting lasted 20 minutes.",
     "ACCUSE: norway ambassador-of-peru"),
    # What is asked in a letter is one with it, and what is refused with its refusal.
    ("In a letter of May 3, Norway asked Peru to send two ships.", "REQUEST: norway peru"),
    ("A request by Norway to hold a rally in Lima was refused by Peru on Monday.",
     "REJECT: peru norway"),
    # An occasion of which a verb's clause only speaks, and what an offer would bring.
    ("Norway on Monday blocked the opening of talks with Peru.", "REJECT: norway peru"),
    ("Norway's soldiers took part in drills in Lima on Monday.", "MOBILIZE: norway"),
    # What is asked for is no second event.
    ("5 May 2025\n\nNorway asked on Friday to reopen the port of Lima.", "REQUEST: norway"),
    # What "such" takes up is no second event.
    ("Norway did not send soldiers to Peru. No such deployment has taken place.",
     "MOBILIZE: norway peru"),
    # What somebody tried to do on a day is the event, on that day.
    ("Norway tried in 2023 to mediate between Peru and Chile.", "CONSULT: norway peru chile"),
    # The dead of whom nobody says who killed them are those of the attack told before.
    ("Norway shelled Peru on Friday. At least 19 people were killed.",
     "ASSAULT: norway peru 19-people"),
    # Those who met discuss at their meeting.
    ("The ministers of Norway met with a delegation of Peru in Oslo on Monday. "
     "The sides discussed the withdrawal of Chile.",
     "CONSULT: ministers-of-norway norway delegation-of-peru peru"),
    ("Norway and Peru will meet in Oslo in May. The two are expected to discuss the weather.",
     "CONSULT: norway peru"),
    # An occasion goes on under other names, and ends on another day.
    ("Norway and Peru held talks in Oslo on Monday. The two-day meeting will end on Tuesday.",
     "CONSULT: norway peru"),
    ("The presidents of Norway and Peru met in Oslo. They spoke of fish. "
     "The conversation was useful.", "CONSULT: norway peru"),
    ("Norway and Peru will meet in Oslo in May. The meeting will be hosted by Norway.",
     "CONSULT: norway peru"),
    ("Norway and Peru discussed the harbour. The two leaders met for two hours.",
     "CONSULT: norway peru"),
    # Who travelled to somebody was received there.
    ("Peru had received leaders of Norway in Cusco. Two leaders of Norway had travelled to Peru.",
     "CONSULT: peru leaders-of-norway norway"),
    ("Jan Novak of Norway arrived in Lima on Monday. Novak's visit is the first in two years.",
     "CONSULT: jan-novak norway"),
    ("Norway and Peru began talks in Oslo on 5 May 2025. The talks, the first since 2022, are led "
     "by the ministers of Norway and Peru.", "CONSULT: norway peru"),
    # Its own trip is to the country of the place.
    ("Jan Novak of Norway travelled to Lima on Monday, his first trip to Peru since May.",
     "CONSULT: jan-novak peru norway"),
    # What somebody is asked to do is the request.
    ("5 May 2025\n\nNorway will ask the court of Peru in May to rule on four sites.",
     "REQUEST: norway peru court-of-peru"),
    # "The visit" is the one just told.
    ("Jan Novak visited Peru on Monday. Officials of Peru said nothing about Novak's visit.",
     "CONSULT: jan-novak peru"),
    # With "the", or of the same words, a day or place is one more thing told of it.
    ("Norway signed a treaty with Peru. The memorandum was signed in Lima.", "AGREE: norway peru"),
    # What is denied without a day is what was told of the same one.
    ("5 May 2025\n\nA ship of Norway sailed into the waters of Peru on Monday. "
     "Norway denied that its ship had violated any border.", "MOBILIZE: norway peru"),
    # What those under sanctions may not do is what the sanctions are.
    ("Norway announced sanctions on Peru. The executives will be denied entry to the harbour.",
     "SANCTION: norway peru"),
    # A headline tells what stands again below.
    ("Asia\n\nNorwegian strikes kill five in Peru\n\n"
     "Norwegian air strikes have killed five people in Peru.",
     "ASSAULT: norway peru five-people"),
]  # fmt: skip

SEVERAL = [
    # Each has an attacker of its own.
    ("Norway shelled the port and Chile killed two soldiers.", 2),
    # The dead have a day of their own.
    ("Oslo, 5 May 2025\n\nNorway shelled Peru on Friday. On Monday 19 people were killed.", 2),
    # A noun without "the" that has a day or place, and a verb that has a day, tell their own event.
    ("Norway signed a treaty with Peru. A memorandum on training was signed in Lima.", 2),
    ("Asia, 5 May 2025\n\nNorway lent money to Peru. Supplies of gas resumed on May 1.", 2),
    # A fine is a measure of its own; one denies nothing of another.
    ("Norway announced sanctions on Peru. The companies of Lima will be fined.", 2),
    ("5 May 2025\n\nA ship of Norway sailed into the waters of Peru on Monday. "
     "Chile denied that its ship had violated any border.", 2),
    # Who acts in the one is only the place of the other.
    ("Soldiers of Norway opened fire near Lima in Peru. Peru fired at the harbour.", 2),
    # Others will meet than those of whom it was told.
    ("Norway and Peru will meet in Oslo. The two ministers of Chile will discuss the weather.", 2),
    # Another meeting, another round, and one that was before.
    ("Norway and Peru held talks in Oslo. Their next meeting will be in Lima in May.", 2),
    ("The fourth round of talks of Norway and Peru ended in Oslo. "
     "The fifth round is scheduled for May.", 2),
    ("Norway and Peru discussed the harbour on Monday. They had met in Lima in 2019.", 2),
    # Talks at another time, or of others, are no part of what the clause tells.
    ("Norway reopened the border on Monday after talks with Peru in Lima.", 2),
    ("Norway and Peru agreed that there will be another round of talks in May.", 2),
    # A hotline is no border.
    ("Norway and Peru set up a hotline. Norway and Peru completed the demarcation.", 2),
    # Whom he met on his visit is told of itself.
    ("Jan Novak of Norway arrived in Lima. During the visit, Novak met with Ana Costa of Peru.", 2),
    # They opened talks, which is no talk at the meeting before.
    ("Norway met with Peru in Oslo. The sides opened talks on trade in May.", 2),
    # The headline tells what is done, the article what is ahead.
    ("Asia\n\nNorway will hold talks with Peru\n\n"
     "The talks between Norway and Peru ended on Monday.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), ONE)
def test_one_event_in_several_words_is_drafted_once(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(("text", "count"), SEVERAL)
def test_events_of_their_own_stay_apart(text: str, count: int) -> None:
    assert len(told(text)) == count


def test_the_other_telling_is_kept_as_a_repetition() -> None:
    (event,) = read("Norway shelled Peru on Friday. At least 19 people were killed.")
    assert [row.use for row in event.evidence] == ["content", "repetition"]


def test_headlines_end_where_the_first_sentence_closes() -> None:
    text = "Asia\nTalks end\n\nThe talks ended.\nNothing"
    assert text[find_head_end(text) :].startswith("The talks ended.")


def test_a_page_without_a_closed_line_has_no_headlines() -> None:
    assert find_head_end("Asia\nTalks end\n") == 0
