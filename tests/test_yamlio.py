"""Strict YAML in with a place for every finding; the same bytes out for the same value."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.problems import Refused
from build_scripts.yamlio import MAX_BYTES, YamlFile, dump_yaml, parse_yaml, read_yaml
from build_scripts.yamlio.walking import walk_all, walk_plain

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
CARDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)
LIKE_OTHER_TYPES = [
    *(
        "NO",
        "yes",
        "on",
        "null",
        "~",
        "true",
        "12:30",
        "0x1f",
        "1_000",
        "2022",
        "2022-01-10",
        "1.5",
    ),
    *(
        ".inf",
        "=",
        "<<",
        "-",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "#a",
        "&a",
        "*a",
        "!a",
        "@a",
        "%a",
        "|",
    ),
    *(">", "`a", "'a'", '"a"', "{a}", "[a]", ",a", " a", "a ", "a\nb", "\n", "a\tb", "...", "---"),
    *("„a“", "«a»", "é", "e\u0301", "\u00a0", "\u2028", "\x85", "\x00", "\ufeff", "🇬🇪", "a\\b", ""),
]
REFUSED = [
    (b"\xef\xbb\xbfa: b\n", "1:1: control-character: the file holds a byte order mark"),
    (b"a: b\nc: \x00\n", "2:4: control-character: the file holds a NUL"),
    (b"a: b\r\nc: d\r\n", "1:5: control-character: the file holds a carriage return"),
    (b"a: b\x07\n", "1:5: control-character: the file holds a control sign U+0007"),
    ("a: b\u2028c\n".encode(), "1:5: control-character: the file holds a control sign U+2028"),
    (b"a: b\nc: d\xe9\n", "2:5: not-utf8: the file is not UTF-8, found byte 0xe9."),
    (b"a: b\na: c\n", "2:1: yaml-doubled-key: the key 'a' stands twice"),
    (b"x:\n  - a: b\n    a: c\n", "3:5: yaml-doubled-key: the key 'a' stands twice"),
    (b"a: &x b\n", "1:4: yaml-anchor: anchors are not allowed, found &x."),
    (b"a: *x\n", "1:4: yaml-alias: aliases are not allowed, found *x."),
    (b"a: !!int 3\n", "1:4: yaml-tag: tags are not allowed, found 'tag:yaml.org,2002:int'."),
    (b"a: ! b\n", "1:4: yaml-tag: tags are not allowed, found '!'."),
    (b"!x\na: b\n", "1:1: yaml-tag: tags are not allowed, found '!x'."),
    (b"? [a]\n: b\n", "1:3: yaml-key: a key must be a plain word."),
    (b"&k a: b\n", "1:1: yaml-anchor: anchors are not allowed, found &k."),
    (b"a: b\n---\nc: d\n", "2:1: yaml-documents: a file holds one document."),
    (b"- a\n- b\n", "1:1: yaml-mapping: the file must be a mapping of keys."),
    (b"just text\n", "1:1: yaml-mapping: the file must be a mapping of keys."),
    (b"", "1:1: yaml-mapping: the file must be a mapping of keys."),
    (b"# nothing\n", "1:1: yaml-mapping: the file must be a mapping of keys."),
    (b"a: [b\n", "2:1: yaml-syntax: "),
    (b'a: "b\n', "2:1: yaml-syntax: "),
    (b"a: b: c\n", "1:5: yaml-syntax: "),
    (b"\ta: b\n", "1:1: yaml-syntax: "),
    (b'a: "\\ud800"\n', "1:7: yaml-syntax: "),
    (b"%YAML 9.9\n---\na: b\n", "1:1: yaml-syntax: "),
    (b"a: " + b"[" * 13 + b"]" * 13, "1:16: yaml-depth: the nesting is too deep"),
    (b"a: " + b"[" * 100_000, "1:16: yaml-depth: the nesting is too deep"),
]


def parse(text: str) -> YamlFile:
    """Returns the parsed text."""
    return parse_yaml(text.encode("utf-8"), "a.yml")


@given(CARDS)
def test_what_is_written_is_read_again_and_written_the_same(card: dict[str, object]) -> None:
    text = dump_yaml(card)
    assert parse(text).value == card
    assert dump_yaml(parse(text).value) == text


@given(CARDS)
def test_another_reader_of_yaml_reads_the_same_texts(card: dict[str, object]) -> None:
    assert yaml.safe_load(dump_yaml(card)) == card


@given(st.lists(st.dictionaries(KEYS, TEXTS, min_size=1), min_size=1))
def test_rows_on_one_line_are_read_again(rows: list[dict[str, str]]) -> None:
    text = dump_yaml({"rows": rows}, flow=frozenset({"rows"}))
    assert parse(text).value == yaml.safe_load(text) == {"rows": rows}
    assert text.count("\n") == len(rows) + 1


@pytest.mark.parametrize("text", LIKE_OTHER_TYPES)
def test_a_text_stays_the_text_that_it_is(text: str) -> None:
    written = dump_yaml({"a": text, "b": [text], "c": [{"d": text}]})
    assert parse(written).value == {"a": text, "b": [text], "c": [{"d": text}]}
    assert "'" not in written.replace(repr(text), "").replace(text, "")


@pytest.mark.parametrize("text", ["NO", "12:30", "2022-01-10", "~", "0x1f", "1e3", "off"])
def test_a_scalar_is_read_as_the_text_that_stands_there(text: str) -> None:
    assert parse(f"country: {text}\n").value == {"country": text}


@pytest.mark.parametrize(("raw", "start"), REFUSED)
def test_what_is_no_card_is_refused_with_its_place(raw: bytes, start: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_yaml(raw, "a.yml")
    assert str(caught.value).startswith(f"a.yml:{start}")


def test_every_refused_part_is_told_at_once() -> None:
    with pytest.raises(Refused) as caught:
        parse("a: &x b\nc: *x\nc: !!int 3\n")
    assert [problem.check for problem in caught.value.problems] == [
        "yaml-anchor",
        "yaml-alias",
        "yaml-doubled-key",
        "yaml-tag",
    ]


@given(st.binary(max_size=80))
def test_any_bytes_are_a_mapping_or_are_refused(raw: bytes) -> None:
    try:
        value: object = parse_yaml(raw, "a.yml").value
    except Refused as error:
        value = error.problems
    assert value or value == {}


@given(st.text("ab-: \n'\"{}[],&*!#|>?%", max_size=60))
def test_the_fast_way_to_read_tells_what_the_careful_one_does_or_nothing(text: str) -> None:
    fast = walk_plain(text)
    assert fast is None or fast == walk_all(text, "a.yml").value


def test_the_fast_way_to_read_takes_every_card_of_the_toy_record() -> None:
    paths = sorted((Path(__file__).parent / "toy" / "data").rglob("*.yml"))
    assert paths
    assert [path.name for path in paths if walk_plain(path.read_text("utf-8")) is None] == []


def test_every_part_has_its_place() -> None:
    file = parse('a: "é„x“"\nlist:\n  - {b: c,  d: e}\n  - f\n')
    places = {loc: (place.line, place.column) for loc, place in file.places.items()}
    assert places == {
        (): (1, 1),
        ("a",): (1, 4),
        ("list",): (3, 3),
        ("list", 0): (3, 5),
        ("list", 0, "b"): (3, 9),
        ("list", 0, "d"): (3, 16),
        ("list", 1): (4, 5),
    }
    key = file.place(("list", 0, "d"))
    assert (key.key_line, key.key_column) == (3, 13)


def test_what_is_not_there_has_the_place_of_its_parent() -> None:
    file = parse("a: b\nlist:\n  - c: d\n")
    assert file.place(("list", 0, "x", 3)) == file.places[("list", 0)]
    assert file.place(("x",)) == file.places[()]


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        ("a: b\n", None),
        ('a: "b # c"\n', None),
        ("a: b#c\n", None),
        ("# yaml-language-server: $schema=x.json\na: b\n", None),
        ("# yaml-language-server: $schema=x.json\n# more\na: b\n", (2, 1)),
        ("a: b # c\n", (1, 6)),
        ("a: # c\n  b\n", (1, 4)),
        ("a:\n  - b\n  # c\n  - d\n", (3, 3)),
        ("a: b\n# yaml-language-server: $schema=x.json\n", (2, 1)),
    ],
)
def test_a_comment_is_noticed_where_it_stands(text: str, comment: tuple[int, int] | None) -> None:
    file = parse(text)
    assert file.comment == comment
    assert file.has_comments == (comment is not None)


def test_the_modeline_comes_first_and_rows_of_a_flow_key_stand_on_a_line() -> None:
    card = {"a": "b", "rows": [{"x": "1", "y": "é"}, {"x": "z"}]}
    assert dump_yaml(card, "../s.json", frozenset({"rows"})) == (
        '# yaml-language-server: $schema=../s.json\na: b\nrows:\n  - {x: "1", y: é}\n  - {x: z}\n'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, isn't it", '"plain, isn\'t it"'),
        ("a, b", "a, b"),
        ("🇬🇪 “é”", '"🇬🇪 “é”"'),
        ("on\u00a014 May", '"on\\_14 May"'),
        ("zero\u200bwidth", '"zero\\u200bwidth"'),
        ("\u202eturned\U000e0001", '"\\u202eturned\\U000e0001"'),
        ('a "b" \\ c\n', '"a \\"b\\" \\\\ c\\n"'),
    ],
)
def test_what_nobody_sees_is_written_as_an_escape(text: str, written: str) -> None:
    assert dump_yaml({"a": text}) == f"a: {written}\n"


def test_a_comma_in_a_row_on_one_line_is_in_double_quotes() -> None:
    card = {"rows": [{"a": "b, c", "d": "e"}]}
    assert dump_yaml(card, flow=frozenset({"rows"})) == 'rows:\n  - {a: "b, c", d: e}\n'


def test_flags_numbers_and_what_is_empty_have_one_form() -> None:
    assert dump_yaml({"a": False, "b": 801, "c": [], "d": {}, "e": "", "f": "801"}) == (
        'a: false\nb: 801\nc: []\nd: {}\ne: ""\nf: "801"\n'
    )


def test_a_long_line_is_not_broken() -> None:
    text = "word " * 2000 + "end"
    assert dump_yaml({"a": text}) == f"a: {text}\n"


def test_a_large_file_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"a: " + b"x" * MAX_BYTES)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(Refused, match=r"^a\.yml:1:1: file-size: the file is too large"):
        read_yaml(path, "a.yml")


@pytest.mark.parametrize("kind", ["folder", "link", "nothing"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.yml"
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        (tmp_path / "b.yml").write_text("a: b\n", "utf-8")
        path.symlink_to(tmp_path / "b.yml")
    expected = "file-unreadable: cannot read" if kind == "nothing" else "file-kind: this is not a"
    with pytest.raises(Refused, match=f"^a.yml:1:1: {expected}"):
        read_yaml(path, "a.yml")


def test_a_file_that_the_system_does_not_give_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yml").write_text("a: b\n", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(Refused) as caught:
        read_yaml(tmp_path / "a.yml", "a.yml")
    assert str(caught.value) == "a.yml:1:1: file-unreadable: cannot read: Permission denied."
