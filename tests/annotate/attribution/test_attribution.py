"""Attributions, one line a case: source, cue and content are drawn in the text.

Where the form attributes no cue is drawn. Marks at the ends of words do not count.
"""

from __future__ import annotations

import pytest
from drawing import annotate_text, find_drawn

from build_scripts.annotate.attribution.attributions import find_outermost

CLAUSES = [
    "<source>Ana Lima</source> <cue>said</cue> <content>the talks had failed</content>.",
    "<source>Ana Lima</source> <cue>has said</cue> <content>that the talks had failed</content>.",
    "<content>The talks had failed</content>, <source>the minister</source> <cue>said</cue>.",
    "<content>Norway will not leave the treaty</content>, <source>Norwegian Foreign Minister Ana "
    "Lima</source> <cue>said</cue> following her meeting with the envoy in Geneva on Monday.",
    "<content>The ferry</content>, <source>the mayor</source> <cue>said</cue>, <content>will not "
    "sail again</content>.",
    "<content>Zero enrichment</content>, <source>Oslo</source> <cue>had reiterated</cue>, "
    "<content>means zero agreement</content>.",
    "<source>The minister</source> <cue>is confident</cue> <content>that the talks will "
    "succeed</content>.",
    "<source>The minister</source> <cue>has made clear</cue> <content>that the talks had "
    "failed</content>.",
    "<source>Ana Lima</source> <cue>pointed out</cue> <content>that the talks had "
    "failed</content>.",
    "<source>The party</source> <cue>states</cue>, however, <content>that the crisis must "
    "end</content>.",
    "<source>Oslo</source> <cue>demands</cue> <content>guarantees that the army will not return "
    "again</content>.",
    "TALLINN, Estonia (AP) - <content>Estonia will never leave the treaty</content>, <source>the "
    "minister</source> <cue>said</cue>.",
    "<source>The mayor</source> <cue>told</cue> a meeting of fishermen <content>that few of them "
    "would sail</content>.",
    # A second clause behind the quotation, and a verb of saying that parses as none.
    "<source>The Norwegian harbour office</source> <cue>replied</cue> in a short note "
    '<content>that the boats "were 40 miles inside the bay", and that the courts, not the mayor, '
    "will decide on their fate</content>.",
    "<source>Norwegian sources</source> <cue>affirm</cue> <content>that it has not been "
    "sold</content>; the rest is silence.",
    # A second verb with a helper of its own, and one that tells what somebody has not.
    "<source>The harbour office</source> <cue>said</cue> <content>that Norway would let fish "
    'through "out of kindness"</content>, but <content>would "absolutely not sit by" if the port '
    "was sold</content>.",
    "<source>The harbour office</source> <cue>said</cue> <content>its small town was late and had "
    "no intention of leaving the port</content>.",
    # A town before the lead, and a source behind the clause that the parser takes for a part of it.
    "Bergen: <content>Norway's last elected government and the rebel fishermen have agreed in "
    "principle to release 30 more ships</content>, <source>a source close to the talks in "
    "Oslo</source> <cue>said</cue> on Sunday, even as the two sides traded blame over fish.",
    "<content>Sweden will lend nine more fire-fighting planes and 300 deep-sea divers</content>, "
    "<source>the harbour office in Bergen</source> <cue>announces</cue>.",
]

BLAMED = [
    "The mayor, <cue>urged</cue> by <source>Norway</source> <content>to close the port</content>, "
    "went home.",
    "<source>Norway</source> <cue>holds</cue> <content>the harbour office fully responsible for "
    "the fire</content>.",
    "<source>Norway</source> <cue>renewed its call</cue> on <content>the fishermen, particularly "
    "the old ones, to leave the port</content>.",
]

