"""What takes a reading out of the candidates has a name, and a sentence that says why."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.events.refusals import (
    MARK_REFUSALS,
    TELLING_REFUSALS,
    find_mark_refusal,
    is_of_none,
    is_undone,
)
from build_scripts.distill.positions.selection import REFUSALS, find_refusal
from build_scripts.text.document import Document


@pytest.mark.parametrize("rule", [*REFUSALS, *MARK_REFUSALS, *TELLING_REFUSALS])
def test_a_refusal_says_why(rule: object) -> None:
    assert (rule.__doc__ or "").split("\n")[0].endswith((".", "`."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Somebody said that the talks had failed.", "is_anonymous"),
        ("Ana Reed did not say that the talks had failed.", "is_unsaid"),
        ("Ana Reed refused to comment on the talks.", "is_silence"),
        ("Ana Reed declined to directly respond to a question about the talks.", "is_silence"),
        ("Ana Reed declined to speculate on the talks.", "is_silence"),
        ("Ana Reed refused to provide further details.", "is_silence"),
        ("Ana Reed requested anonymity.", "is_silence"),
        ("Ana Reed invited the envoys of Norway to visit the port.", "is_deed"),
        ("Ana Reed came, echoing the mayor.", "is_deed"),
        ("Ana Reed, thank you for the talk.", "is_silence"),
        ("Ana Reed declined to say whether the talks had failed.", "is_withheld"),
        ("Ana Reed was unable to confirm that the talks had failed.", "is_withheld"),
        ("Ana Reed is likely to propose new talks on the port.", "is_only_expected"),
    ],
)
def test_the_first_refusal_that_takes_an_attribution_out_is_named(text: str, name: str) -> None:
    annotation = annotate_text("Georgian President Ana Reed came on Monday.\n" + text)
    row = annotation.attributions[0]
    refusal = find_refusal(annotation, row)
    assert refusal is not None and refusal.__name__ == name


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reed declined to release the report on the port.",
        "Ana Reed invited Norway to release the report on the port.",
        "Ana Reed echoed the demand that the port be closed.",
    ],
)
def test_what_is_refused_wanted_or_echoed_outright_is_held(text: str) -> None:
    annotation = annotate_text("Georgian President Ana Reed came on Monday.\n" + text)
    assert any(find_refusal(annotation, row) is None for row in annotation.attributions)


def test_an_attribution_carries_the_line_of_the_lexicon_that_made_it() -> None:
    text = "A spokeswoman for NATO, Ana Reed, said that the talks had failed."
    row = annotate_text(text).attributions[0]
    assert (row.cue_lemma, row.frame, row.probability) == ("say", "ccomp", 0.98)
    assert row.holder != row.speaker and row.holder_rule == "spokesperson"


LEAD = "Norway and Peru have argued over the port for more than ten years now."
ATTACK = "Soldiers of Norway attacked the port of Lima on Monday"
CAPTIONS = [
    (f"Port shut\n\n{LEAD}\n\n{ATTACK}\n\n{LEAD}\n", True),
    (f"Port shut\n\n{LEAD}\n\n{ATTACK}.\n\n{LEAD}\n", False),
    (f"Port shut\n\n{LEAD}\n\n{ATTACK} …\n\n{LEAD}\n", False),
    (f"Port shut\n{ATTACK}\n\n{LEAD}\n", False),
    (f"Port shut\n\n{LEAD}\n\n- {ATTACK}\n- The port is shut now\n\n{LEAD}\n", False),
    (f"Port shut\n\n{LEAD}\n\n17:42\n{ATTACK}\n\n{LEAD}\n", False),
]


@pytest.mark.parametrize(("text", "is_refused"), CAPTIONS)
def test_a_caption_among_paragraphs_tells_no_event(text: str, is_refused: bool) -> None:
    annotation = annotate_document(Document("article.txt", text, ""))
    (mark,) = [row for row in annotation.events if row.type == "ASSAULT"]
    refusal = find_mark_refusal(mark, annotation)
    assert (refusal is not None and refusal.__name__ == "is_of_caption") == is_refused


UNDONE = [
    ("Peru signed the treaty. The Senate of Norway has not ratified it.", True),
    ("The terms were never agreed upon by Norway and Peru.", True),
    # Refusals, denials of a deed, and what did not come about on its day are events.
    ("Norway will not sign the treaty with Peru.", False),
    ("Norway has not shelled the ports of Peru.", False),
    ("Norway did not sign the treaty with Peru.", False),
    ("The Senate of Norway had not ratified the treaty with Peru by 5 May 2025.", False),
]


@pytest.mark.parametrize(("text", "is_refused"), UNDONE)
def test_what_has_not_come_about_is_no_event(text: str, is_refused: bool) -> None:
    annotation = annotate_document(Document("article.txt", text, ""))
    rules = {find_mark_refusal(row, annotation) for row in annotation.events}
    assert (is_undone in rules) == is_refused


NONE = [
    ("The ministry of Norway summoned nobody on Monday.", True),
    ("Norway on Monday expelled not one diplomat of Peru.", True),
    ("Neither side has attacked the port of Lima.", True),
    # Not where nobody is of another clause.
    ("Norway attacked the port of Lima, which nobody guarded.", False),
    ("Norway attacked the port of Lima and nobody answered.", False),
]


@pytest.mark.parametrize(("text", "is_refused"), NONE)
def test_what_nobody_did_is_no_event(text: str, is_refused: bool) -> None:
    annotation = annotate_document(Document("article.txt", "5 May 2025\n\n" + text, ""))
    rules = {find_mark_refusal(row, annotation) for row in annotation.events}
    assert (is_of_none in rules) == is_refused


def test_what_was_not_done_beside_a_deed_only_says_how_it_was_done() -> None:
    text = "Norway sent ships to Lima without admitting responsibility."
    annotation = annotate_document(Document("article.txt", text, ""))
    refused = [row.word for row in annotation.events if find_mark_refusal(row, annotation)]
    assert refused == ["admit"]
