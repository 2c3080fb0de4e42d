"""What is doubted, recalled, offered or told on the way is a position of whoever does it."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.positions.positions import distill_positions

INTRODUCED = "Norwegian Foreign Minister Maria Brandt met reporters in Oslo on Monday. "


def told(sentence: str) -> list[str]:
    """Returns `holder: content` of each position of a sentence about Maria Brandt."""
    annotation = annotate_text(INTRODUCED + sentence)
    slice_ = annotation.document.slice
    return [
        f"{row.holder}: "
        + " … ".join(slice_(part.span) for part in row.evidence if part.use == "content")
        for row in distill_positions(annotation)
    ]


HELD = [
    ("The port was never shut, Brandt recalled.", ["The port was never shut"]),
    ("Brandt pointed to weapons arriving from Peru.", ["weapons arriving from Peru"]),
    ("Brandt questioned the purchase of the ferry.", ["the purchase of the ferry"]),
    ("Brandt challenged the ruling of the court.", ["the ruling of the court"]),
    ("Brandt spoke of a port that was never shut.", ["a port that was never shut"]),
    ("Brandt asked why nobody had been told of the ferry.",
     ["why nobody had been told of the ferry"]),
    # An offer of a few words, where that is all that the sentence says.
    ("Brandt offered to host talks.", ["offered to host talks"]),
    ("Brandt finds the new border treaty healthy.", ["the new border treaty healthy"]),
    ("Brandt finds that the treaty was dead.", []),
    ("Brandt, asked for a view of the treaty, left the port.", []),
    ("Brandt considers the new treaty illegal.", ["the new treaty illegal"]),
    ("Brandt did not deny that the treaty was dead.", ["the treaty was dead"]),
    ("Brandt asked for more time.", ["asked for more time"]),
    ("Brandt denied having made such a demand.", ["having made such a demand"]),
    ("Brandt turned down the new border treaty.", ["the new border treaty"]),
    # What is only told of a paper is no part of what the paper says.
    ("Brandt said in remarks printed in the weekly Grey Lake that the port was never shut.",
     ["the port was never shut"]),
    ("The port was never shut, Brandt said in a statement read out on state television.",
     ["The port was never shut"]),
    # Behind an aside that has a subject of its own the first one does more.
    ("Brandt condemned the attack on the port, in which five quarry workers lost their lives, and "
     "conveyed the condolences of Norway to the families.",
     ["the attack on the port, in which five quarry workers lost their lives",
      "the condolences of Norway to the families"]),
    # What is called something stands before the clause that calls it so.
    ("It was followed by a military crackdown that Brandt has called genocide.",
     ["a military crackdown … genocide"]),
    # A reason that is cited, but no source.
    ("Brandt has named no harbour, citing a lack of ferries.", ["a lack of ferries"]),
    ("Brandt has named no harbour, citing two unnamed officials.", []),
    # What is voiced is told behind where and when it was.
    ("Brandt voiced frustration in a talk this year that the allies were closing the old port.",
     ["frustration … the allies were closing the old port"]),
    # What is asked of somebody who answers is no part of the answer, nor a wish of his.
    ("Asked what harbour she would like Norway to have, Brandt said, “It has got to be deep.”",
     ["It has got to be deep."]),
    ("Asked what she thought about the ferry, Brandt said, “It's the wrong thing, but for sure we "
     "have no right to judge it.”",
     ["It's the wrong thing, but for sure we have no right to judge it."]),
    ("Asked if she believed that Norway wanted the mayor to win the vote, Brandt said that she "
     "would not jump to it.", ["she would not jump to it"]),
    # What ought to be said, or might be, is not said.
    ("Brandt could also declare a fishing zone over the whole of the old valley.", []),
    ("Brandt must also acknowledge the history of the old port.", []),
    # What is done by words: a war, a session, guests and names.
    ("Brandt declared war on the smugglers.", []),
    ("Brandt called an emergency session of the council.", []),
    ("Brandt welcomed the leaders to the palace for a dinner.", []),
    ("Brandt welcomed the decision of the leaders to close the port.",
     ["the decision of the leaders to close the port"]),
    ("A committee called Future Days of Norway shut the port.", []),
    # What is described at length, and what an accused pleads.
    ("Brandt described the meeting with the mayor.", []),
    ("Brandt pleaded guilty in July to theft for her work with a ferry.", []),
    # What is seen as done, parsed as a clause.
    ("Brandt sees the mayor as captured by a plan that blocks progress.",
     ["the mayor as captured by a plan that blocks progress"]),
    # `His view of it` is of who is told of next.
    ("In her view of the new treaty, Brandt said that it was dead and buried.",
     ["it was dead and buried"]),
    # Who wants to know it asks, and a speech is no Brandt.
    ("Brandt wanted to know whether the port had been shut.", []),
    ("In her New Year speech, Brandt, who has shut the port to all ferries from the north, warned "
     "against the forces of hate in the valley.", ["the forces of hate in the valley"]),
    ("The mayor left after Brandt had said on Saturday that he was shutting the old port.",
     ["he was shutting the old port"]),
    # A source into which a quotation runs is none.
    ("“Too much of it,” Brandt said, blaming some of it on the Danish mayor.",
     ["some of it on the Danish mayor"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "contents"), HELD)
def test_whoever_doubts_recalls_offers_or_cites_holds_it(
    sentence: str, contents: list[str]
) -> None:
    assert told(sentence) == [f"maria-brandt: {content}" for content in contents]
