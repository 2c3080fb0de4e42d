"""Words are asked of the model's tables once, phrases of two words each time."""

from __future__ import annotations

import pytest

from build_scripts.annotate.parse import word_forms
from build_scripts.annotate.parse.parsing import load_model, parse_sentences
from build_scripts.annotate.parse.word_forms import WordForms, may_be
from build_scripts.text.document import Document


def test_a_known_word_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    model = load_model()
    forms = WordForms(model)
    doc = model("The ministers met.")
    keys = [[(token.orth, token.tag, token.dep) for token in doc]]
    first = forms.read([doc], keys)
    assert [row[3] for row in first[0]] == ["the", "minister", "meet", "."]
    monkeypatch.setattr(forms, "_ask", None)
    assert forms.read([doc], keys) == first


def test_only_the_words_that_come_first_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    model = load_model()
    monkeypatch.setattr(word_forms, "KEPT", 4)
    forms = WordForms(model)
    docs = [model("The ministers met."), model("Peru agreed."), model("The ministers agreed.")]
    keys = [[(token.orth, token.tag, token.dep) for token in doc] for doc in docs]
    expected = WordForms(model).read(docs, keys)
    assert [forms.read([doc], [row])[0] for doc, row in zip(docs, keys, strict=True)] == expected
    monkeypatch.setattr(forms, "_ask", None)
    assert forms.read(docs[:1], keys[:1]) == expected[:1]
    with pytest.raises(TypeError):
        forms.read(docs[1:2], keys[1:2])


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        ("na", "na", True),
        ("no", "na", False),
        ("is", {"IN": ["is", "are"]}, True),
        ("be", {"IN": ["is", "are"]}, False),
        ("nt", {"REGEX": "^n'?t$"}, True),
        ("not", {"REGEX": "^n'?t$"}, False),
        ("not", {"NOT_IN": ["not"]}, True),
        (None, "anything", True),
    ],
)
def test_a_pattern_is_passed_over_only_where_it_surely_fails(
    value: str | None, wanted: object, expected: bool
) -> None:
    assert may_be(value, wanted) is expected


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("staged", "stage"),
        ("waging", "wage"),
        ("raped", "rape"),
        ("installed", "install"),
        ("relaunched", "relaunch"),
        ("reappointed", "reappoint"),
        ("retook", "retake"),
    ],
)
def test_a_verb_that_the_tables_get_wrong_has_its_own_base_form(word: str, lemma: str) -> None:
    document = Document("article.txt", f"The army {word} the drill on the stage for wages.\n", "")
    [sentence] = parse_sentences(document, document.lines[:1])
    found = {token.text: token.lemma_ for token in sentence.doc}
    assert (found[word], found["stage"], found["wages"]) == (lemma, "stage", "wage")
