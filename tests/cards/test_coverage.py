"""Coverage: which sentences of an article the record accounts for, and what is left over."""

from __future__ import annotations

from pathlib import Path

from build_scripts.cards.coverage import measure_coverage
from build_scripts.cards.factbase import FactBase, read_fact_base

MINISTER = "minister-in-westhaven"


def replace_in(path: Path, old: str, new: str) -> None:
    """Replaces a text that stands in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def states(fact_base: FactBase, source_id: str) -> list[tuple[str, str]]:
    """Returns the first two words of each sentence with its state."""
    document = fact_base.documents[source_id]
    rows = measure_coverage(fact_base, source_id).sentences
    return [(" ".join(document.slice(row.span).split()[:2]), row.state) for row in rows]


def test_each_sentence_has_its_state(toy: FactBase) -> None:
    assert states(toy, MINISTER) == [
        ('"Norland will', "fact"),
        ("Brandt said", "open"),
        ("“We demand", "fact"),
        ("The Ferry", "fact"),
        ("The two", "fact"),
        ("The Grey", "no-fact"),
        ("The Grey", "open"),
    ]


def test_what_is_left_over_is_what_is_open(toy: FactBase) -> None:
    coverage = measure_coverage(toy, MINISTER)
    document = toy.documents[MINISTER]
    assert (coverage.accounted, coverage.total) == (5, 7)
    assert [document.slice(span)[:21] for span in coverage.left_over] == [
        "Brandt said that the ",
        "The Grey Strait is op",
    ]


def test_words_are_counted_once_however_many_cards_use_them(toy: FactBase) -> None:
    coverage = measure_coverage(toy, MINISTER)
    first = coverage.sentences[0]
    assert first.cards == ("2031-03-03-norland-keeps-right-to-sail", "norland-right-to-sail")
    assert (coverage.words_in_evidence, coverage.words_total) == (66, 122)


def test_half_of_the_words_are_enough_and_less_are_not(toy_copy: Path) -> None:
    card = toy_copy / "data/positions/2031-03-04-sorland-protects-fishermen.yml"
    words = "shows the firm will of Sorland to protect its fishermen"
    sentence = ("The answer", "fact")
    assert sentence in states(read_fact_base(toy_copy), "sorland-answers")
    replace_in(card, f"quote: {words}", "quote: Sorland to protect its fishermen")
    assert ("The answer", "open") in states(read_fact_base(toy_copy), "sorland-answers")
    replace_in(card, "quote: Sorland to", "quote: will of Sorland to")
    assert sentence in states(read_fact_base(toy_copy), "sorland-answers")


def test_drafts_account_for_nothing(toy_copy: Path) -> None:
    event = toy_copy / "data/events/2031-02-17-ferry-strike.yml"
    replace_in(event, "review: reviewed\norigin: hand\n", "review: draft\norigin: hand\n")
    assert ("The Ferry", "open") in states(read_fact_base(toy_copy), MINISTER)


def test_an_article_that_could_not_be_read_has_no_coverage(toy_copy: Path) -> None:
    (toy_copy / f"seeds/{MINISTER}.txt").unlink()
    coverage = measure_coverage(read_fact_base(toy_copy), MINISTER)
    assert (coverage.total, coverage.words_total, coverage.left_over) == (0, 0, ())
