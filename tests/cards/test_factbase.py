"""A record as read: what is in it, in which order, and that nothing people write raises."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import FactBase, read_fact_base

NORLAND = "data/actors/norland.yml"
# What trips readers of YAML and of cards, beside any text.
FRAGMENTS = [
    *("name: ", "kind: ", "aliases:\n  - ", "roles:\n  - ", "history: ", "note: |\n  ", "? ", "- "),
    *('"', "'", "[", "]", "{", "}", "&a ", "*a", "!!int ", "#", "\\ud800", "\\0", "\t", "---\n"),
    *("\u202e", "\x85", "9" * 50, "2031-02-30", "Norland", "\n", " "),
]
PIECES = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8))


def test_cards_come_by_kind_and_then_by_id(toy: FactBase) -> None:
    cards = list(toy.cards())
    kinds = list(dict.fromkeys(card.kind_name for card in cards))
    assert kinds == ["source", "actor", "event", "position", "red-line"]
    for kind in kinds:
        ids = [card.id for card in cards if card.kind_name == kind]
        assert ids == sorted(ids)
    assert [card.id for card in cards] == list(toy.entries)


def test_a_card_of_any_kind_is_found_by_its_id(toy: FactBase) -> None:
    assert toy.card("norland") is toy.actors["norland"]
    assert toy.card("norland-right-to-sail") is toy.red_lines["norland-right-to-sail"]
    with pytest.raises(KeyError):
        toy.card("norlands")


def test_an_entry_knows_its_file_and_the_places_in_it(toy: FactBase) -> None:
    entry = toy.entries["norland"]
    assert entry.path == NORLAND
    place = entry.file.place(("aliases", 0))
    assert (place.line, place.column) == (5, 5)


def test_topics_keep_the_order_of_their_file_and_name_their_proof(toy: FactBase) -> None:
    assert list(toy.topics) == ["grey-strait", "ferry-strike"]
    assert toy.topics["grey-strait"].introduction[0].cards == (
        "2031-03-03-norland-demands-reopening",
        "2031-03-04-sorland-keeps-strait-closed",
    )


def test_rejected_candidates_are_read_with_their_reason(toy: FactBase) -> None:
    (rejection,) = toy.rejected
    assert (rejection.kind, rejection.holder) == ("position", "norland")
    assert rejection.why == "The writer describes the strait."


def test_articles_are_read_sign_for_sign(toy: FactBase) -> None:
    document = toy.documents["sorland-answers"]
    assert document.path == "seeds/sorland-answers.txt"
    assert document.text.encode("utf-8") == (toy.root / document.path).read_bytes()


def test_the_order_of_files_on_disk_does_not_matter(toy: FactBase, tmp_path: Path) -> None:
    for path in sorted((path for path in toy.root.rglob("*") if path.is_file()), reverse=True):
        target = tmp_path / path.relative_to(toy.root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    again = read_fact_base(tmp_path)
    assert list(again.entries) == list(toy.entries)
    assert list(again.cards()) == list(toy.cards())


def test_findings_are_sorted_by_file_line_and_column(toy_copy: Path) -> None:
    for name in ("positions/2031-03-03-norland-demands-reopening", "actors/norland"):
        path = toy_copy / f"data/{name}.yml"
        path.write_text(path.read_text("utf-8").replace("reviewed", "red"), "utf-8")
    (toy_copy / "data/odd.txt").touch()
    found = run_checks(read_fact_base(toy_copy))
    places = [(problem.path, problem.line, problem.column) for problem in found]
    assert len(found) == 3
    assert places == sorted(places)


def test_a_second_reading_parses_only_what_has_changed(toy_copy: Path) -> None:
    first, path = read_fact_base(toy_copy), toy_copy / NORLAND
    path.write_text(path.read_text("utf-8").replace("kind: country", "kind: land"), "utf-8")
    broken = read_fact_base(toy_copy)
    path.write_bytes(first.entries["norland"].file.text.encode("utf-8"))
    mended = read_fact_base(toy_copy)
    assert [problem.check for problem in broken.problems] == ["value-word"]
    assert broken.actors["sorland"] is first.actors["sorland"]
    assert broken.documents["sorland-answers"] is first.documents["sorland-answers"]
    assert (mended.actors, mended.problems) == (first.actors, ())


def test_two_records_with_other_words_in_a_file_of_one_name_are_told_apart(toy_copy: Path) -> None:
    article = toy_copy / "seeds/sorland-answers.txt"
    first = read_fact_base(toy_copy)
    article.write_text(article.read_text("utf-8") + "More.\n", "utf-8")
    assert "sorland-answers" in first.documents
    assert "sorland-answers" not in read_fact_base(toy_copy).documents


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_text_in_a_card_raises(toy_copy: Path, text: str) -> None:
    (toy_copy / NORLAND).write_bytes(text.encode("utf-8", "surrogatepass"))
    found = run_checks(read_fact_base(toy_copy))
    assert {problem.path for problem in found} >= {NORLAND}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=60))
def test_no_bytes_in_a_vocabulary_or_an_article_raise(toy_copy: Path, raw: bytes) -> None:
    (toy_copy / "data/vocabulary/topics.yml").write_bytes(raw)
    (toy_copy / "seeds/sorland-repost.txt").write_bytes(raw)
    assert run_checks(read_fact_base(toy_copy))
