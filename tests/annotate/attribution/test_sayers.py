"""Who says what a verb tells, where a nearer noun or the subject does not, one line a case."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.marks import Attribution

SAYERS = [
    # Who is brought to do it does it.
    ("The vote prompted Norway to condemn the raid.", "the raid", "Norway"),
    ("Peru persuaded Norway to condemn the raid.", "the raid", "Norway"),
    ("The poll has led some allies to worry whether she could lose.", "whether", "some allies"),
    (
        "The hackers have infiltrated more than 100 officials and groups, leaving progressives "
        "fearful that the entire apparatus is compromised.",
        "that the entire",
        "progressives",
    ),
    # What somebody is asked, wanted or expected to do is done by nobody.
    ("Peru urged Norway to condemn the raid.", "the raid", ""),
    ("Norway was asked to support the treaty.", "the treaty", ""),
    ("Norway was expected to support the treaty.", "the treaty", ""),
    # Of two that the parser takes for subjects the one outside the quotation says it.
    (
        "“And while I’m at it, I hold in the highest esteem Sen. John Reed,” Lenz said, “and I "
        "support and endorse his re-election.”",
        "“and I support",
        "Lenz",
    ),
    (
        "“My bosses, whoever they have been, including Ana Lima, Oran Reed, Jan Brandt,” Mr. Lenz, "
        "the consultant, said, “the comment they get on the trail is that they talk.”",
        "the comment",
        "Mr. Lenz, the consultant",
    ),
    ("Voters, Lenz suggested, don't have to worry that banks decide.", "don't", "Lenz"),
    # The last clause before a participle tells whose it is, also where the parser joins its
    # subject to the noun before.
    (
        "Over the past two weeks, prosecutors charged the officer with murder and Lenz fired his "
        "chief, acknowledging that parts of the city have lost trust in the force.",
        "that parts",
        "Lenz",
    ),
    # Behind a comma a thing says nothing, but who has it; a speech is of its owner.
    (
        "Reached by the Post, Lenz denied the notion that a campaign shakeup is coming, explaining "
        "that he was unaware of it.",
        "that he",
        "Lenz",
    ),
    (
        "The party chairman, Oran Reed, called for a voice vote, and then a visual vote, declaring "
        "after both that the request was denied.",
        "that the request",
        "The party chairman, Oran Reed",
    ),
    (
        "Candidate Ivo Lenz will follow Ana Reed's Tuesday speech denouncing his economic policies "
        "with a speech of his own.",
        "his economic",
        "Ana Reed's",
    ),
    # Who stands behind the cue, before the rest of what is said.
    ("The dam, said the mayor of Oslo, will never be sold.", "will never", "the mayor of Oslo"),
    (
        "Such a plan, argued Norway's finance minister, Ana Reed, would fail.",
        "would fail",
        "Norway's finance minister, Ana Reed",
    ),
    (
        "The source, who met us because it was late, said the first ferries between Oslo, Vale and "
        "Sarn could leave in May.",
        "the first ferries",
        "The source, who met us because it was late",
    ),
    # Who is asked does not say the question.
    (
        "Lenz was asked by host Bill Reed, who is backing Lenz, “Now, you said that it was late.”",
        "Now, you",
        "host Bill Reed, who is backing Lenz",
    ),
]


@pytest.mark.parametrize(("text", "content", "source"), SAYERS)
def test_who_says_it_is_no_other_subject_of_the_sentence(
    text: str, content: str, source: str
) -> None:
    told = [row for row in annotate_text(text).attributions if _starts(text, row, content)]
    assert [" … ".join(text[s.start : s.end] for s in row.source) for row in told] == [source]


def _starts(text: str, row: Attribution, words: str) -> bool:
    return any(text.startswith(words, part.start) for part in row.content)
