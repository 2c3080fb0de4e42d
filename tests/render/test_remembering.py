"""A long data file keeps the pieces that nothing has changed of what they were made of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from changing import with_card

from build_scripts.cards.factbase import FactBase
from build_scripts.render.exports import long_files
from build_scripts.render.memory import Memory, read_memory, write_memory
from build_scripts.render.record import Record
from build_scripts.render.remembering import Rendering
from build_scripts.render.series import Series

POSITION = "2031-03-04-sorland-protects-fishermen"


def run(folder: Path, fact_base: FactBase, files: dict[str, Series] | None = None) -> Rendering:
    """Renders the long files of a record as a build does, and remembers what they are made of."""
    memory = folder / "memory.json"
    record = Record(fact_base)
    rendering = Rendering(folder, read_memory(memory, "salt"), record)
    rendering.render_long(long_files(record) if files is None else files)
    for path, text in rendering.texts.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(text.encode())
    write_memory(memory, rendering.memory("salt"))
    return rendering


def changed(toy: FactBase, **keys: object) -> FactBase:
    return with_card(toy, toy.positions[POSITION].model_copy(update=keys))


@pytest.mark.parametrize(
    "keys",
    [
        {"statement": "Sorland protects nobody"},
        {"date": "2030-01-01"},
        {"review": "draft"},
        {"holder": "norland"},
    ],
)
def test_a_changed_card_gives_the_files_of_a_first_run(
    toy: FactBase, tmp_path: Path, keys: dict[str, object]
) -> None:
    run(tmp_path, toy)
    other = changed(toy, **keys)
    run(tmp_path, other)
    for path, series in long_files(Record(other)).items():
        assert (tmp_path / path).read_bytes().decode() == series.text(Record(other))


def test_only_the_pieces_of_a_changed_card_are_made_again(toy: FactBase, tmp_path: Path) -> None:
    run(tmp_path, toy)
    other = changed(toy, statement="Sorland protects nobody")
    made: dict[str, list[str]] = {}
    run(tmp_path, other, noting(long_files(Record(other)), made))
    assert made["facts.json"] == made["csv/positions.csv"] == made["facts.jsonld"] == [POSITION]
    assert "csv/actors.csv" not in made


def test_what_others_did_to_a_long_file_is_not_taken_for_its_pieces(
    toy: FactBase, tmp_path: Path
) -> None:
    run(tmp_path, toy)
    whole = (tmp_path / "facts.jsonl").read_bytes()
    (tmp_path / "facts.jsonl").write_bytes(whole.replace(b"Norland", b"Nowhere"))
    run(tmp_path, toy)
    assert (tmp_path / "facts.jsonl").read_bytes() == whole


def test_a_memory_of_another_salt_is_none(toy: FactBase, tmp_path: Path) -> None:
    run(tmp_path, toy)
    assert read_memory(tmp_path / "memory.json", "salt").long
    assert read_memory(tmp_path / "memory.json", "another") == Memory()


def noting(files: Mapping[str, Series], made: dict[str, list[str]]) -> dict[str, Series]:
    """Returns the files; the keys of the pieces that are made are noted by file."""
    found = {}
    for path, series in files.items():

        def make(record: Record, key: str, path: str = path, series: Series = series) -> str:
            made.setdefault(path, []).append(key)
            return series.make(record, key)

        found[path] = Series(series.keys, make, series.head, series.joint, series.tail)
    return found
