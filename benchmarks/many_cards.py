"""A record of any number of cards, all proven by invented articles, the same on every machine."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_scripts.cards.model import Actor, Card, Evidence, Position, Source, to_yaml

ROOT = Path(__file__).resolve().parent.parent
_BY_HAND = ("mkdocs.yml", "docs/assets", "docs/contribute", "docs/editorial-policy.md")
_ACTORS = 40
_FACTS_AN_ARTICLE = 20
_TOPICS = 12
_STANCES = ("supports", "opposes", "demands", "promises", "warns", "condemns", "states")
_FIRST = ("Harbour", "Valley", "Northern", "Coastal", "Upper", "Inland", "Island", "River")
_SECOND = ("League", "Council", "Union", "Assembly", "Alliance")
_SUBJECTS = ("the strait", "the ferry", "the border post", "the fishing limit", "the rail link")
_ACTIONS = ("must reopen", "stays closed", "needs a new treaty", "is paid for", "is guarded")
_HISTORY = ({"date": "2031-04-01", "change": "added"},)


def write_record(root: Path, number: int) -> None:
    """Writes a record of `number` positions, and what its site needs, to an empty folder."""
    _copy(_BY_HAND, root)
    topics = "".join(f"t{n}:\n  name: Topic number {n}\n" for n in range(_TOPICS))
    _write(root / "data" / "vocabulary" / "topics.yml", topics)
    for path, text in _articles(number):
        _write(root / "seeds" / path, text)
    for card in _cards(number):
        _write(root / "data" / card.folder / f"{card.id}.yml", to_yaml(card))


def copy_record(root: Path) -> None:
    """Copies the real record, and what its site needs, to an empty folder."""
    _copy((*_BY_HAND, "data", "seeds"), root)


def edit_a_card(root: Path, turn: int) -> None:
    """Changes the statement of one card, to another one for every turn."""
    path = root / "data" / "positions" / "said-00007.yml"
    lines = path.read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if line.startswith("statement:"))
    lines[number] = f"statement: {_statement(7)}{' again' * turn}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _copy(names: Iterable[str], root: Path) -> None:
    for name in names:
        source, target = ROOT / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy2(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def _name(number: int) -> str:
    return f"{_FIRST[number % len(_FIRST)]} {_SECOND[number % len(_SECOND)]}"


def _statement(number: int) -> str:
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    action = _ACTIONS[number // len(_SUBJECTS) % len(_ACTIONS)]
    return f"In matter {number} {subject} {action} before winter begins"


def _sentence(number: int) -> str:
    return f"The {_name(number % _ACTORS)} said on Monday: {_statement(number)}."


def _articles(number: int) -> Iterator[tuple[str, str]]:
    for article, start in enumerate(range(0, number, _FACTS_AN_ARTICLE)):
        facts = range(start, min(start + _FACTS_AN_ARTICLE, number))
        yield f"article-{article:05}.txt", "\n".join(map(_sentence, facts)) + "\n"


def _cards(number: int) -> Iterator[Card]:
    shared = {"review": "reviewed", "origin": "hand", "history": _HISTORY}
    for actor in range(min(_ACTORS, number)):
        yield Actor(id=f"actor-{actor}", name=_name(actor), kind="organisation",
                    aliases=(_name(actor),), **shared)  # fmt: skip
    for article, (path, text) in enumerate(_articles(number)):
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield Source(id=f"article-{article:05}", article=path, sha256=digest, length=len(text),
                     label=f"Article number {article}", language="en", display="full",
                     origin_group=f"article-{article:05}", **shared)  # fmt: skip
    for fact in range(number):
        yield _position(fact, shared)


def _position(fact: int, shared: dict) -> Position:
    actor = fact % _ACTORS
    source = f"article-{fact // _FACTS_AN_ARTICLE:05}"
    return Position(
        id=f"said-{fact:05}",
        holder=f"actor-{actor}",
        speaker=f"actor-{actor}",
        mode="indirect",
        stance=_STANCES[fact % len(_STANCES)],
        topic=f"t{fact % _TOPICS}",
        statement=_statement(fact),
        date=f"20{10 + fact % 15}-0{1 + fact % 9}-1{fact % 10}",
        date_basis="inferred",
        date_note="invented",
        evidence=(
            Evidence(source=source, quote=f"{_statement(fact)}.", use="content"),
            Evidence(source=source, quote=_sentence(fact).split(":")[0], use="attribution"),
        ),
        **shared,
    )
