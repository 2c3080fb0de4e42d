"""Labels of who speaks: on the lines of a printed talk, and nowhere else."""

from __future__ import annotations

import pytest

from build_scripts.text.document import Document
from build_scripts.text.sentences import find_sentences
from build_scripts.text.turn_labels import find_turn_labels, name_in_label

BRIEFING = """\
Daily briefing of the ministry
MS. BRANDT: Good morning. The port is open.
QUESTION (Harbour Post): And the quay?
MS. BRANDT: It will be built.
"""
REPORTERS = """\
Oran, The Harbour Post: And the quay?
Shri Jan Novak, Spokesperson: It will be built.
Oran, The Harbour Post: When?
"""
LETTERS = "Q: And the quay?\nA: It will be built.\nQ: When?\nA: In May.\n"
POINTS = "Q. And the quay?\nA. It will be built.\nQ. When?\nA. In May.\n"


def labels_in(text: str) -> list[str]:
    """Returns the labels as printed."""
    document = Document("talk.txt", text, "")
    return [document.slice(span) for span in find_turn_labels(document)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (BRIEFING, ["MS. BRANDT:", "QUESTION (Harbour Post):", "MS. BRANDT:"]),
        (
            REPORTERS,
            ["Oran, The Harbour Post:", "Shri Jan Novak, Spokesperson:", "Oran, The Harbour Post:"],
        ),
        (LETTERS, ["Q:", "A:", "Q:", "A:"]),
        (POINTS, ["Q.", "A.", "Q.", "A."]),
        (
            "[00:12] HOST: And the quay?\n[00:20] ANA BRANDT: Soon.\n[00:31] HOST: When?\n",
            ["HOST:", "ANA BRANDT:", "HOST:"],
        ),
        ("**Q:** And the quay?\n**A:** Soon.\n**Q:** When?\n", ["Q:", "A:", "Q:"]),
        (
            "Ana Lima, on behalf of the Left. – No.\nJan Brandt (S&D). – Yes.\n"
            "Ana Lima, on behalf of the Left. – Never.\n",
            [
                "Ana Lima, on behalf of the Left. –",
                "Jan Brandt (S&D). –",
                "Ana Lima, on behalf of the Left. –",
            ],
        ),
        (
            "ANA BRANDT\nThe quay is ours.\nQUESTION (Harbour Post)\nSince when?\n"
            "ANA BRANDT\nSince May.\n",
            ["ANA BRANDT", "QUESTION (Harbour Post)", "ANA BRANDT"],
        ),
        ("SHARE\nFerries sink again.\nSHARE\nThe port is shut.\nSHARE\nIt rains.\n", []),
        # Nobody speaks twice; two labels alone.
        ("Read more: Ferries\nShare: by mail\nPhoto: Jan Novak\n", []),
        ("Q: And the quay?\nA: It will be built.\n", []),
        # Clauses before a colon name nobody, nor do figures.
        ("He said: no.\nHe said: no.\nHe said: no.\n", []),
        ("At 14:30 it sank.\nAt 14:30 it sank.\nAt 14:30 it sank.\n", []),
    ],
)
def test_the_lines_of_a_talk_begin_with_labels(text: str, labels: list[str]) -> None:
    assert labels_in(text) == labels


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ana Lima (Peru):", "Ana Lima"),
        ("Oran, The Harbour Post:", "Oran"),
        ("MS. BRANDT:", "MS. BRANDT"),
        ("Q.", "Q"),
    ],
)
def test_what_stands_beside_the_name_is_no_part_of_it(label: str, name: str) -> None:
    assert name_in_label(label) == name


def test_a_label_is_no_part_of_the_sentence_behind_it() -> None:
    document = Document("talk.txt", BRIEFING, "")
    sentences = [document.slice(span) for span in find_sentences(document, ())]
    assert sentences[1:4] == ["MS. BRANDT:", "Good morning.", "The port is open."]
