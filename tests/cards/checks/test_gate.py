"""What the evidence gate lets through, and what it stops, on small records of one article."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from mutation import CONFIRM, DEMAND, TOMBSTONE, Mutation, findings_after, mutate

from build_scripts.cards.checks import run_checks
from build_scripts.cards.checks.proof import has_words
from build_scripts.cards.factbase import read_fact_base
from build_scripts.cards.model import Actor, Card, Position, Source, to_yaml

COMMON = {
    "review": "reviewed",
    "origin": "hand",
    "history": [{"date": "2031-03-05", "change": "added"}],
}
SAYING = "The harbour of Westhaven is open to all ships, Ada Brandt said."
CONTENT = {
    "source": "paper",
    "quote": "harbour of Westhaven is open to all ships",
    "use": "content",
}
CUE = {"source": "paper", "quote": "Ada Brandt said", "use": "attribution"}


def write_card(root: Path, model: type[Card], id: str, /, **values: object) -> None:
    """Writes one card as fmt would."""
    card = model.model_validate(COMMON | values | {"id": id})
    path = root / "data" / model.folder / f"{id}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_yaml(card), encoding="utf-8")


def checks_of(
    root: Path, text: str, *evidence: dict[str, str], mode: str = "indirect", **source: object
) -> list[tuple[str, str]]:
    """Returns name and severity of the findings on a position drawn from an article."""
    raw = text.encode("utf-8")
    (root / "seeds").mkdir()
    (root / "seeds/paper.txt").write_bytes(raw)
    digest = hashlib.sha256(raw).hexdigest()
    values = {"article": "paper.txt", "sha256": digest, "length": len(text), "label": "Paper"}
    more = {"language": "en", "origin_group": "paper", "display": "full"}
    write_card(root, Source, "paper", **values, **more, **source)
    write_card(root, Actor, "brandt", name="Ada Brandt", kind="person")
    people = {"holder": "brandt", "speaker": "brandt", "mode": mode, "stance": "states"}
    told = {"topic": "ships", "statement": "Ships may come.", "evidence": list(evidence)}
    write_card(root, Position, "claim", **people, **told)
    (root / "data/vocabulary").mkdir()
    (root / "data/vocabulary/topics.yml").write_text("ships:\n  name: Ships\n", "utf-8")
    return [(problem.check, problem.severity) for problem in run_checks(read_fact_base(root))]


def test_a_position_with_its_words_passes(tmp_path: Path) -> None:
    assert checks_of(tmp_path, SAYING, CONTENT, CUE) == []


def test_direct_speech_in_an_article_without_any_quotation_is_an_error(tmp_path: Path) -> None:
    found = checks_of(tmp_path, SAYING, CONTENT, CUE, mode="direct")
    assert found == [("direct-quoted", "error")]


def test_direct_speech_outside_the_quotations_of_an_article_is_a_warning(tmp_path: Path) -> None:
    text = SAYING + ' "So it is and so it shall stay," she told us.'
    found = checks_of(tmp_path, text, CONTENT, CUE, mode="direct")
    assert found == [("direct-quoted", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour of Westhaven is open to all ships,” Ada Brandt said.",
        "Ada Brandt said: «Our harbour of Westhaven is open to all ships».",
        "„This is the word of the day.\nThe harbour of Westhaven is open to all ships.”\n"
        "Ada Brandt said so.",
        "The harbour of Westhaven is open to all ships,” Ada Brandt said.",
        'Ada Brandt said "it is so." She said "the harbour of Westhaven is open to all ships."',
    ],
)
def test_direct_speech_stands_in_marks_of_any_kind_even_half_lost(
    tmp_path: Path, text: str
) -> None:
    cue = CUE | {"quote": "Ada Brandt", "use": "context"}
    assert checks_of(tmp_path, text, CONTENT, cue, mode="direct") == []


def test_a_signed_post_is_direct_speech_without_marks(tmp_path: Path) -> None:
    signature = "— Ada Brandt (@brandt) March 3, 2031"
    text = f"The harbour of Westhaven is open to all ships and is ours.\n{signature}"
    cue = CUE | {"quote": signature}
    furniture = [{"quote": signature, "kind": "signature"}]
    assert checks_of(tmp_path, text, CONTENT, cue, mode="direct", furniture=furniture) == []


def test_residue_within_a_sentence_does_no_harm(tmp_path: Path) -> None:
    text = "The harbour of Westhaven????? is open to all ships, Ada Brandt said."
    quote = CONTENT | {"quote": "harbour of Westhaven????? is open to all ships"}
    furniture = [{"quote": "?????", "kind": "residue"}]
    assert checks_of(tmp_path, text, quote, CUE, furniture=furniture) == []


def test_a_passage_that_is_all_residue_proves_nothing(tmp_path: Path) -> None:
    furniture = [{"quote": CONTENT["quote"], "kind": "residue"}]
    found = checks_of(tmp_path, SAYING, CONTENT, CUE, furniture=furniture)
    assert found == [("evidence-furniture", "error")]


def test_a_quote_may_hold_the_hidden_signs_of_its_article(tmp_path: Path) -> None:
    text = SAYING.replace("Westhaven", "West\u200bhaven")
    quote = CONTENT | {"quote": CONTENT["quote"].replace("Westhaven", "West\u200bhaven")}
    assert checks_of(tmp_path, text, quote, CUE) == []


def test_words_without_a_negation_are_no_quote_of_those_with_it(tmp_path: Path) -> None:
    text = SAYING.replace("is open", "is not open")
    assert checks_of(tmp_path, text, CONTENT, CUE) == [("quote-missing", "error")]


def test_a_withdrawn_card_may_keep_the_words_for_which_it_was_withdrawn(toy_copy: Path) -> None:
    wrong = Mutation(TOMBSTONE, "the government was ready to talk", "the king was ready", "")
    assert findings_after(toy_copy, wrong) == []


def test_two_broken_cards_are_both_told(toy_copy: Path) -> None:
    mutate(toy_copy, Mutation(DEMAND, "quote: she told", "quote: he told", ""))
    found = findings_after(toy_copy, Mutation(CONFIRM, "mode: indirect", "mode: reporter", ""))
    assert [line.split(": ")[1] for line in found] == ["quote-cut-word", "reporter-speaker"]


@pytest.mark.parametrize(
    ("text", "words", "stands"),
    [
        ("Norland's ships", "Norland", True),
        ("(Norland)", "Norland", True),
        ("Norlanders and Norland", "Norland", True),
        ("Norlanders", "Norland", False),
        ("Eastnorland", "norland", False),
        ("norland", "Norland", False),
        ("said @NATO. So", "@NATO", True),
    ],
)
def test_a_name_stands_as_whole_words_only(text: str, words: str, stands: bool) -> None:
    assert has_words(text, words) is stands
