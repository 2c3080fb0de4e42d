"""The distiller finds in the five articles what a careful reader wrote down before its rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.distill.drafts import EventDraft, PositionDraft, RedLineDraft
from build_scripts.distill.matching import contents_of, is_overlap
from build_scripts.text.document import Span, read_document

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "seeds.yml").read_text("utf-8"))
# Words that tell one printed name from another; the rest of a description may differ.
_SMALL = frozenset({"the", "a", "an", "of", "s", "for", "and"})


@pytest.fixture(scope="module")
def read() -> dict[str, Drafts]:
    """Every article, read without the record: from its raw text alone."""
    return {
        name: distill_article(annotate_document(read_document(ROOT / "seeds" / name, name)))
        for name in CASES
    }


def spans_of(drafts: Drafts, *texts: str) -> list[Span]:
    """Every place of the given words in the article."""
    found = []
    whole = drafts.annotation.document.text
    for text in texts:
        at = whole.find(text)
        while at >= 0:
            found.append(Span(at, at + len(text)))
            at = whole.find(text, at + 1)
    return found


def words_of(name: str) -> frozenset[str]:
    plain = name.lower().replace("’", " ").replace("'", " ").replace("-", " ")
    return frozenset(plain.split()) - _SMALL


def is_named(drafts: Drafts, actor_id: str | None, name: str) -> bool:
    """True when the actor's name or an alias is `name`, small words and a title aside."""
    for actor in drafts.actors:
        if actor.id == actor_id:
            wanted = words_of(name)
            return any(
                wanted <= words_of(alias) or words_of(alias) <= wanted
                for alias in (actor.name, *actor.aliases)
            )
    return False


def touches(draft: PositionDraft | EventDraft | RedLineDraft, spans: list[Span]) -> bool:
    return any(is_overlap(span, own) for span in spans for own in contents_of(draft.evidence))


def has_position(drafts: Drafts, case: dict[str, str]) -> bool:
    spans = spans_of(drafts, case["words"])
    names = [case["holder"], *([case["speaker"]] if "speaker" in case else [])]
    return any(
        draft.mode == case["mode"]
        and touches(draft, spans)
        and any(
            is_named(drafts, who, name) for who in (draft.holder, draft.speaker) for name in names
        )
        for draft in drafts.positions
    )


def has_event(drafts: Drafts, case: dict[str, object]) -> bool:
    spans = spans_of(drafts, str(case["words"]))
    names = [str(name) for name in case["participants"]]  # type: ignore[attr-defined]
    return any(
        draft.type == case["type"]
        and touches(draft, spans)
        and (
            not names
            or any(is_named(drafts, who, name) for who, _ in draft.participants for name in names)
        )
        for draft in drafts.events
    )


def has_red_line(drafts: Drafts, case: dict[str, object]) -> bool:
    spans = spans_of(drafts, str(case["words"]), *case.get("also", []))  # type: ignore[misc]
    return any(
        touches(draft, spans) and is_named(drafts, draft.holder, str(case["holder"]))
        for draft in drafts.red_lines
    )


def missed(read: dict[str, Drafts], kind: str, has: Callable[..., bool]) -> tuple[int, list[str]]:
    """Returns how many cases are there, and the words of those that are not found."""
    rows = [(name, case) for name, kinds in CASES.items() for case in kinds[kind]]
    return len(rows), [f"{n[:3]}: {c['words']}" for n, c in rows if not has(read[n], c)]


def test_at_least_24_of_the_positions_are_found(read: dict[str, Drafts]) -> None:
    total, not_found = missed(read, "positions", has_position)
    assert total - len(not_found) >= 24, "\n".join(not_found)


def test_at_least_10_of_the_events_are_found(read: dict[str, Drafts]) -> None:
    total, not_found = missed(read, "events", has_event)
    assert total - len(not_found) >= 10, "\n".join(not_found)


def test_every_explicit_red_line_is_found(read: dict[str, Drafts]) -> None:
    _, not_found = missed(read, "red_lines", has_red_line)
    assert not_found == []


def test_no_red_line_is_seen_where_the_article_has_none(read: dict[str, Drafts]) -> None:
    for name in ("002_dd7f93810eb8a69f.txt", "003_5dbc098a2599a54c.txt"):
        assert read[name].red_lines == ()


def test_no_fact_rests_on_page_furniture(read: dict[str, Drafts]) -> None:
    for drafts in read.values():
        furniture = [row.span for row in drafts.annotation.furniture]
        for draft in (*drafts.positions, *drafts.events, *drafts.red_lines):
            for row in draft.evidence:
                if row.use == "content":
                    assert not any(span.overlap(row.span) for span in furniture), draft


def test_the_same_article_gives_the_same_drafts(read: dict[str, Drafts]) -> None:
    name = "000_0d1eca71cabe98a4.txt"
    again = distill_article(annotate_document(read_document(ROOT / "seeds" / name, name)))
    assert again == read[name]


@pytest.mark.parametrize(
    ("article", "date"),
    [
        ("000", "2022-01-18"),
        ("001", "XXXX-12-03"),
        ("002", "2024-03-18"),
        ("003", None),
        ("004", "XXXX-05"),
    ],
)
def test_an_article_is_dated_by_its_text_alone(
    read: dict[str, Drafts], article: str, date: str | None
) -> None:
    annotation = next(d.annotation for name, d in read.items() if name.startswith(article))
    assert (annotation.date.value if annotation.date else None) == date