QUOTATIONS = [
    # A phrase that opens the sentence, of which the parser makes a list with who says it.
    "In response to queries regarding statements on floods in Feni, <source>the Norwegian "
    "spokesperson, Ana Lima</source>, <cue>said</cue>: “<content>We will not leave the "
    "harbour</content>.”",
    "“<content>We will not leave the harbour</content>,” <source>Ana Lima</source> "
    "<cue>said</cue>.",
    "“<content>We will not leave the harbour</content>,” <cue>said</cue> <source>Ana "
    "Lima</source>.",
    "«<content>We will not leave the harbour</content>», – <cue>told</cue> <source>Lima</source>.",
    "«<content>We will not leave the harbour.</content>»,– <source>a spokesman for the union "
    "«Free Harbour» Oran Reed</source>.",
    "„<content>We will not leave the harbour</content>“, - <source>a NATO official</source> "
    "<cue>told</cue> the Harbour Post.",
    "<source>Ana Lima</source> <cue>said</cue>: “<content>We will not leave the "
    "harbour.</content>”",
    "<source>Ana Lima</source> then <cue>said</cue> the following: «<content>We will not leave "
    "the harbour. We will stay.</content>».",
    "<source>Ana Lima</source><cue>:</cue> “<content>We will not leave the harbour.</content>”",
    "<source>Ana Lima</source> <cue>made</cue> the following comment:\n“<content>We will not "
    "leave the harbour.</content>”",
    "“<content>We will not leave</content>,” <source>Ana Lima</source> <cue>said</cue>. "
    "“<content>We will stay in the harbour.</content>”",
    "“<content>We will not leave</content>,” <source>Ana Lima</source> <cue>said</cue>, "
    "“<content>because we like it here.</content>”",
    "“<content>We stay here.</content>\n\n<content>We like the harbour.</content>\n\n<content>We "
    "will never leave</content>”, - <cue>said</cue> <source>Ana Lima</source>.",
    "<content>We will not leave the harbour</content>,” <source>Lima</source> <cue>noted</cue>.",
    '<source>Ana Lima</source> <cue>said</cue> <content>Norway was ready to talk, "however, there '
    'will be no compromise on the harbour."</content>',
    "<content>On the need to keep the harbour, «as the only way to the sea for the town»</content>"
    ", <cue>says</cue> <source>the report of the expert group</source>.",
    '<source>Ana Lima</source> <cue>called</cue> <content>the treaty "a very bad deal"</content>.',
    # Two parts of which the first or the second is a word or two.
    "“<content>Nobody</content>”, <source>Ana Lima</source> <cue>told</cue> the Harbour Post, "
    "“<content>will close the harbour.</content>”",
    "“<content>The harbour</content>”, <cue>said</cue> <source>Ana Lima</source>, "
    "“<content>will stay.</content>”",
    # An adjective behind a quotation.
    "“<content>We will not leave the harbour</content>,” <source>Lima</source> <cue>is "
    "adamant</cue>.",
]

OTHER_FRAMES = [
    "<source>Russia</source> <cue>refused</cue> <content>to sign the treaty</content>.",
    "<source>Norway</source> <cue>has called on</cue> <content>Russia to withdraw its "
    "forces</content>.",
    "<source>The envoy</source> <cue>urged</cue> <content>Norway to leave the valley</content>.",
    "<source>Norway</source> <cue>called for</cue> <content>a new vote in the valley</content>.",
    "<source>Norway</source> <cue>condemned</cue> <content>the attack on the port</content> on "
    "Monday.",
    "<source>Norway</source> condemned the attack and <cue>reiterated</cue> <content>its "
    "solidarity with the town</content>.",
    "<source>The parties</source> <cue>accuse</cue> <content>the authorities of falsifying the "
    "results</content>.",
    "<source>Norway</source> left the talks, <cue>demanding</cue> <content>that the vote be "
    "repeated</content>.",
    "<source>Norway</source> <cue>is</cue> categorically <cue>opposed to</cue> <content>the "
    "expansion of the port</content>.",
    "<source>The leaders</source> <cue>expressed</cue> <content>gratitude to the union for the "
    "support</content>.",
    "<source>The partners</source> <cue>recognize</cue> <content>the legitimacy of the "
    "elections</content> and believe that the vote was fair.",
    "<content>The vote</content>, as <cue>highlighted by</cue> <source>Norwegian "
    "officials</source>, <content>brings new hope to the valley</content>.",
    "<source>The mayor</source>'s <cue>call</cue> to Norway <content>to leave the valley</content>"
    " fell flat.",
    "<source>Norway</source> <cue>made a pledge</cue> <content>to leave the valley</content>.",
    "<source>The minister</source> <cue>ruled out</cue> <content>a new vote in the "
    "valley</content>.",
    # A clause whose subject `for` opens, and a second verb that is the speaker's own.
    "<source>The union</source> <cue>called for</cue> <content>the mayor to be sent "
    "home</content>.",
    "<source>Ana Brandt</source> <cue>reiterated</cue> <content>her view that the port does not "
    "harm anyone</content> and expressed concern over the strikes.",
    "<source>Ana Brandt</source> reiterated her view that the port does not harm anyone and "
    "<cue>expressed</cue> <content>concern over the strikes</content>.",
    # A cue that parts its content from the subject.
    "<content>Oslo</content>, <source>the minister</source> <cue>said</cue>, <content>preferred "
    "guidelines to a treaty</content>.",
    # A verb's second word that the parser takes for a preposition.
    "<source>Norway</source> left the talks, <cue>brushing aside</cue> <content>a mediation offer "
    "by Peru</content>.",
    # What a semicolon parts from the speaker is not said.
    "The council backed the strike; <source>a member, Ana Brandt</source>, <cue>said</cue> "
    "<content>the port would not open again this year</content>.",
    "<source>The union</source> <cue>termed</cue> <content>reports of a new ferry as very "
    "speculative</content>.",
    # Nouns with a verb that adds nothing, in the passive too, and what a proposal holds.
    "<source>Ana Lima</source> <cue>made a plea</cue> for <content>the release of the "
    "sailors</content>.",
    "<source>The leaders</source> <cue>renewed their call</cue> for <content>a short "
    "transition</content>.",
    "<cue>Support</cue> for <content>the fishermen</content> <cue>was voiced</cue> by "
    "<source>Oslo</source>.",
    "The <cue>call</cue> for <content>a dialogue</content> without conditions <cue>made</cue> by "
    "<source>Norway</source> got a frosty answer.",
    "<source>Oslo</source>'s <cue>proposal</cue> included <content>a new ferry and a "
    "bridge</content>.",
    "<source>The mayor</source> <cue>called for</cue> <content>calm on both sides of the "
    "river</content>.",
    "<source>The mayor</source> <cue>would like</cue> <content>more ferries on the "
    "river</content>.",
]

