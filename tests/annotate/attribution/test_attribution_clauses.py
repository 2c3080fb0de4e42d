"""What clauses, conditions and second verbs add to an attribution, one line a case."""

from __future__ import annotations

import pytest
from drawing import find_drawn

CLAUSES = [
    # Who is asked and answers; the question is no word of his.
    "<source>Norway's foreign minister</source>, asked whether the ferry would sail, "
    "<cue>answered</cue> briefly <content>that the talks would go on until April</content>.",
    "<source>The Norwegian embassy in Lima</source>, asked about the report, <cue>said</cue> "
    "<content>that it was false and misleading</content>.",
    # Who says on with a quotation does not say that he added it.
    "<source>Ana Lima</source> <cue>said</cue> <content>it was too early to congratulate "
    "winners</content> but added, “I think you all have an idea of the results.”",
    # What somebody says according to others begins behind them.
    "Jan Brandt said on Tuesday that <cue>according to</cue> <source>the party's analysis</source>"
    ", <content>it has won 82 percent of the vote</content>.",
    # Who tells it to whom, in the passive.
    "Jan Brandt <cue>was told</cue> by <source>the mayor, Ana Lima</source>, <content>that the "
    "dialogue had met nineteen times</content>.",
    # What hangs on the hearers tells nothing that is said.
    "<source>Ana Lima</source> <cue>told</cue> a crowd at a clinic where girls are being treated "
    "<content>that the taxes would fall</content>.",
    # Whose words an agency quotes says them.
    "«<content>This is our line, and it is not drawn with chalk</content>», the agency "
    "<cue>quotes</cue> the words of <source>the envoy Maria Brandt</source>.",
    # Second clauses, in the tense of the first and behind who says it.
    "<source>Ana Lima</source> <cue>said</cue> <content>the vessel had been carrying 74 people, "
    "twice its capacity</content>, and <content>had left port without clearance</content>.",
    "<content>Norway stands among those who help</content>, <source>she</source> "
    "<cue>wrote</cue> on her page, and <content>no telephone call would change that</content>.",
    "<source>Ana Lima</source> <cue>said</cue> <content>that the anger was great</content>, and "
    "appealed to the farmers to open a lane.",
    # A demand behind what had been done to another is the speaker's.
    "<source>Ana Lima</source> asked why the house had been passed over and <cue>demanded</cue> "
    "<content>that the bill be sent back</content>.",
    # A condition belongs to what is threatened, refused or promised.
    "<source>Norway</source> <cue>threatened</cue> <content>to close the border unless the troops "
    "leave the valley</content>.",
    "<source>Ana Lima</source> <cue>announced</cue> <content>support for the bill, provided that "
    "the agreement was left untouched</content>.",
    # A verb that goes on with a clause of its own is the speaker's, in whatever tense.
    "<source>Norway</source> <cue>considers</cue> <content>that the plan is a credible "
    "basis</content> and recalls that it has never set conditions for the talks.",
    # What somebody calls a thing stands for the thing; a deed may, too.
    "<source>Ana Lima</source> <cue>denounced</cue> <content>what she called an act of aggression "
    "by Russia</content>.",
    "<source>Ana Lima</source> <cue>ruled out</cue> <content>sending troops to the valley before "
    "winter</content>.",
    # An adjective behind what it judges.
    "<source>Norway</source> <cue>called</cue> <content>the ship's behavior unacceptable"
    "</content>.",
    # What is done by way of another is said by nobody: the speaker before goes on.
    "“<content>We told the mayor so</content>,” <source>Ana Lima</source> <cue>told</cue> us. "
    "“<content>He has chosen other partners</content>.” The party filed papers to have the vote "
    "declared invalid.",
    # What only speakers do, behind a comma, is the speaker's also in his tense.
    "<source>The envoy</source> <cue>said</cue> <content>the convoy showed that the pledge was "
    "met</content>, and accused Peru of stealing two lorries.",
    "<source>The envoy</source> said the convoy showed that the pledge was met, and "
    "<cue>accused</cue> <content>Peru of stealing two lorries</content>.",
    "Peru granted licences, which <source>Chile</source> <cue>described</cue> <content>as an "
    "unlawful and hostile act</content>.",
    # A feeling, its day and what it is about; and the day before a verb taken for an adjective.
    "<source>The union</source> <cue>voiced</cue> <content>alarm</content> on Friday "
    "<content>at the arrests in Belarus</content>.",
    "<source>Norway's trade ministry</source> on Friday <cue>voiced</cue> <content>regret over "
    "Peru's decision to close the port</content>.",
    "<source>The union</source> <cue>drew attention</cue> to <content>the state of the old "
    "ferry</content>.",
    # What is named by a quotation with clauses of its own.
    "<source>The union</source> on Monday <cue>termed</cue> <content>the remarks of the envoy "
    '"unwarranted"</content> and left.',
    '<source>Ana Lima</source> <cue>called</cue> <content>the raid "a stab in the back of '
    'everybody who hoped that peace was possible"</content>.',
    # A dateline names nobody.
    "PARIS - <source>Diplomats</source> <cue>say</cue> <content>the draft is nearly "
    "ready</content>.",
    # What somebody wants done.
    "<source>Norway</source> <cue>wants</cue> <content>every port closed until the talks "
    "end</content>.",
    # What a colon parts from a quotation is not quoted with it.
    "For the port it is a matter of honour: “<content>Our sea is not a supermarket for "
    "others</content>,” <cue>said</cue> <source>Ana Lima</source>.",
    # One denies and accuses, of whom many are no part.
    "<source>Ana Lima</source> <cue>denies</cue> <content>that sailors are beaten</content> and "
    "accuses Peru of theft.",
    "<source>Ana Lima</source> denies that sailors are beaten and <cue>accuses</cue> <content>Peru "
    "of theft</content>.",
    # What stands before a colon is no part of what is told by the way behind it.
    "Peru is in a courtroom: <content>the old ferry in the port</content>, <source>the envoy"
    "</source> <cue>said</cue>, <content>was taken over a debt</content>.",
    # Without `that`, and behind `went on`.
    "<source>Norway</source> <cue>made clear</cue> on Monday <content>it would not attend the "
    "summit if Russia were invited</content>.",
    "<source>Ana Lima</source> <cue>went</cue> on <cue>to say</cue> <content>that the ceasefire "
    "would not hold until winter</content>.",
]


@pytest.mark.parametrize("drawn", CLAUSES)
def test_the_words_of_an_attribution_go_as_far_as_they_are_told(drawn: str) -> None:
    hit, found = find_drawn(drawn)
    assert hit is not None, found
