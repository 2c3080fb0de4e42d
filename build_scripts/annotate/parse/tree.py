"""The parse of one sentence as plain Python values.

The rules ask a word for its lemma, its head and its dependents hundreds of thousands of times;
spaCy makes a new value for each answer, a tree has them ready. The names are those of spaCy's own
`Token`, so that its documentation is ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

# A subtree of up to so many words is kept; those of all words of a chain would be quadratic.
_KEPT_BELOW = 30
# The tags of verbs in a finite form, and of the modals that make one.
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Token:
    """A word of a sentence; made with its tree and never changed afterwards.

    `i` is its place in the tree, `idx` that of its first sign in the sentence's text. The head of
    a root is the root itself. `children` stand in text order.
    """

    __slots__ = (
        "_below", "children", "dep_", "doc", "head", "i", "idx", "lemma_", "lower_", "pos_", "tag_",
        "text",
    )  # fmt: skip

    doc: Tree
    head: Token
    children: Sequence[Token]

    def __init__(self, doc: Tree, i: int, idx: int, text: str, form: Form) -> None:
        """Leaves head and children to the tree."""
        self.doc, self.i, self.idx, self.text = doc, i, idx, text
        self._below: tuple[Token, ...] | None = None
        self.lower_ = text.lower()
        self.pos_, self.tag_, self.dep_, self.lemma_ = form

    def __repr__(self) -> str:
        """Shows the word's text."""
        return self.text

    def __len__(self) -> int:
        """Returns the number of its signs."""
        return len(self.text)

    def nbor(self, step: int = 1) -> Token:
        """Returns the word so many places further on."""
        return self.doc[self.i + step]

    @property
    def ent_type_(self) -> str:
        """The label of the named entity that it belongs to, or nothing."""
        return self.doc.labels[self.i]

    @property
    def lefts(self) -> list[Token]:
        """The dependents before it, in order."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The dependents after it, in order."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root."""
        here = self
        while here.head is not here:
            here = here.head
            yield here

    @property
    def root(self) -> Token:
        """The root of the clause or sentence in which it stands."""
        here = self
        while here.head is not here:
            here = here.head
        return here

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word and all that hangs on it: what is left of each head, the head, the rest."""
        if self._below is not None:
            return self._below
        found = tuple(self._find_below()) if self.children else (self,)
        if len(found) <= _KEPT_BELOW:
            self._below = found
        return found

    def _find_below(self) -> list[Token]:
        found: list[Token] = []
        waiting = [(self, False)]
        while waiting:
            token, is_open = waiting.pop()
            if is_open or not token.children:
                found.append(token)
                continue
            waiting += [(child, False) for child in reversed(token.rights)]
            waiting.append((token, True))
            waiting += [(child, False) for child in reversed(token.lefts)]
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc[min(token.i for token in self.subtree)]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.doc[max(token.i for token in self.subtree)]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The other words of the list in which it stands, without itself."""
        first = self
        if self.dep_ == "conj":
            first = next((above for above in self.ancestors if above.dep_ != "conj"), self)
        found = [first]
        for member in found:
            found += [child for child in member.rights if child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    @property
    def is_alpha(self) -> bool:
        """True when all its signs are letters."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """True when all its signs are blanks."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """True when all its signs are punctuation."""
        return is_punctuation(self.text)


# Part of speech, tag, label, lemma.
Form = tuple[str, str, str, str]


@lru_cache(maxsize=4_000)
def is_punctuation(text: str) -> bool:
    """True for a text of nothing but punctuation."""
    return all(unicodedata.category(sign)[0] == "P" for sign in text)


@dataclass(frozen=True)
class Entity:
    """A named entity: its words, which stand together, and what kind of name they are."""

    tokens: Sequence[Token]
    label_: str

    @property
    def text(self) -> str:
        """Its words as they stand in the sentence."""
        last = self.tokens[-1]
        return last.doc.text[self.tokens[0].idx : last.idx + len(last)]

    @cached_property
    def root(self) -> Token:
        """The word that is nearest to the root of the sentence, the first of several."""
        return min(self.tokens, key=lambda token: len(list(token.ancestors)))


class Tree:
    """The words of a sentence with what the parser says of them.

    `entities` finds the named entities as the numbers `[start, end)` of their words, and a label;
    it is called when a rule first asks for one.
    """

    def __init__(
        self,
        text: str,
        places: Sequence[tuple[int, int]],
        forms: Sequence[Form],
        heads: Sequence[int],
        entities: Callable[[], Sequence[tuple[int, int, str]]],
    ) -> None:
        """Takes for each word its place in the text, its form and the number of its head."""
        self.text = text
        self._find_entities = entities
        self.tokens = tuple(
            Token(self, at, start, text[start:end], form)
            for at, ((start, end), form) in enumerate(zip(places, forms, strict=True))
        )
        below: list[list[Token]] = [[] for _ in heads]
        for token, head in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[head]
            if head != token.i:
                below[head].append(token)
        for token, children in zip(self.tokens, below, strict=True):
            token.children = children

    def fall_apart(self) -> None:
        """Lets go of the words; nobody may read the tree afterwards.

        Words hold their heads and heads their words, so that memory would be kept until the next
        look for garbage, which takes longer than this.
        """
        for token in self.tokens:
            del token.head, token.children, token._below
        vars(self).clear()

    def __len__(self) -> int:
        """Returns the number of words."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Yields the words in order."""
        return iter(self.tokens)

    def __getitem__(self, at):
        """Returns one word, or the words of a slice."""
        return self.tokens[at]

    @cached_property
    def ents(self) -> tuple[Entity, ...]:
        """The named entities in order; they do not overlap."""
        rows = self._find_entities()
        return tuple(Entity(self.tokens[start:end], label) for start, end, label in rows)

    @cached_property
    def labels(self) -> list[str]:
        """For each word the label of the named entity that it belongs to, or nothing."""
        labels = [""] * len(self.tokens)
        for entity in self.ents:
            for token in entity.tokens:
                labels[token.i] = entity.label_
        return labels
