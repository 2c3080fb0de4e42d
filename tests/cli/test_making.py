"""Somebody begins cards: an article joins the record, facts are made out of its words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from new_article import ARTICLE

from build_scripts.cards.factbase import read_fact_base
from build_scripts.cli import main
from build_scripts.review.minting import mint_id

SOURCE = "harbour-post-sorland-opens-the-strait-for-a"
POSITION = "undated-sorland-will-not-allow-warships"
CLAIM = {
    "--source": SOURCE,
    "--quote": "We will not allow warships in the strait,",
    "--attribution": "Lenz said in Eastmark",
    "--context": "Foreign Minister Ivo Lenz",
    "--holder": "sorland",
    "--speaker": "ivo-lenz",
    "--mode": "direct",
    "--stance": "warns",
    "--topic": "grey-strait",
    "--statement": "Sorland will not allow warships in the strait.",
}


def run(*arguments: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments], input=typed)


def files_below(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns an article that lies outside the record, on a day after the record's."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1934000000")
    path = tmp_path / "strait.txt"
    path.write_bytes(ARTICLE.encode())
    return path


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the commands believe that a person sits at them."""
    for module in ("making", "reviewing"):
        monkeypatch.setattr(f"build_scripts.cli.{module}.is_terminal", lambda: True)


# What is typed for a position out of the second sentence of the article, one answer a line.
TYPED = (
    SOURCE, "2", "", "Lenz said in Eastmark", "Foreign Minister Ivo Lenz", "", "sorland",
    "ivo-lenz", "", "direct", "warns", "grey-strait",
    "Sorland will not allow warships in the strait.", "", "", "",
)  # fmt: skip


def add_source(article: Path, root: Path) -> Result:
    address = "https://harbour.example/open"
    return run(
        "new", "source", article, "--outlet", "harbour-post", "--url", address, "--root", root
    )


def add_position(root: Path, **other: str) -> Result:
    answers = CLAIM | {f"--{key}": value for key, value in other.items()}
    return run("new", "position", *[w for pair in answers.items() for w in pair], "--root", root)


def test_an_article_is_kept_byte_for_byte_with_what_its_text_tells(
    article: Path, toy_copy: Path
) -> None:
    result = add_source(article, toy_copy)
    assert (result.exit_code, result.stdout) == (0, f"data/sources/{SOURCE}.yml\n")
    assert (toy_copy / "seeds" / "strait.txt").read_bytes() == article.read_bytes()
    card = read_fact_base(toy_copy).sources[SOURCE]
    assert (card.published, card.published_basis) == ("2031-04-05", "stated")
    assert (card.outlet_basis, card.display, card.review) == ("outside", "passages", "draft")
    assert [(row.kind, row.quote) for row in card.furniture] == [
        ("headline", "Sorland opens the strait for a day"),
        ("label", "By Mira Holt, 5 April 2031"),
    ]


def test_an_article_that_is_there_under_another_name_is_refused(
    article: Path, toy_copy: Path
) -> None:
    article.write_bytes((toy_copy / "seeds" / "sorland-answers.txt").read_bytes())
    before = files_below(toy_copy)
    result = add_source(article, toy_copy)
    assert result.exit_code == 1
    assert "article-twice: the record has this article as the source" in result.stderr
    assert files_below(toy_copy) == before


def test_no_file_is_written_over(article: Path, toy_copy: Path) -> None:
    other = article.with_name("sorland-answers.txt")
    article.rename(other)
    before = files_below(toy_copy)
    result = add_source(other, toy_copy)
    assert result.exit_code == 1
    assert "none is written over" in result.stderr
    assert files_below(toy_copy) == before


def _link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def _huge(path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, 50_000_000)


