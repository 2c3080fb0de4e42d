"""Commands that read articles: annotate, distill."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cli.batches import Batch, Json, print_each
from build_scripts.cli.common import root_option
from build_scripts.problems import Refused
from build_scripts.text.document import Document, read_document
from build_scripts.text.furniture import Furniture, complete_furniture

if TYPE_CHECKING:
    from build_scripts.annotate.lexicon import Lexicon
    from build_scripts.annotate.marks import Annotation
    from build_scripts.annotate.pipeline import Request

articles_argument = click.argument("articles", nargs=-1, metavar="ARTICLE...")
date_option = click.option("--date", callback=lambda _c, _p, v: _edtf(v), help="Its date, EDTF.")
workers_option = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, help="Read in that many processes."
)
resume_option = click.option(
    "--resume",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep in FILE what is done, and pass over the articles that it holds already.",
)
no_record_option = click.option(
    "--no-record", is_flag=True, help="Do not use the record's actors and furniture."
)


def _edtf(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        parse_edtf(value)
    except ValueError as error:
        raise click.BadParameter(f"not an EDTF date: {error}") from error
    return value


@click.command()
@articles_argument
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each article.")
@date_option
@workers_option
@resume_option
@no_record_option
@root_option
def annotate(
    articles: tuple[str, ...],
    as_json: bool,
    date: str | None,
    workers: int,
    resume: Path | None,
    no_record: bool,
    root: Path,
) -> None:
    """Mark furniture, sentences, mentions, dates, attributions and events in articles.

    An article that cannot be read is told and passed over; the exit code is then 2. The lines
    stand in the order of the articles, whatever the number of workers. After an interruption the
    same command with --resume goes on where it was.
    """
    if not articles:
        raise click.UsageError("name at least one article")
    reader = partial(_read_files, shape=_marks_in, date=date, root=None if no_record else root)
    if resume is not None and not as_json:
        raise click.UsageError("--resume goes with --json")
    batch = Batch(articles, reader, workers, resume)
    sys.exit(print_each(batch, None if as_json else _marks_line))


@click.command()
@articles_argument
@click.option("--json", "as_json", is_flag=True, help="Write nothing; print one JSON line each.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
@date_option
@workers_option
@resume_option
@no_record_option
@root_option
def distill(
    articles: tuple[str, ...],
    as_json: bool,
    dry_run: bool,
    date: str | None,
    workers: int,
    resume: Path | None,
    no_record: bool,
    root: Path,
) -> None:
    """Read facts out of articles and write drafts of what the record does not hold.

    An article that cannot be read is told and passed over; the exit code is then 2. The number of
    workers and the order of the articles change no draft; the lines of --json stand in the order
    of the articles. After an interruption the same command with --resume goes on where it was.
    """
    if dry_run and resume is not None:
        raise click.UsageError("--dry-run writes nothing, so there is nothing to --resume")
    if not as_json:
        from build_scripts.cli.drafting import Order, write_drafts

        order = Order(articles, dry_run, no_record, date, workers, resume)
        sys.exit(write_drafts(root, order))
    if not articles:
        articles = tuple(map(str, sorted((root / "seeds").glob("*.txt"))))
    reader = partial(_read_files, shape=_facts_in, date=date, root=None if no_record else root)
    sys.exit(print_each(Batch(articles, reader, workers, resume)))


def _read_files(
    articles: Iterable[str],
    shape: Callable[[Annotation], Json],
    date: str | None,
    root: Path | None,
) -> Iterator[Json | Refused]:
    """Yields what is read out of each article, in order, or why it cannot be read."""
    from build_scripts.annotate.pipeline import annotate_documents

    requests = (_request_for(article, date, root) for article in articles)
    for annotation in annotate_documents(requests):
        yield annotation if isinstance(annotation, Refused) else shape(annotation)


def _marks_in(annotation: Annotation) -> Json:
    from build_scripts.annotate.report import to_json

    return to_json(annotation)


def _facts_in(annotation: Annotation) -> Json:
    from build_scripts.distill.article import distill_article, to_json

    return to_json(distill_article(annotation))


def _request_for(article: str, date: str | None, root: Path | None) -> Request | Refused:
    """Returns what to annotate, with what a record at `root` knows of it, or why it is refused."""
    from build_scripts.annotate.marks import DocumentDate
    from build_scripts.annotate.pipeline import Request
    from build_scripts.distill.proposals import known_actors

    given = None if date is None else DocumentDate(date, "outside")
    try:
        document = read_document(Path(article), article)
        fact_base = _record(root)
        if fact_base is None:
            return Request(document, given)
        lexicon = _lexicon(fact_base.root)
    except Refused as refused:
        return refused
    furniture = listed_furniture(fact_base, document)
    return Request(document, given, known_actors(fact_base), furniture, lexicon)


_LEXICONS: dict[Path, Lexicon] = {}


def _lexicon(root: Path) -> Lexicon:
    """Returns the words to read with at `root`, read once a process. Raises Refused."""
    from build_scripts.annotate.added import read_added

    if root not in _LEXICONS:
        added = read_added(root)
        if added.problems:
            raise Refused(added.problems)
        _LEXICONS[root] = added.lexicon
    return _LEXICONS[root]


_RECORDS: dict[Path, FactBase] = {}


def _record(root: Path | None) -> FactBase | None:
    """Returns the record at `root`, read once a process, or None where there is none."""
    if root is None or not (root / "data" / "sources").is_dir():
        return None
    if root not in _RECORDS:
        _RECORDS[root] = read_fact_base(root)
    return _RECORDS[root]


def listed_furniture(fact_base: FactBase, document: Document) -> tuple[Furniture, ...] | None:
    """Returns the furniture that a person listed for this very text, or None."""
    from build_scripts.cards.evidence import furniture_of

    for source_id, known in fact_base.documents.items():
        if known.sha256 == document.sha256:
            return complete_furniture(document, furniture_of(fact_base, source_id))
    return None


def _marks_line(row: Json) -> str:
    counts = ", ".join(f"{len(part)} {key}" for key, part in row.items() if isinstance(part, list))
    return f"{row['article']}: {counts}"
