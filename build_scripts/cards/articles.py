"""The articles in seeds/ against their source cards: hash, length, no doubles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from build_scripts.cards.file_names import find_fault, same_name
from build_scripts.cards.model import Source
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.text.document import Document, parse_document, read_article
from build_scripts.yamlio import YamlFile

SEEDS = "seeds"
# An article is parsed, folded and searched once in a process (see also `evidence`).
_parse_article = lru_cache(maxsize=2_000)(parse_document)
# What stands in seeds/ and is no article.
NO_ARTICLES = frozenset({"README.md"})


def list_names(root: Path) -> tuple[str, ...]:
    """Returns every name in seeds/ that does not begin with a dot, sorted."""
    folder = root / SEEDS
    if folder.is_symlink() or not folder.is_dir():
        return ()
    return tuple(sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")))


def list_articles(root: Path) -> tuple[str, ...]:
    """Returns the names of the files in seeds/, sorted; its README is none of them."""
    names = (name for name in list_names(root) if name not in NO_ARTICLES)
    return tuple(name for name in names if not (root / SEEDS / name).is_dir())


def article_clashes(root: Path) -> dict[str, str]:
    """Returns the names in seeds/ that some systems take for an earlier one, each with that."""
    first_of: dict[str, str] = {}
    clashes = {}
    for name in (*sorted(NO_ARTICLES), *list_names(root)):
        first = first_of.setdefault(same_name(name), name)
        if first != name:
            clashes[name] = first
    return clashes


def read_articles(
    root: Path, sources: Mapping[str, Source], files: Mapping[str, YamlFile]
) -> tuple[dict[str, Document], list[Problem]]:
    """Reads the article of each source card and verifies its hash, at every load.

    An article that is missing, unreadable, changed, or listed by an earlier card has no
    document. `files` are the parsed source cards by id, for the places of findings.
    """
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    names = list_articles(root)
    first_of: dict[str, str] = {}
    for id, source in sources.items():
        first = first_of.setdefault(source.article, id)
        if first != id:
            problems.append(_listed_twice(files[id], source, first))
            continue
        read = _read(root, source, files[id], names)
        if isinstance(read, Document):
            documents[id] = read
            problems += _length_problems(files[id], source, read)
        else:
            problems += read
    return documents, problems


def unlisted_articles(root: Path, listed: Iterable[str]) -> Iterator[Problem]:
    """Yields a warning for each article in seeds/ that no source card lists.

    Of a name that no article may have that alone is said.
    """
    passed = {*listed, *article_clashes(root)}
    for name in list_articles(root):
        if name not in passed and find_fault(name) == ("", ""):
            yield Problem(
                f"{SEEDS}/{name}",
                1,
                1,
                "article-unlisted",
                "no source card lists this article",
                severity="warning",
            )


def _read(
    root: Path, source: Source, file: YamlFile, names: tuple[str, ...]
) -> Document | tuple[Problem, ...]:
    path = root / SEEDS / source.article
    if source.article not in names:
        message = f"there is no article {quoted(source.article)} in {SEEDS}/"
        guess = guess_among(source.article, names)
        return (_problem(file, "article", "article-missing", message, guess=guess),)
    shown = f"{SEEDS}/{source.article}"
    if path.is_symlink() or not path.is_file():
        return (Problem(shown, 1, 1, "article-unreadable", "an article is a plain file"),)
    try:
        document = _parse_article(read_article(path, shown), shown)
    except Refused as error:
        return error.problems
    if document.sha256 != source.sha256:
        return (
            _problem(
                file,
                "sha256",
                "article-changed",
                f"{shown} is not the article that was read",
                found=f"the hash {document.sha256}",
                expected=source.sha256,
            ),
        )
    return document


def _length_problems(file: YamlFile, source: Source, document: Document) -> Iterator[Problem]:
    if source.length != len(document.text):
        yield _problem(
            file,
            "length",
            "article-length",
            "the length of the article is wrong",
            found=str(source.length),
            expected=f"{len(document.text)} code points",
        )


def _listed_twice(file: YamlFile, source: Source, first: str) -> Problem:
    return _problem(
        file,
        "article",
        "article-twice",
        f"the article {quoted(source.article)} has two source cards",
        found=f"the first in data/sources/{first}.yml",
    )


def _problem(file: YamlFile, key: str, check: str, message: str, **more: str) -> Problem:
    place = file.place((key,))
    return Problem(file.path, place.line, place.column, check, message, **more)  # type: ignore[arg-type]
