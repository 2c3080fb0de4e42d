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

# So many kinds of words are kept for each network; then it begins anew.
KEPT = 20_000
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
        if len(self._places) + len(new) > self._kept:
            self._places.clear()
            new = list(rows)
        if new or self._vectors is None:
            self._learn(new, forms[[rows[key] for key in new]])
        return self._vectors[[self._places[key] for key in keys]]

    def _learn(self, keys: Sequence[bytes], forms: Any) -> None:
        vectors = [forms]
        for layer in self._rest:
            vectors = layer.predict(vectors)
        first = len(self._places)
        last = first + len(keys)
        if self._vectors is None or last > len(self._vectors):
            grown = self._form.ops.alloc2f(2 * last, vectors[0].shape[1])
            grown[:first] = self._vectors[:first] if first else 0
            self._vectors = grown
        self._vectors[first:last] = vectors[0]
        self._places.update(zip(keys, range(first, last), strict=True))