FORMS = [
    # By whose view it is.
    "<content>The closure costs the town a million a day</content> <cue>by</cue> <source>the "
    "central bank</source>'s <cue>reckoning</cue>.",
    "<cue>In</cue> the <cue>view</cue> of <source>the harbour office</source>, <content>the port "
    "will be lost by May</content>.",
    "<cue>In</cue> <source>the mayor</source>'s <cue>eyes</cue>, <content>the treaty with Norway "
    "is dead</content>.",
    # Only the part that the phrase opens is told, and only the clause in which it stands.
    "The fleet left the harbour last October, breaking the quay and, <cue>according to</cue> "
    "<source>the harbour office</source>, <content>costing the town more than a million</content>.",
    "The fleet, which <cue>according to</cue> <source>the union</source> <content>has never left "
    "the bay</content>, was sold on Monday.",
    # Whose word a noun is, told by an adjective.
    "Ana Brandt wrote about a <source>Norwegian</source> <cue>proposal</cue> <content>that the "
    "ferry be sold</content>.",
    # A subject that the parser hangs elsewhere.
    "In a ceremony in Bergen, <source>the president of the Senate, Policarpo Huanca</source>, "
    '<cue>maintained</cue> <content>that Norway "does not renounce nor will it ever renounce its '
    'return to the sea"</content>.',
    "<cue>According to</cue> <source>the minister</source>, <content>the talks had "
    "failed</content>.",
    "<content>The talks had failed</content>, <cue>according to</cue> <source>the "
    "minister</source>.",
    "<cue>According to</cue> <source>a NATO official speaking to the Harbour Post</source>, "
    "<content>Norway and NATO are discussing the treaty</content>.",
    "<content>Norway is moving forward</content>. <source>Foreign Minister Ana Lima</source> "
    "<cue>said this</cue> at a briefing in Oslo on December 3.",
    "<content>The port is a highly valued partner</content>. <cue>Such a statement made</cue> "
    "<source>the mayor</source> ahead of the meeting.",
    "<content>The treaty is dead</content>. <source>The mayor</source> <cue>made the remarks</cue> "
    "during a visit to Oslo.",
    "<content>The treaty is dead</content>. <cue>So said</cue> <source>Ana Lima</source> on "
    "Monday.",
]


@pytest.mark.parametrize("case", [*CLAUSES, *BLAMED, *QUOTATIONS, *OTHER_FRAMES, *FORMS])
def test_source_cue_and_content_are_found(case: str) -> None:
    hit, found = find_drawn(case)
    assert hit is not None, found


