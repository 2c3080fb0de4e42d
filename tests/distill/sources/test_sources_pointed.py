"""A pronoun by which the speaker before speaks on gives its words to that speaker."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document


def holder_of(text: str, words: str) -> str | None:
    """Returns who holds the position that says some words, None where there is none."""
    document = Document("article.txt", text, "")
    drafts = distill_article(annotate_document(document))
    for row in drafts.positions:
        told = " ".join(document.slice(part.span) for part in row.evidence)
        if words in told:
            return row.holder
    return None


SPEAKS_ON = [
    ("A spokeswoman for Novak called the claim a fairy tale. The ferry was never late, she said.",
     "spokeswoman-for-novak"),
    ("A harbour baker said that the port was shut. He said that the ferry was never late.",
     "harbour-baker"),
    # Of whom the speaker tells, and what he is, is in nobody's way.
    ("A harbour baker, a friend of the mayor, said that the council plans to shut the port. "
     "He said that the ferry was never late.", "harbour-baker"),
    # Many speak on by one of them, and by they.
    ("Two harbour pilots said the port was shut. “The ferry was never late,” one of them said.",
     "two-harbour-pilots"),
    ("The glassblowers said the port was shut. One of them, speaking in Oslo, said the ferry was "
     "never late.", "glassblowers"),
    ("The glassblowers said that the port was shut. They say that the ferry was never late.",
     "glassblowers"),
    # The one beside an ally, not the one whose ally it is.
    ("Oran Reed ruled out a quay. Mr Reed's ally, Jan Novak, went further. He said that the ferry "
     "was never late.", "jan-novak"),
    # Who is only told by the age is the one told of before.
    ("A harbour baker said that the port was shut. The 58-year-old told a crowd that the ferry was "
     "never late.", "harbour-baker"),
    ("Ana Brandt told the council that the port was shut. “The ferry was never late,” the "
     "55-year-old engineer said.", "ana-brandt"),
    ("Ana Brandt told the council that the port was shut. “The ferry was never late,” the "
     "55-year-old said.", "ana-brandt"),
    ("Ana Brandt spoke in Oslo. The 52-year-old former nurse took aim at the press. “The ferry was "
     "never late,” she said.", "ana-brandt"),
    # A place whose name holds a word for somebody is nobody else.
    ("A harbour baker said that the port was shut. In Port-au-Prince the bakeries closed, too. "
     "“The ferry was never late,” she said.", "harbour-baker"),
    # One whom a sentence before brings in without a name, though he says nothing there.
    ("An old woman sells tea at the gate. She says that the ferry was never late.", "old-woman"),
    ("Minister Jan Novak came to the port. A herder reached by phone says the port was shut. "
     "“The ferry was never late,” he adds.", "herder"),
    # A house that only a phrase tells.
    ("Jersey's fisheries office denied the claim. It says that the ferry was never late.",
     "jersey-fisheries-office"),
    # What a house made known speaks for it, also where nobody is told to have issued it.
    ("Jersey's fisheries office denied the claim. “The ferry was never late,” the statement said.",
     "jersey-fisheries-office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder"), SPEAKS_ON)
def test_a_pronoun_means_the_speaker_before(text: str, holder: str) -> None:
    assert holder_of(text, "ferry was never late") == holder


OPEN = [
    # A survey may be anybody's, and no person is a house.
    "Jersey's fisheries office denied the claim. “The ferry was never late,” the survey said.",
    "A harbour baker denied the claim. “The ferry was never late,” the statement said.",
    # Another number, another gender.
    "Two harbour pilots said that the port was shut. He said that the ferry was never late.",
    "A spokeswoman for the port said it was shut. He said that the ferry was never late.",
    "John Brandt said that the port was shut. She said that the ferry was never late.",
    "“The port is shut,” said Mary Brandt. He said that the ferry was never late.",
    # Somebody else is told in between.
    'In the port, a council met on Monday. "The ferry was never late," he said.',
    "A harbour pilot said that the port was shut. A teacher laughed. "
    "The 58-year-old said that the ferry was never late.",
    "A harbour pilot said that the port was shut. A teacher laughed. "
    "He said that the ferry was never late.",
    # It stands for the letter, and for nobody.
    "The harbour guild sent a letter. The letter has two lines. "
    "It says that the ferry was never late.",
    "Harbour pilots said the port was shut; from Lima they say that the ferry was never late.",
    # None of them is nobody.
    "No harbour pilot said that the ferry was never late.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_pronoun_that_may_mean_another_stays_open(text: str) -> None:
    assert holder_of(text, "ferry was never late") is None
