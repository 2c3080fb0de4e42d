"""A stranger's fork: each hostile file is refused at its place, at a bounded price.

Everything runs in a process of its own that may take no more memory and processor than stated;
the pages of a record full of markup are tested in tests/render/test_page_escaping.py.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
TOY = Path(__file__).parent / "toy"
CARD = "data/positions/2031-03-03-norland-demands-reopening.yml"
SOURCE = "data/sources/sorland-answers.yml"
SEED = "seeds/sorland-answers.txt"
ACTOR = "data/actors/ada-brandt.yml"
MOST_BYTES = 1_500_000_000
MOST_PROCESSOR_SECONDS = 60


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_PROCESSOR_SECONDS, MOST_PROCESSOR_SECONDS))


# Checks each record named in the arguments, and prints what came of it as JSON.
CHECK_EACH = """
import json, sys
from click.testing import CliRunner
from build_scripts.cli import main

results = [CliRunner().invoke(main, ["check", "--root", root]) for root in sys.argv[1:]]
print(json.dumps([[row.exit_code, row.stderr, repr(row.exception)] for row in results]))
"""


def check_each(roots: list[Path]) -> list[tuple[int, str, str]]:
    """Returns exit code, findings and exception of a check of each record, by one process."""
    command = [sys.executable, "-c", CHECK_EACH, *map(str, roots)]
    done = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=_limit, check=True, cwd=REPOSITORY
    )
    return [tuple(row) for row in json.loads(done.stdout)]


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Returns what puts `new` in the place of `old` in a file of the record."""

    def act(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), "utf-8")

    return act


def write(path: str, raw: bytes) -> Callable[[Path], None]:
    """Returns what writes a file of the record."""
    return lambda root: (root / path).write_bytes(raw) and None


def grow(path: str, size: int) -> Callable[[Path], None]:
    """Returns what makes a file of the record as large as told, without writing that much."""

    def act(root: Path) -> None:
        with (root / path).open("ab"):
            os.truncate(root / path, size)

    return act


def link(path: str, target: str) -> Callable[[Path], None]:
    """Returns what puts a link in the place of a file or folder of the record."""

    def act(root: Path) -> None:
        if (root / path).exists():
            (root / path).rename(root.parent / "moved")
        (root / path).symlink_to(target)

    return act