SPEECHLESS = [
    "Norway held a meeting with those responsible for the fire.",
    "Norway holds responsible posts in the fund.",
    "In the book of the town and in my view the harbour is old.",
    "While the mayor of the town slept, the dog howled on Monday.",
    "Asked by friends, the mayor of the town announced.",
    "The mayor opened the new harbour on Monday.",
    "I think that the harbour is nice, and we know that it is old.",
    "The harbour is a tool to support reforms in the valley.",
    "Three ships, said to be old, left the port.",
    "KENYA: Total dead: 192 Injured: 4,877",
]


@pytest.mark.parametrize("case", SPEECHLESS)
def test_nothing_is_attributed_where_nobody_says_anything(case: str) -> None:
    rows = annotate_text(case).attributions
    assert [row.rule for row in rows if row.source] == []


def test_the_outermost_attributions_hold_what_others_are_told_to_say() -> None:
    annotation = annotate_text("Ana Lima said that Oran Reed had warned that the treaty was dead.")
    outer = find_outermost(annotation.attributions)
    assert [row.cue_lemma for row in annotation.attributions] == ["say", "warn"]
    assert [row.cue_lemma for row in outer] == ["say"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "“”", "said", "“said", "He said: “", "— (@", "According to"]
)
def test_scraps_of_text_attribute_nothing_and_break_nothing(text: str) -> None:
    assert [row for row in annotate_text(text).attributions if row.source] == []


def test_two_speakers_joined_by_while_each_have_their_own_words() -> None:
    text = (
        'Ana Lima said the union would "not allow anyone to close the harbour," while Oran Reed '
        'said Norway needed "firm promises that the harbour will never open again."'
    )
    annotation = annotate_text(text)
    told = {
        annotation.document.slice(row.source[0]): annotation.document.slice(row.content[0])
        for row in annotation.attributions
        if row.cue_lemma == "say"
    }
    assert told == {
        "Ana Lima": 'the union would "not allow anyone to close the harbour,"',
        "Oran Reed": 'Norway needed "firm promises that the harbour will never open again."',
    }


def test_a_paragraph_that_is_all_quotation_goes_on_with_its_speaker_less_surely() -> None:
    text = "“We will stay here,” Ana Lima said.\n\n“We will rebuild the harbour and sail.”"
    first, second = annotate_text(text).attributions
    assert (second.rule, second.source) == ("continued", first.source)
    assert second.confidence < first.confidence


def test_a_trailing_participle_belongs_to_the_outer_speaker() -> None:
    text = (
        "The Foreign Ministry said Ana Lima had also held a meeting with the envoys, commenting "
        '"Norway has received strong support from its partners."'
    )
    annotation = annotate_text(text)
    row = next(row for row in annotation.attributions if row.cue_lemma == "comment")
    assert annotation.document.slice(row.source[0]) == "The Foreign Ministry"


def test_headlines_and_other_furniture_attribute_nothing() -> None:
    text = (
        "The harbour is safe - Ana Lima\n\n"
        "The harbour of the old town was full of ships on Monday, and nobody had to wait.\n\n"
        "“The harbour is safe for all of us”, - said Ana Lima in the old town hall."
    )
    annotation = annotate_text(text)
    assert [row.span.start for row in annotation.furniture] == [0]
    assert len(annotation.attributions) == 1


def test_transcripts_attribute_each_line_to_the_name_in_capitals() -> None:
    lead = "The two met in the old town hall on Monday, and the talks went on until the morning."
    text = (
        lead + "\n\nLIMA: We will not leave the harbour.\n\nREED: That is what they all say to us."
    )
    annotation = annotate_text(text)
    told = [annotation.document.slice(row.source[0]) for row in annotation.attributions]
    assert told[:2] == ["LIMA", "REED"]


TOWNS = [
    "KARACHI: Norway will not leave the harbour, Ana Reed said.",
    "BELMOPORT: Norway will not leave the harbour, Ana Reed said.",
]


@pytest.mark.parametrize("lead", TOWNS)
def test_a_town_that_opens_a_report_says_nothing(lead: str) -> None:
    annotation = annotate_text(f"{lead}\n\nThe two met in the old town hall on Monday.")
    (row,) = annotation.attributions
    assert row.holder == "ana-reed"


def test_a_verb_in_the_tense_of_the_cue_is_the_speakers() -> None:
    annotation = annotate_text(
        "Jan Novak said the lake belongs to us, and called on Peru to leave."
    )
    told = [(row.speaker, row.cue_lemma) for row in annotation.attributions]
    assert sorted(told) == [("jan-novak", "call on"), ("jan-novak", "say")]
