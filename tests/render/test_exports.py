"""The data files: each fits its published schema, and holds what the cards hold."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from changing import with_card
from jsonschema import Draft202012Validator
from poison import POISON, poisoned
from site_roots import Built

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Change, Position
from build_scripts.render.archive import write_archive
from build_scripts.render.exports import export_record
from build_scripts.render.record import Record
from build_scripts.render.tables import cell_of

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module", params=["clean", "poisoned"])
def files(request: pytest.FixtureRequest, toy: FactBase) -> dict[str, str]:
    """Returns the data files of the toy record, and of one whose texts try to be markup."""
    fact_base = toy if request.param == "clean" else poisoned(toy, toy.root)
    return export_record(Record(fact_base), "Toy")


@cache
def checked(schema: str, part: str) -> Draft202012Validator:
    """Returns the reader of a schema, or of one of its parts, which is itself checked once."""
    found = json.loads(schema)
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(
        {"$ref": f"#/$defs/{part}", "$defs": found["$defs"]} if part else found
    )


def assert_fits(files: dict[str, str], schema: str, value: object, part: str = "") -> None:
    """Fails with every place at which a value breaks its published schema."""
    errors = checked(files[f"schemas/{schema}.json"], part).iter_errors(value)
    assert [f"{error.json_path}: {error.message}"[:300] for error in errors] == []


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_whole_record_fits_its_schema(files: dict[str, str]) -> None:
    assert_fits(files, "facts", json.loads(files["facts.json"]))


def test_each_card_is_a_file_and_a_line_that_fit_the_schema(
    files: dict[str, str], toy: FactBase
) -> None:
    lines = [json.loads(line) for line in files["facts.jsonl"].splitlines()]
    own = [json.loads(text) for path, text in files.items() if path.count("/") == 1
           and path.endswith(".json") and not path.startswith("schemas/")]  # fmt: skip
    listed = sorted(card.id for card in toy.cards() if card.review != "draft")
    assert sorted(line["id"] for line in lines) == sorted(row["id"] for row in own) == listed
    for row in (*lines, *own):
        assert_fits(files, "card", row)
        assert row["card_kind"] == toy.card(row["id"]).kind_name


def test_the_schema_refuses_a_card_with_a_key_of_no_meaning(files: dict[str, str]) -> None:
    row = json.loads(files["facts.jsonl"].splitlines()[0])
    with pytest.raises(AssertionError):
        assert_fits(files, "card", {**row, "stray": 1})


def test_each_table_fits_its_schema_and_has_a_row_for_each_card(
    files: dict[str, str], toy: FactBase
) -> None:
    rows = {}
    for path, text in files.items():
        if path.endswith(".csv"):
            name = Path(path).stem
            rows[name] = rows_of(text)
            for row in rows[name]:
                assert_fits(files, "tables", row, name)
    ids = [row["id"] for name, found in rows.items() if name != "evidence" for row in found]
    assert sorted(ids) == sorted(card.id for card in toy.cards() if card.review != "draft")
    assert rows["evidence"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@cmd", "'@cmd"),
        ("-2", "'-2"),
        ("\t=1", "'\t=1"),
        (("+a", "b"), "'+a; b"),
        ("plain", "plain"),
        (None, ""),
        (False, "false"),
        (-3, "-3"),
        (({"a": "=1"},), '[{"a": "=1"}]'),
    ],
)
def test_no_cell_is_a_formula(value: object, cell: str) -> None:
    assert cell_of(value) == cell


def test_linked_data_fits_its_schema_and_selects_the_exact_words(
    files: dict[str, str], toy: FactBase
) -> None:
    linked = json.loads(files["facts.jsonld"])
    assert_fits(files, "linked", linked)
    nodes = {node["@id"]: node for node in linked["@graph"]}
    assert len(nodes) == len(linked["@graph"])
    texts = {f"sources/{id}.html": document.text for id, document in toy.documents.items()}
    selected = 0
    for node in linked["@graph"]:
        if node["@type"] == "oa:Annotation":
            target = node["oa:hasTarget"]
            quote, place = target["oa:hasSelector"]
            text = texts[target["oa:hasSource"]["@id"]]
            if POISON not in quote["oa:exact"]:
                assert text[place["oa:start"] : place["oa:end"]] == quote["oa:exact"]
            assert node["oa:hasBody"]["@id"] in nodes
            selected += 1
    assert selected > 10


def test_every_reviewed_fact_is_a_claim_or_an_event_in_the_linked_data(
    files: dict[str, str], toy: FactBase
) -> None:
    graph = json.loads(files["facts.jsonld"])["@graph"]
    told = {node["@id"] for node in graph if node["@type"] in ("Claim", "Event")}
    assert len(told) == len(Record(toy).facts)


def withdrawn(toy: FactBase) -> tuple[FactBase, Position, Position]:
    """Returns the record with one position withdrawn in favour of another."""
    card, other = list(toy.positions.values())[:2]
    history = [*card.model_dump()["history"], {"date": "2031-04-01", "change": "withdrawn"}]
    changes = {
        "id": card.id,
        "review": "withdrawn",
        "history": history,
        "withdrawn": {"reason": "Misread.", "successor": other.id},
    }
    gone = Position.model_validate({**card.model_dump(), **changes})
    return with_card(toy, gone), gone, other


def entries_of(feed: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(feed).findall(f"{ATOM}entry")


def ids_of(feed: str) -> list[str | None]:
    """Returns the ids of a feed and of its entries."""
    return [node.text for node in ElementTree.fromstring(feed).iter(f"{ATOM}id")]


def test_two_changes_of_one_day_and_two_records_have_ids_of_their_own(toy: FactBase) -> None:
    card = toy.positions["2031-03-03-norland-demands-reopening"]
    twice = (*card.history, *(Change(date="2031-05-01", change="changed") for _ in range(2)))
    record = Record(with_card(toy, card.model_copy(update={"history": twice})))
    ids = ids_of(export_record(record, "Toy")["feed.xml"])
    others = ids_of(export_record(record, "Another record")["feed.xml"])
    assert len(ids) == len(set(ids))
    assert set(ids) & set(others) == set()


def test_the_feed_tells_of_a_withdrawn_fact_first_with_what_takes_its_place(
    toy: FactBase,
) -> None:
    record, gone, other = withdrawn(toy)
    first = entries_of(export_record(Record(record), "Toy")["feed.xml"])[0]
    assert first.findtext(f"{ATOM}title").startswith("Withdrawn: ")
    assert first.findtext(f"{ATOM}updated") == "2031-04-01T00:00:00Z"
    assert first.find(f"{ATOM}link").attrib["href"] == f"positions/{gone.id}.html"
    assert "Misread." in first.findtext(f"{ATOM}summary")
    assert other.statement in first.findtext(f"{ATOM}summary")


def test_the_feed_is_whole_and_its_ids_stay_when_the_site_moves(files, toy: FactBase) -> None:
    moved = export_record(Record(toy), "Toy", "https://record.example/facts")["feed.xml"]
    here, there = entries_of(files["feed.xml"]), entries_of(moved)
    assert ids_of(files["feed.xml"]) == ids_of(moved)
    ids = [entry.findtext(f"{ATOM}id") for entry in here]
    assert len(ids) == len(set(ids)) == len(here) > 5
    for entry in there:
        address = entry.find(f"{ATOM}link").attrib["href"]
        assert address.startswith("https://record.example/facts/")


def test_the_archive_holds_the_whole_site_but_itself(built: Built) -> None:
    with zipfile.ZipFile(built.site / "site.zip") as archive:
        names = archive.namelist()
        assert archive.read("index.html") == (built.site / "index.html").read_bytes()
    files = {p.relative_to(built.site).as_posix() for p in built.site.rglob("*") if p.is_file()}
    assert names == sorted(files - {"site.zip"})


def test_the_archive_has_the_same_bytes_whatever_the_times_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b.html").write_text("b")
    (tmp_path / "a.html").write_text("a")
    first = write_archive(tmp_path, 1930521600).read_bytes()
    (tmp_path / "a.html").touch()
    assert write_archive(tmp_path, 1930521600).read_bytes() == first


def test_an_archive_made_of_the_last_one_is_that_of_a_new_one(tmp_path: Path) -> None:
    for name in ("a.html", "b/c.html", "d.json", "e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The words of {name}. " * 50)
    write_archive(tmp_path, 1930521600)
    (tmp_path / "a.html").write_text("Other words.")
    (tmp_path / "d.json").unlink()
    (tmp_path / "f.txt").write_text("New words.")
    renewed = write_archive(tmp_path, 1930521600, {"b/c.html", "d.json", "e.txt"}).read_bytes()
    assert renewed == write_archive(tmp_path, 1930521600).read_bytes()


def test_the_data_page_links_every_file(built: Built) -> None:
    links = {link.attrs["href"] for link in built.content("data").all("a")}
    tables = {path.relative_to(built.site).as_posix() for path in built.site.glob("csv/*.csv")}
    assert {"facts.json", "facts.jsonl", "facts.jsonld", "feed.xml", "site.zip"} | tables <= links
