"""What `factcards distill` does to a record: says what was found, writes what is new."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.annotate.lexicon import BASE
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import KINDS
from build_scripts.cards.schemas import renew_ids
from build_scripts.cli.batches import take_each, wipe_progress
from build_scripts.cli.common import (
    FINE,
    UNREADABLE,
    need_record,
    open_lexicon,
    say,
    say_problems,
)
from build_scripts.cli.journal import Journal, read_journal
from build_scripts.cli.sourced import Reader, Writer, known_before
from build_scripts.distill.article import Drafts
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among
from build_scripts.tree import refuse_links

_CACHE = Path(".cache") / "distill.txt"


@dataclass(frozen=True)
class Order:
    """What to distil into a record, and how; without `articles`, all that it has.

    `date` is that of the articles in EDTF, where a person gives it; `resume` is the journal that
    an interrupted run goes on with.
    """

    articles: tuple[str, ...] = ()
    dry_run: bool = False
    no_record: bool = False
    date: str | None = None
    workers: int = 1
    resume: Path | None = None

    @property
    def is_whole(self) -> bool:
        """True for a run over the whole record, which is remembered."""
        return not self.articles and self.resume is None


def write_drafts(root: Path, order: Order) -> int:
    """Distils the record's articles, or the named ones; returns the exit code.

    The articles are taken in the order of their sources' ids, and each is read with what the
    record knew when the run began: so the drafts are the same in whatever order the articles
    are named, by however many workers they are read, and wherever a run was interrupted.
    """
    need_record(root)
    try:
        cards = (root / "data" / kind.folder for kind in KINDS)
        refuse_links(root, root / _CACHE, *cards)
        journal = None if order.resume is None else _open_journal(root, order.resume)
    except Refused as refused:
        say_problems(refused.problems)
        return UNREADABLE
    fact_base = read_fact_base(root)
    unreadable = [row for row in fact_base.problems if row.check.startswith("article-")]
    say_problems(unreadable)
    remembered = _remembered(fact_base, order)
    if remembered is not None:
        say(remembered)
        return UNREADABLE if unreadable else FINE
    sources, missing = _named_sources(fact_base, order.articles)
    say_problems(missing)
    code = _draft(fact_base, order, sources, journal)
    return UNREADABLE if unreadable or missing else code


def _open_journal(root: Path, path: Path) -> Journal:
    """Returns the journal of a run that goes on, with nothing half done."""
    journal = read_journal(path)
    journal.take_back(read_fact_base(root))
    return journal


def _draft(
    fact_base: FactBase, order: Order, sources: Sequence[str], journal: Journal | None
) -> int:
    """Reads the sources and writes what is new; returns the exit code."""
    lexicon = open_lexicon(fact_base.root)
    done = frozenset() if journal is None else journal.done(fact_base.documents)
    left = [source for source in sources if source not in done]
    if len(left) < len(sources):
        say(f"{len(sources) - len(left)} of {len(sources)} were drafted before")
    writer = Writer(fact_base, journal, bool(order.articles), order.dry_run)
    articles = [(source, fact_base.documents[source]) for source in left]
    drafted = frozenset() if journal is None else journal.cards
    known = known_before(fact_base, drafted)
    reader = Reader(known, BASE if order.no_record else lexicon, order.no_record, order.date)
    lines: list[str] = []

    def take(read: tuple[str, Drafts]) -> None:
        """Writes what is new in an article, and tells of it."""
        line = writer.write(*read)
        wipe_progress()
        say(line)
        if order.is_whole:
            lines.append(line)

    code = take_each(articles, reader, order.workers, take)
    if not order.dry_run and (writer.written or done):
        renew_ids(fact_base, writer.written)
    if order.is_whole and not order.dry_run and code == FINE:
        words = "\n".join([_digest(fact_base, order), *lines]) + "\n"
        write_atomically(fact_base.root / _CACHE, words)
    return code


def _remembered(fact_base: FactBase, order: Order) -> str | None:
    """Returns the words of the last run over the record, when nothing has changed since."""
    cache = fact_base.root / _CACHE
    if not order.is_whole or not cache.is_file():
        return None
    key, _, words = cache.read_text("utf-8").partition("\n")
    return words.rstrip("\n") if key == _digest(fact_base, order) else None


def _named_sources(fact_base: FactBase, articles: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """Returns the ids of the named articles' sources, sorted, and findings for those without.

    An article whose reading is a finding of the record is passed over.
    """
    if not articles:
        return sorted(fact_base.documents), []
    by_file = {source.article: name for name, source in fact_base.sources.items()}
    found, missing = set(), []
    for article in articles:
        name = article if article in fact_base.sources else by_file.get(Path(article).name)
        if name is None:
            missing.append(_unlisted(article, guess_among(Path(article).name, by_file)))
        elif name in fact_base.documents:
            found.add(name)
    return sorted(found), missing


def _unlisted(article: str, guess: str) -> Problem:
    message = "no source card of the record names this article; --json reads any article"
    return Problem(article, 1, 1, "article-unlisted", message, guess=guess)


def _digest(fact_base: FactBase, order: Order) -> str:
    """Returns a digest of all that decides the result: articles, cards, rules, arguments."""
    package = Path(__file__).resolve().parents[1]
    folders = (fact_base.root / "seeds", fact_base.root / "data", package)
    total = hashlib.sha256(repr((order.no_record, order.date)).encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in (".txt", ".yml", ".py"):
                total.update(path.relative_to(folder).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
