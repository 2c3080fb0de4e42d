"""A long page keeps its rows, and is the page that is made without any."""

from __future__ import annotations

from pathlib import Path

import pytest
from changing import with_card

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card
from build_scripts.render.memory import Memory, read_memory, write_memory
from build_scripts.render.page import Options, Page
from build_scripts.render.record import Record
from build_scripts.render.remembering import Rendering
from build_scripts.render.site import pages_of

LONG = ("timeline.md", "positions.md", "changes.md")
POSITION = "2031-03-04-sorland-protects-fishermen"
FIRST = "2031-03-03-norland-demands-reopening"


def render(fact_base: FactBase, before: Memory, folder: Path) -> tuple[dict[str, str], Memory]:
    """Renders the long pages; returns them, and what is remembered, both of which are written."""
    rendering = Rendering(folder, before, Record(fact_base))
    pages = pages_of(fact_base, Options())
    rendering.render({path: pages[path] for path in LONG})
    for path, text in rendering.texts.items():
        (folder / path).write_bytes(text.encode())
    write_memory(folder / "memory.json", rendering.memory("salt"))
    return rendering.texts, read_memory(folder / "memory.json", "salt")


def changed(toy: FactBase, id: str, **keys: object) -> FactBase:
    card: Card = toy.positions.get(id) or toy.actors[id]
    return with_card(toy, type(card).model_validate({**card.model_dump(), "id": id, **keys}))


def first_evidence(toy: FactBase, id: str, quote: str) -> list[dict[str, str]]:
    """Returns the evidence of a position; the first quote is another one."""
    first, *others = (row.model_dump() for row in toy.positions[id].evidence)
    return [{**first, "quote": quote}, *others]


def changes_of(toy: FactBase) -> dict[str, FactBase]:
    other_words = first_evidence(toy, FIRST, "We demand that Sorland reopens")
    return {
        "a statement": changed(toy, POSITION, statement="Sorland protects nobody."),
        "a name": changed(toy, "sorland", name="Southland"),
        "a date, which moves a row": changed(
            toy, FIRST, date="2031-12-01", date_basis="inferred", date_note="invented"
        ),
        "another stance in the same cell": changed(toy, POSITION, stance="opposes"),
        "a draft, which moves all footnotes": changed(toy, FIRST, review="draft", confidence="low"),
        "other words in a footnote": changed(toy, FIRST, evidence=other_words),
        "a history": changed(
            toy,
            POSITION,
            history=[
                {"date": "2031-03-05", "change": "added"},
                {"date": "2031-03-06", "change": "changed", "note": "A word."},
            ],
        ),
    }


def test_pages_with_rows_of_the_last_build_are_those_without(toy: FactBase, tmp_path: Path) -> None:
    _, memory = render(toy, Memory(), tmp_path)
    for name, other in changes_of(toy).items():
        for fact_base in (other, toy):
            pages = pages_of(fact_base, Options())
            wanted = {path: pages[path](Record(fact_base)) for path in LONG}
            _, memory = render(fact_base, memory, tmp_path)
            found = {path: (tmp_path / path).read_bytes().decode() for path in LONG}
            assert found == wanted, name


def test_only_the_row_of_a_changed_card_is_made_again(
    toy: FactBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, memory = render(toy, Memory(), tmp_path)
    subjects: list[str] = []
    subject = Page.subject

    def noting(self: Page, card: Card) -> str:
        subjects.append(card.id)
        return subject(self, card)

    monkeypatch.setattr(Page, "subject", noting)
    render(changed(toy, POSITION, statement="Sorland protects nobody."), memory, tmp_path)
    assert set(subjects) == {POSITION}


def test_rows_of_a_page_that_others_have_changed_are_not_taken(
    toy: FactBase, tmp_path: Path
) -> None:
    wanted, memory = render(toy, Memory(), tmp_path)
    for path in LONG:
        (tmp_path / path).write_text("x" * len(wanted[path]), "utf-8")
    assert render(toy, memory, tmp_path)[0] == wanted


def test_a_row_with_a_sign_that_stands_as_a_reference_is_made_again(
    toy: FactBase, tmp_path: Path
) -> None:
    tab = changed(toy, POSITION, statement="Sorland protects\tnobody.")
    wanted, memory = render(tab, Memory(), tmp_path)
    again, _ = render(changed(tab, FIRST, statement="Norland demands it."), memory, tmp_path)
    assert "protects&#9;nobody" in again["positions.md"]
    assert "protects&#9;nobody" in wanted["positions.md"]
