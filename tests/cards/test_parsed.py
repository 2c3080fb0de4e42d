"""Files are not parsed again while their bytes are the same, and cards are the same either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.cards import factbase
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.parsed import Parsed, hash_of_bytes, read_parsed, write_parsed
from build_scripts.yamlio import parse_yaml

DEMAND = "data/positions/2031-03-03-norland-demands-reopening.yml"


def files_of(fact_base: FactBase) -> dict:
    return {entry.path: entry.file for entry in fact_base.entries.values()}


@pytest.fixture
def memory(toy_copy: Path, tmp_path: Path) -> Path:
    """Returns the memory of the toy record."""
    path = tmp_path / "cards.json"
    write_parsed(path, "code", files_of(read_fact_base(toy_copy)), {})
    return path


def read_anew(
    root: Path, known: Parsed, monkeypatch: pytest.MonkeyPatch
) -> tuple[FactBase, list[str]]:
    """Returns the record as a new process reads it, and which files it parses."""
    parsed: list[str] = []
    parse = factbase.parse_yaml

    def noting(raw: bytes, shown: str) -> object:
        parsed.append(shown)
        return parse(raw, shown)

    with monkeypatch.context() as patch:
        patch.setattr(factbase, "parse_yaml", noting)
        patch.setattr(factbase, "_REMEMBERED", {})
        return read_fact_base(root, known), parsed


def test_only_files_of_other_bytes_are_parsed_and_the_cards_are_the_same(
    toy_copy: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = toy_copy / DEMAND
    path.write_text(path.read_text("utf-8").replace("stance: demands", "stance: warns"), "utf-8")
    found, parsed = read_anew(toy_copy, read_parsed(memory, "code"), monkeypatch)
    wanted, all_parsed = read_anew(toy_copy, {}, monkeypatch)
    assert parsed == [DEMAND]
    assert len(all_parsed) > len(parsed)
    assert (found.entries, found.problems) == (wanted.entries, wanted.problems)


def test_a_file_that_breaks_the_rules_of_its_kind_is_found_though_it_is_known(
    toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = toy_copy / DEMAND
    path.write_text(path.read_text("utf-8").replace("stance: demands", "stance: shouts"), "utf-8")
    wanted, _ = read_anew(toy_copy, {}, monkeypatch)
    raw = path.read_bytes()
    known = {DEMAND: (hash_of_bytes(raw), parse_yaml(raw, DEMAND).value)}
    found, parsed = read_anew(toy_copy, known, monkeypatch)
    assert DEMAND not in parsed
    assert found.problems == wanted.problems != ()


@pytest.mark.parametrize("what", ["damaged", "other code"])
def test_a_memory_that_cannot_be_trusted_is_none(memory: Path, what: str) -> None:
    if what == "damaged":
        memory.write_text(memory.read_text("utf-8").replace("Norland", "Nowhere"), "utf-8")
    assert read_parsed(memory, "code" if what == "damaged" else "new code") == {}


def test_the_memory_is_written_again_only_when_much_of_it_is_stale(
    toy_copy: Path, memory: Path
) -> None:
    files = files_of(read_fact_base(toy_copy))
    before = read_parsed(memory, "code")
    memory.unlink()
    write_parsed(memory, "code", files, before)
    assert not memory.exists()
    write_parsed(memory, "code", files, {})
    assert read_parsed(memory, "code") == before