MANY_QUOTES = 10_000 * "\n  - {source: sorland-answers, quote: the the the the, use: content}"
BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n" % (n + 1, n + 1, *[n] * 9)
    for n in range(ord("a"), ord("k"))
)
# What a stranger does, and where and as what it is told.
ATTACKS = {
    "a javascript address": (
        change(SOURCE, "language:", "url: javascript:alert(1)\nlanguage:"),
        SOURCE, "value-form: the value of 'url' does not fit",
    ),
    "an address of look-alike letters": (
        change(SOURCE, "language:", 'url: "https://h\u0430rbour.example/"\nlanguage:'),
        SOURCE, "value-form: the value of 'url' does not fit",
    ),
    "an address that hides its host": (
        change(SOURCE, "language:", 'url: "https://harbour.example@evil.example/"\nlanguage:'),
        SOURCE, "value-form: the value of 'url' does not fit",
    ),
    "an address with a tab in its scheme": (
        change(SOURCE, "language:", 'url: "java\\tscript:alert(1)"\nlanguage:'),
        SOURCE, "value-form: the value of 'url' does not fit",
    ),
    "a path as an id": (
        change(CARD, "holder: norland", "holder: ../../../etc/passwd"),
        f"{CARD}:2:9:", "value-form: the value of 'holder' does not fit",
    ),
    "a file name that is no id": (
        write("data/actors/%2e%2e%2fescaped.yml", b"name: A\n"),
        "data/actors/%2e%2e%2fescaped.yml:1:1:", "",
    ),
    "a bomb of anchors": (write(CARD, BOMB), f"{CARD}:1:4:", "yaml-anchor"),
    "a tag that makes an object": (
        change(CARD, "holder: norland", 'holder: !!python/object/apply:os.system ["touch owned"]'),
        f"{CARD}:2:9:", "yaml-tag: tags are not allowed",
    ),
    "a key that merges another mapping": (
        change(CARD, "holder: norland", "<<: {holder: norland}"),
        f"{CARD}:2:1:", "key-unknown: unknown key '<<'",
    ),
    "a key that stands twice": (
        change(CARD, "holder: norland", "holder: norland\nholder: sorland"),
        f"{CARD}:3:1:", "yaml-doubled-key",
    ),
    "a NUL": (change(CARD, "norland", "nor\0land"), f"{CARD}:2:12:", "control-character"),
    "a file in UTF-16": (
        write(CARD, "holder: norland\n".encode("utf-16")), f"{CARD}:1:1:", "not-utf8",
    ),
    "line ends of another system": (
        write(CARD, b"holder: norland\r\n"), f"{CARD}:1:16:", "control-character",
    ),
    "sixty thousand unknown keys": (
        write(CARD, b"".join(b"holder%d: x\n" % n for n in range(60_000))),
        f"{CARD}:1:1:", "key-unknown",
    ),
    "ten thousand quotes that are not there": (
        change(CARD, "evidence:", "evidence:" + MANY_QUOTES), f"{CARD}:13:3:", "value-length",
    ),
    "lists in lists without an end": (
        write(CARD, b"holder: " + b"[" * 300_000), f"{CARD}:1:", "yaml-depth",
    ),
    "a hundred megabytes": (grow(CARD, 100_000_000), f"{CARD}:1:1:", "file-size"),
    "a card that is a link": (
        link(CARD, "/etc/passwd"), f"{CARD}:1:1:", "file-kind",
    ),
    "a card that never ends": (link(CARD, "/dev/zero"), f"{CARD}:1:1:", "file-kind"),
    "a folder that is a link": (
        link("data/positions", "/etc"), "data/positions:1:1:", "file-kind",
    ),
    "a record that is a link": (link("data", "/etc"), "data:1:1:", "file-kind"),
    "articles that are a link": (link("seeds", "/etc"), "seeds:1:1:", "file-kind"),
    "word lists that are a link": (
        link("data/lexicon", "/etc"), "data/lexicon:1:1:", "file-kind",
    ),
    "topics behind a link": (link("data/vocabulary", "/etc"), "data/vocabulary:1:1:", "file-kind"),
    "a file that nobody reads": (
        write("data/vocabulary/other.yml", b"a: b\n"),
        "data/vocabulary/other.yml:1:1:", "file-unknown",
    ),
    "an article that is a link": (
        link(SEED, "/etc/hostname"), f"{SEED}:1:1:", "article-unreadable",
    ),
    "an article that leaves the folder": (
        change(SOURCE, "article: sorland", "article: ../../sorland"),
        f"{SOURCE}:2:10:", "value-form: the value of 'article' does not fit",
    ),
    "an article of fifty megabytes": (grow(SEED, 50_000_000), f"{SEED}:1:1:", "article-size"),
    "an article of one endless line": (
        write(SEED, b"and the " * 50_000), f"{SEED}:1:1:", "article-line-length",
    ),
    "an article of lines without end": (
        write(SEED, b"the\n" * 100_000), f"{SEED}:20001:1:", "article-lines",
    ),
    "letters that turn the line round": (
        change(CARD, "statement: Norland", "statement: \u202eNorland"),
        f"{CARD}:7:12:", "hidden-sign: the text holds what nobody sees, found U+202E",
    ),
    "letters without width": (
        change(CARD, "statement: Norland", "statement: Nor\u200bland"),
        f"{CARD}:7:12:", "hidden-sign: the text holds what nobody sees, found U+200B",
    ),
    "an actor of look-alike letters": (
        change(CARD, "holder: norland", "holder: n\u043erland"),
        f"{CARD}:2:9:", "value-form: the value of 'holder' does not fit",
    ),
    "a name of look-alike letters": (
        change(ACTOR, "name: Ada Brandt", "name: \u0410da Brandt"),
        f"{ACTOR}:2:7:", "name-printed",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str, str]]:
    """Returns what a check tells of each attack; it has written nothing beside any record."""
    folder = tmp_path_factory.mktemp("forks")
    roots = []
    for number, (attack, _, _) in enumerate(ATTACKS.values()):
        root = folder / str(number) / "record"
        shutil.copytree(TOY, root)
        attack(root)
        roots.append(root)
    before = sorted(folder.rglob("*"))
    results = check_each(roots)
    assert sorted(folder.rglob("*")) == before, "a check has written something"
    return dict(zip(ATTACKS, results, strict=True))


@pytest.mark.parametrize("name", ATTACKS)
def test_a_hostile_file_is_refused_at_its_place(
    name: str, told: dict[str, tuple[int, str, str]]
) -> None:
    _, place, rule = ATTACKS[name]
    code, findings, exception = told[name]
    assert (code, exception) == (1, "SystemExit(1)"), findings
    lines = [row for row in findings.splitlines() if row.startswith(place)]
    assert any(rule in row for row in lines), findings
    assert "root:" not in findings
    assert len(findings.splitlines()) < 150
    assert "/passwd:" not in findings, "names outside the tree are read"


def test_a_card_full_of_markup_stays_text_in_every_form_of_a_finding(toy_copy: Path) -> None:
    change(CARD, "stance: demands", "stance: '::error::%0A</title><script>alert(1)</script>'")(
        toy_copy
    )
    command = [sys.executable, "-m", "build_scripts.cli", "check", "--format", "github"]
    result = subprocess.run(
        [*command, "--root", str(toy_copy)], capture_output=True, text=True, check=False
    )
    (line,) = result.stdout.splitlines()
    assert line.startswith(f"::error file={CARD},line=5,col=9::value-word: ")
    assert "%0A" not in line
