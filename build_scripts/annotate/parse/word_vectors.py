"""What a network of the model makes of a word before it looks around it, computed once.

The first layers read a word's form alone (its norm, first and last signs and shape), the later
ones its neighbours. The same form has the same numbers wherever it stands, so they are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# So many kinds of words are kept for each network, those that come first: the common words of a
# language are among them. The others are computed each time.
KEPT = 5_000
_FORM = "extract_features"


def keep_word_vectors(model: Language) -> None:
    """Lets each network of a model compute the numbers of a kind of word once."""
    from thinc.api import Model

    for _, pipe in model.pipeline:
        network = getattr(pipe, "model", None)
        for node in list(network.walk()) if isinstance(network, Model) else ():
            if node.layers and node.layers[0].name == _FORM:
                kept = WordVectors(node.layers)
                node.layers[:] = [Model("kept_word_vectors", kept.forward, layers=node.layers)]


class WordVectors:
    """The numbers of the kinds of words that were asked, found by the bytes of their form."""

    def __init__(self, layers: Sequence[Any], kept: int = KEPT) -> None:
        """Takes the layers that read a word alone, the first of which tells its form."""
        self._form, *self._rest = layers
        self._kept = kept
        self._places: dict[bytes, int] = {}
        self._vectors: Any = None

    def forward(self, _model: object, docs: Sequence[Doc], is_train: bool) -> tuple[Any, object]:
        """Returns an array `(words, width)` for each sentence; nothing is learned from it."""
        assert not is_train
        forms = self._form.predict(docs)
        if not forms:
            return [], None
        vectors = self._read(self._form.ops.xp.concatenate(forms))
        edges = accumulate(map(len, forms), initial=0)
        return [vectors[start:end] for start, end in pairwise(edges)], None

    def _read(self, forms: Any) -> Any:
        """Returns the numbers of words whose forms are the rows of `(words, features)`."""
        size, told = forms.itemsize * forms.shape[1], forms.tobytes()
        keys = [told[at : at + size] for at in range(0, len(told), size)]
        rows = {key: row for row, key in enumerate(keys)}
        new = [key for key in rows if key not in self._places]
        if not new and self._vectors is not None:
            return self._vectors[[self._places[key] for key in keys]]
        computed = self._compute(forms[[rows[key] for key in new]])
        room = self._kept - len(self._places)
        self._keep(new[:room], computed[:room])
        vectors = self._vectors[[self._places.get(key, 0) for key in keys]]
        passing = {key: row for row, key in enumerate(new) if key not in self._places}
        if passing:
            places = [at for at, key in enumerate(keys) if key in passing]
            vectors[places] = computed[[passing[keys[at]] for at in places]]
        return vectors

    def _compute(self, forms: Any) -> Any:
        vectors = [forms]
        for layer in self._rest:
            vectors = layer.predict(vectors)
        return vectors[0]

    def _keep(self, keys: Sequence[bytes], vectors: Any) -> None:
        first = len(self._places)
        last = first + len(keys)
        if self._vectors is None or last > len(self._vectors):
            size = max(1, min(2 * last, self._kept))
            grown = self._form.ops.alloc2f(size, vectors.shape[1])
            grown[:first] = self._vectors[:first] if first else 0
            self._vectors = grown
        self._vectors[first:last] = vectors
        self._places.update(zip(keys, range(first, last), strict=True))