HOSTILE = {
    "a link": (_link, "article-unreadable"),
    "a folder": (Path.mkdir, "article-unreadable"),
    "a pipe that nobody fills": (lambda path: os.mkfifo(path), "article-unreadable"),
    "fifty megabytes": (_huge, "article-size"),
    "a book": (lambda p: p.write_bytes(b"and the U.S. " * 50_000), "article-size"),
    "sentences without end": (
        lambda p: p.write_text("".join(f"The sea is {n} feet deep. " for n in range(3_000))),
        "article-size: the article has too many sentences, found 3000, expected at most 2000",
    ),
    "lines without end": (lambda p: p.write_bytes(b"of\n" * 150_000), "20001:1: article-lines"),
    "one endless line": (lambda p: p.write_bytes(b"and the " * 20_000), "1:1: article-line-len"),
    "a program": (lambda p: p.write_bytes(b"text\n\x7fELF\xff\x00"), "2:5: article-not-utf8"),
    "a NUL": (lambda p: p.write_bytes(b"It is the end\nof\x00it."), "2:3: article-nul"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_article_is_refused_and_nothing_written(
    name: str, tmp_path: Path, toy_copy: Path
) -> None:
    make, told = HOSTILE[name]
    path = tmp_path / "hostile.txt"
    make(path)
    before = files_below(toy_copy)
    result = run("new", "source", path, "--root", toy_copy)
    assert result.exit_code == 1
    assert told in result.stderr
    assert files_below(toy_copy) == before


NAMES = {
    "aux.txt": "article-name: Windows has a device of this name",
    "CON": "article-name: Windows has a device of this name",
    "strait.txt.": "article-name: Windows drops the dot or space",
    "strait ": "article-name: Windows drops the dot or space",
    "the strait.txt": "Did you mean 'the-strait.txt'?",
    "Sorland-Answers.txt": "article-case: the name is to some systems that of seeds/sorland-answer",
    "readme.MD": "article-case: the name is to some systems that of seeds/README.md",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_system_can_hold_is_refused(
    name: str, article: Path, toy_copy: Path
) -> None:
    before = files_below(toy_copy)
    result = add_source(article.rename(article.with_name(name)), toy_copy)
    assert result.exit_code == 1
    assert NAMES[name] in result.stderr
    assert files_below(toy_copy) == before


def test_no_id_is_minted_that_windows_takes_for_a_device() -> None:
    assert mint_id((), "Con") == "con-2"


def test_an_article_of_lines_that_are_no_sentences_is_refused_at_the_line_too_many(
    article: Path, toy_copy: Path
) -> None:
    captions = "".join(f"[ Photo {n} of the day ]\n\n" for n in range(1_500))
    article.write_text(ARTICLE + captions, "utf-8")
    before = files_below(toy_copy)
    result = add_source(article, toy_copy)
    assert result.exit_code == 1
    assert "article-size: the article has too many lines that are no sentences" in result.stderr
    assert files_below(toy_copy) == before


def test_nothing_is_written_through_a_linked_folder(
    article: Path, toy_copy: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    (toy_copy / "seeds").rename(outside)
    (toy_copy / "seeds").symlink_to(outside)
    before = files_below(outside)
    result = add_source(article, toy_copy)
    assert result.exit_code == 1
    assert "seeds:1:1: file-kind: this is a link" in result.stderr
    assert files_below(outside) == before


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://a.example/'><script>"])
def test_an_address_that_is_none_is_refused(address: str, article: Path, toy_copy: Path) -> None:
    result = run("new", "source", article, "--url", address, "--root", toy_copy)
    assert result.exit_code == 1
    assert "value-form: the value of 'url' does not fit" in result.stderr
    assert not (toy_copy / "seeds" / "strait.txt").exists()


@pytest.mark.parametrize("name", ["../../escaped", "/etc/passwd", "A", "a--b", "а-cyrillic"])
def test_an_id_that_is_a_path_is_refused(name: str, article: Path, toy_copy: Path) -> None:
    before = files_below(toy_copy.parent)
    result = run("new", "source", article, "--id", name, "--root", toy_copy)
    assert result.exit_code == 1
    assert "file-name: this is no id" in result.stderr
    assert files_below(toy_copy.parent) == before


def test_a_position_is_made_out_of_words_of_the_article(article: Path, toy_copy: Path) -> None:
    add_source(article, toy_copy)
    result = add_position(toy_copy)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"data/positions/{POSITION}.yml\n"
    card = read_fact_base(toy_copy).positions[POSITION]
    assert [row.use for row in card.evidence] == ["content", "attribution", "context"]
    assert (card.origin, card.review, card.history[0].date) == ("hand", "draft", "2031-04-15")
    assert run("check", "--strict", "--root", toy_copy).exit_code == 0


def test_what_is_made_is_offered_by_editors_until_it_is_rejected(
    article: Path, toy_copy: Path
) -> None:
    assert run("fmt", "--root", toy_copy).exit_code == 0
    ids = toy_copy / "schemas" / "ids.json"
    add_source(article, toy_copy)
    add_position(toy_copy)
    assert f'"{SOURCE}"' in ids.read_text("utf-8")
    assert f'"{POSITION}"' in ids.read_text("utf-8")
    assert run("reject", POSITION, "--why", "Said twice.", "--root", toy_copy).exit_code == 0
    assert f'"{POSITION}"' not in ids.read_text("utf-8")
    assert run("fmt", "--check", "--root", toy_copy).exit_code == 0


def test_words_that_do_not_stand_in_the_article_are_told(article: Path, toy_copy: Path) -> None:
    add_source(article, toy_copy)
    result = add_position(toy_copy, quote="We will allow warships in the strait,")
    assert result.exit_code == 1
    assert f"data/positions/{POSITION}.yml:" in result.stderr
    assert "quote-missing" in result.stderr


def test_a_second_position_of_the_same_words_gets_an_id_of_its_own(
    article: Path, toy_copy: Path
) -> None:
    add_source(article, toy_copy)
    add_position(toy_copy)
    assert f"{POSITION}-2.yml" in add_position(toy_copy).stdout


def test_in_a_terminal_the_passage_is_picked_by_its_number(
    article: Path, toy_copy: Path, terminal: None
) -> None:
    add_source(article, toy_copy)
    result = run("new", "position", "--root", toy_copy, typed="\n".join(TYPED) + "\n")
    assert "   1  Foreign Minister Ivo Lenz said that Sorland would open" in result.stderr
    assert (result.exit_code, result.stdout) == (0, f"data/positions/{POSITION}.yml\n")
    card = read_fact_base(toy_copy).positions[POSITION]
    quote = '"We will not allow warships in the strait," Lenz said in Eastmark.'
    assert [row.quote for row in card.evidence] == [quote, *TYPED[3:5]]
    assert run("check", "--strict", "--root", toy_copy).exit_code == 0


def test_an_answer_that_does_not_fit_is_told_at_once_and_one_can_go_back(
    article: Path, toy_copy: Path, terminal: None
) -> None:
    add_source(article, toy_copy)
    typed = ["sorland-answer", TYPED[0], "9", *TYPED[1:3], "Lenz says", *TYPED[3:6],
             "sorlund", "?", "norland", "<", *TYPED[6:]]  # fmt: skip
    result = run("new", "position", "--root", toy_copy, typed="\n".join(typed) + "\n")
    assert result.exit_code == 0, result.stderr
    for told in (
        "'sorland-answer' is none of them; ? lists them. Did you mean 'sorland-answers'?",
        "a number from 1 to 3",
        "these words do not stand in the article",
        "'sorlund' is none of them; ? lists them. Did you mean 'sorland'?",
        "  norland: Norland",
    ):
        assert told in result.stderr
    assert read_fact_base(toy_copy).positions[POSITION].holder == "sorland"


def test_leaving_in_the_middle_leaves_no_trace(
    article: Path, toy_copy: Path, terminal: None
) -> None:
    add_source(article, toy_copy)
    before = files_below(toy_copy)
    result = run("new", "position", "--root", toy_copy, typed="\n".join(TYPED[:8]) + "\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert files_below(toy_copy) == before


def test_what_a_key_holds_is_told_by_the_help() -> None:
    told = " ".join(run("new", "red-line", "--help").output.split())
    assert "--holder TEXT The id of the actor whose limit it is. Needed." in told


def test_outside_a_terminal_a_missing_answer_is_wrong_usage(toy_copy: Path) -> None:
    result = run("new", "position", "--source", "sorland-answers", "--root", toy_copy)
    assert result.exit_code == 2
    assert "--quote is needed" in result.stderr
    assert run("accept", "--root", toy_copy).exit_code == 2


def test_a_fact_is_accepted_together_with_the_actors_it_names(
    article: Path, toy_copy: Path
) -> None:
    add_source(article, toy_copy)
    actor = ("--name", "Mira Holt", "--kind", "person", "--aliases", "Mira Holt")
    assert run("new", "actor", *actor, "--root", toy_copy).exit_code == 0
    assert add_position(toy_copy, toward="mira-holt").exit_code == 0
    result = run("accept", POSITION, "--root", toy_copy)
    assert result.stderr == f"mira-holt, {POSITION}: accepted\n"
    assert run("check", "--strict", "--root", toy_copy).exit_code == 0


def test_a_pass_over_the_drafts_shows_each_beside_its_passage(
    article: Path, toy_copy: Path, terminal: None
) -> None:
    add_source(article, toy_copy)
    add_position(toy_copy)
    draft = "2031-03-03-ferry-union-thanks-minister"
    result = run("accept", "--root", toy_copy, typed="a\nr\nThanks are no claim.\na\n")
    assert result.exit_code == 0, result.stderr
    assert (
        'content, seeds/strait.txt:5:2: "[[We will not allow warships in the strait,]]" Lenz'
        in result.stderr
    )
    fact_base = read_fact_base(toy_copy)
    assert draft not in fact_base.entries
    assert fact_base.rejected[-1].why == "Thanks are no claim."
    assert fact_base.card(POSITION).review == fact_base.card(SOURCE).review == "reviewed"


def test_in_a_pass_a_decision_can_be_taken_back_before_it_is_made(
    article: Path, toy_copy: Path, terminal: None
) -> None:
    before = files_below(toy_copy)
    result = run("accept", "--root", toy_copy, typed="r\n\nx\ns\n")
    assert "Why (empty: back)" in result.stderr
    assert result.stderr.count("data/positions/2031-03-03-ferry-union-thanks-minister.yml") == 2
    assert files_below(toy_copy) == before


def test_a_draft_can_be_edited_in_the_pass(
    toy_copy: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "sed -i 's/for her words/for the words/'")
    draft = "2031-03-03-ferry-union-thanks-minister"
    path = toy_copy / "data" / "positions" / f"{draft}.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("minister for her words.", "minister for her words!"), "utf-8")
    result = run("accept", "--root", toy_copy, typed="e\nq\n")
    assert "statement: The Ferry Union of Norland thanks the minister for the words!" in (
        result.stderr
    )


def test_a_pass_can_be_left_and_nothing_more_happens(toy_copy: Path, terminal: None) -> None:
    before = files_below(toy_copy)
    result = run("accept", "--root", toy_copy, typed="q\n")
    assert result.stderr.endswith("1 drafts not looked at\n")
    assert files_below(toy_copy) == before


def test_only_a_reviewed_card_is_withdrawn_and_only_for_a_card_that_is_there(
    toy_copy: Path,
) -> None:
    before = files_below(toy_copy)
    draft = "2031-03-03-ferry-union-thanks-minister"
    told = run("withdraw", draft, "--why", "x", "--root", toy_copy).stderr
    assert "a draft is rejected" in told
    card = "2031-03-03-norland-demands-reopening"
    told = run("withdraw", card, "--why", "x", "--successor", card[:-1], "--root", toy_copy).stderr
    assert "no-card: there is no card" in told
    assert files_below(toy_copy) == before
