"""What `factcards distill` does to a record: says what was found, writes what is new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from build_scripts.annotate.lexicon import BASE, Lexicon
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cards.evidence import furniture_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import KINDS, Card, to_yaml
from build_scripts.cards.schemas import renew_ids
from build_scripts.cli.common import FINE, UNREADABLE, open_lexicon, say, say_problems, today
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.distill.proposals import (
    has_reviewed_card,
    known_actors,
    new_drafts,
    propose_cards,
)
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among
from build_scripts.text.furniture import complete_furniture
from build_scripts.tree import refuse_links

_CACHE = Path(".cache") / "distill.txt"


def write_drafts(
    fact_base: FactBase, articles: Sequence[str], dry_run: bool, no_record: bool
) -> int:
    """Distils the record's articles, or the named ones; returns the exit code.

    An article that already has a reviewed card gets new drafts only when it is named. A run in
    which nothing changed since the last repeats its words and not its work.
    """
    unreadable = [row for row in fact_base.problems if row.check.startswith("article-")]
    say_problems(unreadable)
    cache = fact_base.root / _CACHE
    try:
        refuse_links(fact_base.root, cache, *(fact_base.root / "data" / k.folder for k in KINDS))
    except Refused as refused:
        say_problems(refused.problems)
        return UNREADABLE
    key = _digest(fact_base, articles, no_record)
    remembered = cache.read_text("utf-8").split("\n", 1) if cache.is_file() else ["", ""]
    if remembered[0] == key and not articles:
        say(remembered[1].rstrip("\n"))
        return UNREADABLE if unreadable else FINE
    lexicon = open_lexicon(fact_base.root)
    sources, missing = _named_sources(fact_base, articles)
    say_problems(missing)
    lines = [
        _distil_source(fact_base, name, bool(articles), dry_run, no_record, lexicon)
        for name in sources
    ]
    if not dry_run and not articles:
        write_atomically(cache, "\n".join([_digest(fact_base, articles, no_record), *lines]) + "\n")
    return UNREADABLE if unreadable or missing else FINE


def _named_sources(fact_base: FactBase, articles: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """Returns the ids of the named articles' source cards, and findings for those without."""
    if not articles:
        return list(fact_base.documents), []
    by_file = {fact_base.sources[name].article: name for name in fact_base.documents}
    found, missing = [], []
    for article in articles:
        name = article if article in fact_base.documents else by_file.get(Path(article).name)
        if name is not None:
            found.append(name)
        else:
            missing.append(_unlisted(article, guess_among(Path(article).name, by_file)))
    return found, missing


def _unlisted(article: str, guess: str) -> Problem:
    message = "no source card of the record names this article; --json reads any article"
    return Problem(article, 1, 1, "article-unlisted", message, guess=guess)


def _distil_source(
    fact_base: FactBase,
    source_id: str,
    is_named: bool,
    dry_run: bool,
    no_record: bool,
    lexicon: Lexicon,
) -> str:
    drafts = read_source(fact_base, source_id, BASE if no_record else lexicon, no_record)
    new = len(new_drafts(fact_base, source_id, drafts))
    total = len(drafts.events) + len(drafts.positions) + len(drafts.red_lines)
    line = (
        f"{source_id}: found {len(drafts.actors)} actors, {len(drafts.positions)} positions, "
        f"{len(drafts.events)} events, {len(drafts.red_lines)} red lines; "
        f"the record accounts for {total - new} of the {total} facts"
    )
    if is_named or not has_reviewed_card(fact_base, source_id):
        cards = propose_cards(fact_base, source_id, drafts, today())
        line += f"; {len(cards)} drafts {'would be written' if dry_run else 'written'}"
        for path, card in _paths(fact_base.root, cards):
            if not dry_run:
                write_atomically(path, to_yaml(card))
            line += f"\n  {path.relative_to(fact_base.root).as_posix()}"
        if cards and not dry_run:
            renew_ids(read_fact_base(fact_base.root))
    say(line)
    return line


def read_source(
    fact_base: FactBase, source_id: str, lexicon: Lexicon, no_record: bool = False
) -> Drafts:
    """Returns what the rules read out of a source, with or without what the record knows."""
    document = fact_base.documents[source_id]
    if no_record:
        return distill_article(annotate_document(document))
    furniture = complete_furniture(document, furniture_of(fact_base, source_id))
    actors = known_actors(fact_base)
    return distill_article(annotate_document(document, None, actors, furniture, lexicon))


def _paths(root: Path, cards: Sequence[Card]) -> Iterator[tuple[Path, Card]]:
    for card in cards:
        yield root / "data" / card.folder / f"{card.id}.yml", card


def _digest(fact_base: FactBase, articles: Sequence[str], no_record: bool) -> str:
    """Returns a digest of all that decides the result: articles, cards, rules, arguments."""
    package = Path(__file__).resolve().parents[1]
    folders = (fact_base.root / "seeds", fact_base.root / "data", package)
    total = hashlib.sha256(repr((tuple(articles), no_record)).encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in (".txt", ".yml", ".py"):
                total.update(path.relative_to(folder).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
