"""Who answers in the report of a briefing: `Asked about the port, she said it was closed`.

Between the answers others are named, of whom the questions are; `she` is still who answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from build_scripts.annotate.actors.coreference_scenes import UNKNOWN, Candidate, Scene
from build_scripts.annotate.actors.gender import gender_of_key
from build_scripts.annotate.parse.syntax import is_subject, leading, says

# How a sentence opens that tells an answer.
_ASKED = re.compile(
    r"\W*(?:(?:Asked|Questioned|Pressed|Quizzed|Prompted)\b|"
    r"(?:To|In (?:response|reply|answer) to|(?:Respond|Reply)ing to|Answering)\s+"
    r"(?:an?|another|the|one|further|several)?\s*(?:[\w-]+ ){0,2}?"
    r"(?:questions?|quer(?:y|ies)|follow-ups?|journalists?|reporters?|correspondents?)\b)"
)


class Answers:
    """The person who answered last, followed through the sentences of one article."""

    def __init__(self) -> None:
        self._sayer: str | None = None
        self._answerer: str | None = None

    def find(self, scene: Scene, at: int, gender: str, genders: Mapping[str, str]) -> str | None:
        """Returns whom `she` is in `Asked about the port, she said`; None elsewhere or in doubt."""
        root = scene.reading.root(at, at + 1)
        if root is None or root.dep_ != "nsubj" or root.head.dep_ != "ROOT" or not tells(scene):
            return None
        key = self._answerer or self._sayer
        if key is None or (genders.get(key) or gender_of_key(key) or gender) != gender:
            return None
        return key

    def learn(self, scene: Scene, rows: Sequence[Candidate]) -> None:
        """Remembers who says or answers something in a sentence; a quoted one speaks elsewhere."""
        for row in rows:
            token = scene.reading.root_of(row.span)
            main = token is not None and is_subject(token) and leading(token).head.dep_ == "ROOT"
            known = row.kind == "person" and not row.key.startswith(UNKNOWN)
            if token is None or not known or row.is_quoted or not main:
                continue
            if tells(scene):
                self._answerer = row.key
            elif says(token):
                self._sayer = row.key


def tells(scene: Scene) -> bool:
    """True for a sentence that opens with a question and tells the answer."""
    reading = scene.reading
    return bool(_ASKED.match(reading.text(0, min(8, len(reading.words)))))
