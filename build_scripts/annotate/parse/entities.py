"""The named entities of sentences, read as spaCy reads them, but of all words at once.

spaCy walks each sentence word by word and scores every step alone, which costs as much as its
network. Outside of a name a step sees nothing of the steps before it, so all such scores are one
product of matrices here. Only the words inside of names follow one another: the second words of
all names are scored together, then the third ones. The moves and what may follow what are those
of spaCy's `BiluoPushDown`, and the names that come out are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A named entity: the words `[start, end)` of its sentence, and its label.
EntityRow = tuple[int, int, str]

_NEVER = float("-inf")
_FEATURES = 3


class EntityReader:
    """Finds the named entities that spaCy's `EntityRecognizer` finds in sentences without any."""

    def __init__(self, recognizer: Any) -> None:
        """Takes a trained recognizer. Raises ValueError where it is built in another way."""
        model, moves = recognizer.model, recognizer.moves
        self._tok2vec, self._lower, self._upper = (
            model.get_ref(name) for name in ("tok2vec", "lower", "upper")
        )
        if self._lower.get_dim("nF") != _FEATURES or model.attrs["unseen_classes"]:
            raise ValueError("the entity recognizer of the model is built in an unknown way")
        # `(places, width, pieces, inputs)`, and `(places, width, pieces)` for no word at a place.
        self._weights = self._lower.get_param("W")
        self._pad = self._lower.get_param("pad")[0]
        names = [moves.get_class_name(number) for number in range(moves.n_moves)]
        self._number = {name: number for number, name in enumerate(names)}
        self._labels = [name.partition("-")[2] for name in names]
        # What a word may do outside of a name, in the order of the scores: begin one of many words,
        # be one alone, or be none. `U-` is for words that somebody forbade to be names.
        self._opening = [n for n, name in enumerate(names) if name[0] in "BU" and name != "U-"]
        self._opening.append(self._number["O"])
        self._begins = sum(names[number][0] == "B" for number in self._opening)

    def read(self, docs: Sequence[Doc]) -> list[list[EntityRow]]:
        """Returns the entities of each sentence in its order; the sentences are parsed."""
        from spacy.attrs import IS_SPACE, SENT_START

        if not any(map(len, docs)):
            return [[] for _ in docs]
        xp = self._tok2vec.ops.xp
        edges = list(accumulate(map(len, docs), initial=0))
        starts, blank = xp.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in docs]).T
        # No name goes on after the last word of a sentence, by our reckoning or the parser's.
        last = xp.append(starts[1:] == 1, True)
        last[[edge - 1 for edge in edges[1:] if edge]] = True
        entities = self._decode(docs, last, blank == 1)
        return [
            [(at - start, to - start, label) for at, to, label in entities if start <= at < end]
            for start, end in pairwise(edges)
        ]

    def _decode(self, docs: Sequence[Doc], last: Any, blank: Any) -> list[EntityRow]:
        """Returns the entities by the numbers of their words among those of all sentences."""
        xp = self._tok2vec.ops.xp
        vectors = self._tok2vec.predict(docs)
        next_words = self._part(vectors, 0)
        scores = self._score(next_words, self._pad[1], self._pad[2])[:, self._opening]
        scores[last, : self._begins] = _NEVER
        scores[blank, :-1] = _NEVER
        moves = scores.argmax(axis=1)
        found: list[EntityRow] = []
        opened = xp.flatnonzero(moves < self._begins)
        labels = [self._labels[self._opening[n]] for n in moves[opened].tolist()]
        ends = self._close(vectors, next_words, last, opened, labels)
        names = dict(zip(opened.tolist(), zip(ends, labels, strict=True), strict=True))
        free = 0
        for at in xp.flatnonzero(moves < len(self._opening) - 1).tolist():
            if at >= free:
                free, label = names.get(at) or (at + 1, self._labels[self._opening[moves[at]]])
                found.append((at, free, label))
        return found

    def _close(
        self, vectors: Any, next_words: Any, last: Any, opened: Any, labels: Sequence[str]
    ) -> list[int]:
        """Returns behind which word each opened name ends; its next word is in it in any case."""
        xp = self._tok2vec.ops.xp
        inside = xp.array([self._number[f"I-{label}"] for label in labels], dtype="int64")
        closing = xp.array([self._number[f"L-{label}"] for label in labels], dtype="int64")
        first_words = self._part(vectors[opened], 1)
        ends = opened + 2
        rows = xp.arange(len(opened))
        while len(rows):
            at = ends[rows] - 1
            before = self._part(vectors[at - 1], 2)
            scores = self._score(next_words[at], first_words[rows], before)
            numbers = xp.arange(len(rows))
            goes_on = scores[numbers, inside[rows]] >= scores[numbers, closing[rows]]
            rows = rows[goes_on & ~last[at]]
            ends[rows] += 1
        return ends.tolist()

    def _part(self, vectors: Any, place: int) -> Any:
        """Returns `(words, width, pieces)`: what words add to a state at one of its places.

        The places are those of spaCy: the next word, the first one of the name that is open, and
        the one before the next.
        """
        shape = self._weights[place].shape
        flat = self._weights[place].reshape(-1, shape[-1])
        return self._tok2vec.ops.gemm(vectors, flat, trans2=True).reshape(-1, *shape[:2])

    def _score(self, next_words: Any, first_words: Any, before: Any) -> Any:
        """Returns `(states, moves)`: the scores of states, each told by three words.

        They are added up in the order in which spaCy adds them, so that each is the same number.
        """
        summed = next_words + first_words + before + self._lower.get_param("b")
        hidden = self._tok2vec.ops.xp.maximum.reduce(
            [summed[:, :, piece] for piece in range(summed.shape[2])]
        )
        return self._upper.predict(hidden)
