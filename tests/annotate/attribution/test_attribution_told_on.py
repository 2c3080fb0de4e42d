"""Sentences that go on with somebody's words without saying so; `> ` draws them."""

from __future__ import annotations

import pytest
from drawing import annotate_text

GOING_ON = [
    # What would be, must be, or is judged goes on with the report.
    "Norwegian envoy Maria Brandt said the talks had failed. > No ship would be let through.",
    "Maria Brandt told deputies that the quay was closed. > Oslo must open it without conditions.",
    "Maria Brandt said the talks had failed. > An amnesty was out of the question.",
    "The talks had failed, Maria Brandt said. > The embargo should be extended to the north.",
    "Maria Brandt said the sea was a right. > Norway would never give up its claim to the shelf.",
    # So behind what was promised or demanded.
    "Maria Brandt promised to publish the list. > If the yard refused, its licence would be lost.",
    # The past perfect does so where the same speaker goes on behind it.
    "Maria Brandt said the talks had failed. > Of 20 ships two had come. She recalled that it was "
    "winter.",
    "Maria Brandt said the talks had failed. > Two convoys had been robbed. > Both must be paid.",
]
ENDED = [
    # The writer's own: history, what is due, who was not reached.
    "Mayor Maria Brandt said the port would open in June. It was built in 1906 by the navy.",
    "Mayor Maria Brandt said the port would open in June. It had been closed for two years.",
    "Maria Brandt said turnout was low. Norway would be the third country to vote this year.",
    "Maria Brandt said the talks had failed. The envoy could not be reached.",
    # Behind a present tense nothing shows whose words they are, and an aside tells no report.
    "Maria Brandt has said the talks failed. A new round would cost two million crowns.",
    "Oslo voted after Maria Brandt complained that she paid more. The plan would raise the tax.",
    # A new paragraph is a new report.
    "Maria Brandt said the talks had failed.\nNo ship would be let through.",
    # Another is told to say it.
    "Maria Brandt said the talks had failed. No ship would be let through, said Oran Reed.",
]


def told_on(text: str) -> list[str]:
    annotation = annotate_text(text)
    rows = [row for row in annotation.attributions if row.rule == "told-on"]
    assert {row.holder for row in rows} <= {"maria-brandt"}
    return sorted(annotation.document.slice(row.content[0]) for row in rows)


@pytest.mark.parametrize("drawn", GOING_ON)
def test_a_sentence_in_the_tense_of_the_report_is_the_speakers(drawn: str) -> None:
    first, *rest = drawn.split(" > ")
    expected = [row.partition(". She")[0].rstrip(".") + "." for row in rest]
    assert told_on(" ".join([first, *rest]) + "\n") == sorted(expected)


@pytest.mark.parametrize("text", ENDED)
def test_what_the_writer_tells_is_not_the_speakers(text: str) -> None:
    assert told_on(text + "\n") == []
