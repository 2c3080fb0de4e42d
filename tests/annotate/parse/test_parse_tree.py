"""A tree says of every word what spaCy's own pipes say of it, one after the other."""

from __future__ import annotations

import pytest

from build_scripts.annotate.parse.parsing import load_model, parse_sentences
from build_scripts.annotate.parse.tree import Token, Tree
from build_scripts.text.document import Span, parse_document

SENTENCES = (
    "The foreign ministers of Korland and Vesmark, who met in Brussels on 3 May, signed a pact.",
    "There is no compromise, he isn't gonna say, and let's be clear: y'all can't have it.",
    '"We will never allow  it," said Ana Kolar, the country\'s 52-year-old president.',
    "Both sides got ta talk about what the U.S. and NATO left out, c'm on!",
    "What it wants, the alliance says, is a guarantee that none of them ever joins.",
)
FORMS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "i", "idx", "ent_type_")
KINDS = ("is_alpha", "is_space", "is_punct")
WALKS = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")


def parse(*sentences: str) -> list[Tree]:
    """Returns the trees of sentences that stand in one article."""
    document = parse_document("\n".join(sentences).encode(), "article.txt")
    spans = [Span(line.start, line.end) for line in document.lines]
    return [row.doc for row in parse_sentences(document, spans)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_tree_says_what_the_pipes_say(sentence: str) -> None:
    (tree,) = parse(sentence)
    theirs = load_model()(sentence)
    for own, token in zip(tree, theirs, strict=True):
        for name in (*FORMS, *KINDS):
            assert getattr(own, name) == getattr(token, name), (token, name)
        for name in WALKS:
            walked = [row.i for row in getattr(own, name)]
            assert walked == [row.i for row in getattr(token, name)], (token, name)
        edges = (own.head.i, own.left_edge.i, own.right_edge.i, own.root.i)
        root = token.sent.root.i
        assert edges == (token.head.i, token.left_edge.i, token.right_edge.i, root), token


def test_named_entities_are_those_of_the_pipes() -> None:
    for tree, sentence in zip(parse(*SENTENCES), SENTENCES, strict=True):
        theirs = load_model()(sentence).ents
        rows = [(entity.text, entity.label_, entity.root.i) for entity in tree.ents]
        assert rows == [(row.text, row.label_, row.root.i) for row in theirs]


def test_a_word_reads_the_same_alone_and_in_any_company() -> None:
    def forms(trees: list[Tree]) -> list[tuple[str, ...]]:
        return [(t.lemma_, t.pos_, t.tag_, t.dep_, t.ent_type_) for tree in trees for t in tree]

    alone = [row for sentence in SENTENCES for row in forms(parse(sentence))]
    assert forms(parse(*SENTENCES)) == alone
    backwards = parse(*reversed(SENTENCES))
    assert forms(backwards[::-1]) == alone


def test_a_list_of_thousands_of_words_is_walked_without_end() -> None:
    places, forms = [(0, 1)] * 5000, [("NOUN", "NN", "conj", "x")] * 5000
    tree = Tree("x", places, forms, [max(0, at - 1) for at in range(5000)], list)
    first: Token = tree[0]
    assert len(first.subtree) == 5000
    assert len(first.conjuncts) == 4999


def test_what_is_far_too_long_for_a_sentence_is_one_word_without_names() -> None:
    endless = "the minister of Korland said that " * 200 + "he left."
    short, long, last = parse("Ana Kolar left.", endless, "Ivo Maric left.")
    assert [token.text for token in short] == ["Ana", "Kolar", "left", "."]
    assert [token.text for token in long] == [endless]
    assert long.ents == ()
    assert [token.text for token in last] == ["Ivo", "Maric", "left", "."]
