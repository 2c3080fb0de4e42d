"""Whom a description means that follows a name: one line a case, `(text, words, actor)`."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

MEANT = [
    # By the office of the name, be it one of several and nearer than another's.
    ('Sen. Ivo Lenz answered first.\n\n"We lost a year," the Ohio senator said.\n\nSen. Ana Lima '
     'asked for talks.\n\n"It is late," the independent Maine senator said.',
     "Ohio senator", "ivo-lenz"),
    ('Sen. Ivo Lenz answered first.\n\n"We lost a year," the Ohio senator said.\n\nSen. Ana Lima '
     'asked for talks.\n\n"It is late," the independent Maine senator said.',
     "independent Maine senator", "ana-lima"),
    # A country's leader is whoever is head of state without a word on whose.
    ("President Jan Novak praised the club. Ivo Lenz, the president of a bank of the south, left. "
     "The Bulgarian leader said that the war was lost.", "Bulgarian leader", "jan-novak"),
    # By being the last told of, or the only one there without an office.
    ("Ivo Lenz opened a mine on Monday. The billionaire developer said that it was safe.",
     "billionaire developer", "ivo-lenz"),
    ("President Jan Novak spoke with Ivo Lenz before the billionaire investor called for talks.",
     "billionaire investor", "ivo-lenz"),
    # A description of one before is somebody told of, too: of the two the tycoon is the donor.
    ("Ivo Lenz spoke on Friday. While the mega donor did not back the candidate Ana Lima, he "
     "praised her. The tycoon said that it was late.", "tycoon", "ivo-lenz"),
    # Behind a comma more is told of who is known.
    ("Ivo Lenz came. The former envoy, who left in May, noted that it was late.", "former envoy",
     "ivo-lenz"),
    # By age, by what was left, by where somebody is from, and as one of a party.
    ('Ivo Lenz led a march. "We shall go on with it," the 46-year-old said.', "46-year-old",
     "ivo-lenz"),
    ("Ivo Lenz came. The retired neurosurgeon said that it was late.", "neurosurgeon", "ivo-lenz"),
    ("Ivo Lenz came. The Texan said that it was late.", "Texan", "ivo-lenz"),
    ("Ivo Lenz came. The Ohio Republican said that it was late.", "Republican", "ivo-lenz"),
    ('Ivo Lenz held a sign. "We go on," the 57-year-old scientist said.', "scientist", "ivo-lenz"),
    # The words of an office behind its noun tell nobody else.
    ("Ivo Lenz came. The former secretary of state said that it was late.", "secretary of state",
     "ivo-lenz"),
    # Whom only a quotation names is not told of.
    ('Ivo Lenz came. "Ask Ana Lima about it," the tycoon said.', "tycoon", "ivo-lenz"),
    ("Ivo Lenz came to Peru. The former minister said that the vote was fair.",
     "former minister", "ivo-lenz"),
]  # fmt: skip

MEANT += [
    # A rank between a comma and the name: the parser takes the two for none or for another.
    ("The head of the Peruvian mission, Eng. Ivo Lenz, left.", "head of the Peruvian mission",
     "ivo-lenz"),
    ("Egyptian Minister Jan Novak came. It was stressed by the Peruvian minister, Dr. Ivo Lenz.",
     "Peruvian minister", "ivo-lenz"),
    ("The Minister of Works, Jan Novak, received yesterday the Special Envoy of the African Union, "
     "Mr Ivo Lenz. The Envoy thanked him.", "Envoy", "ivo-lenz"),
    ("Presidential Spokesman: No Deal\n\nCAIRO - The Presidential Spokesman, Mr Ivo Lenz, said "
     "that it was late.", "Presidential Spokesman", "ivo-lenz"),
]  # fmt: skip

OTHERS = [
    # Somebody unnamed was brought in by the word.
    ("Ivo Lenz met a developer. The developer said that it was safe.", "developer"),
    # Of two who may be meant, none.
    ("Ivo Lenz and Ana Lima came. The tycoon said that it was safe.", "tycoon"),
    # Two in one clause are two.
    ("Ivo Lenz and the tycoon thanked the crew.", "tycoon"),
    # Who speaks of himself is `he`.
    ("Ivo Lenz said that the writer knew it.", "writer"),
    # The words behind the noun tell who it is.
    ("Ivo Lenz came. The owner of the port, a friend, said that it was safe.", "owner"),
    ("Ivo Lenz came. The tycoon who owns the port said that it was safe.", "tycoon"),
    ("Ivo Lenz came. The Caravan said that it was late. The plan said no.", "plan"),
    # Another office, another gender, another country.
    ("Trade Minister Ivo Lenz came. The senator said that it was safe.", "senator"),
    ("Andrew Lenz came. The congresswoman said that it was safe.", "congresswoman"),
    ("Peru's Trade Minister Ivo Lenz came. The Chilean tycoon said it was safe.", "Chilean tycoon"),
    # One who is told of by what is spoken of: the city's mayor, the accused's lawyer.
    ("Ivo Lenz sued the city. The mayor said that it was safe.", "mayor"),
    ("Ivo Lenz was arrested. The lawyer said that it was late.", "lawyer"),
]


def read(text: str, words: str) -> set[str]:
    annotation = annotate_document(Document("article.txt", f"{text}\n", ""), furniture=())
    slice_of = annotation.document.slice
    return {row.actor for row in annotation.mentions if slice_of(row.span).endswith(words)}


@pytest.mark.parametrize(("text", "words", "actor"), MEANT)
def test_a_description_means_whoever_was_just_told_of(text: str, words: str, actor: str) -> None:
    assert read(text, words) == {actor}


@pytest.mark.parametrize(("text", "words"), OTHERS)
def test_a_description_may_mean_somebody_else(text: str, words: str) -> None:
    assert not read(text, words) & {"ivo-lenz", "ana-lima", "andrew-lenz"}
