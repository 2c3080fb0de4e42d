"""One way to break the toy record, and the one finding that must come of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from build_scripts.cards.checks import find_errors, run_checks
from build_scripts.cards.checks.sound import Sound, find_sound, sound_of
from build_scripts.cards.factbase import read_fact_base

DEMAND = "data/positions/2031-03-03-norland-demands-reopening.yml"
KEEP = "data/positions/2031-03-03-norland-keeps-right-to-sail.yml"
CREWS = "data/positions/2031-03-03-brandt-closed-strait-unacceptable.yml"
CLOSED = "data/positions/2031-03-04-sorland-keeps-strait-closed.yml"
CONFIRM = "data/positions/2031-03-04-lenz-confirms-meeting.yml"
PROTECT = "data/positions/2031-03-04-sorland-protects-fishermen.yml"
DRAFT = "data/positions/2031-03-03-ferry-union-thanks-minister.yml"
TOMBSTONE = "data/positions/2031-03-03-brandt-ready-to-talk.yml"
STRIKE = "data/events/2031-02-17-ferry-strike.yml"
MEETING = "data/events/2031-03-10-eastmark-meeting.yml"
RED_LINE = "data/red_lines/norland-right-to-sail.yml"
BRANDT = "data/actors/ada-brandt.yml"
LENZ = "data/actors/ivo-lenz.yml"
NORLAND = "data/actors/norland.yml"
CREW = "data/actors/ferry-crews.yml"
MINISTER = "data/sources/minister-in-westhaven.yml"
ANSWERS = "data/sources/sorland-answers.yml"
REPOST = "data/sources/sorland-repost.yml"
TOPICS = "data/vocabulary/topics.yml"
REJECTED = "data/rejected.yml"
ARTICLE = "seeds/minister-in-westhaven.txt"

# A sound card, to be put where it does not belong.
CARD = """\
# yaml-language-server: $schema=../../schemas/actor.json
name: Norland
kind: country
review: reviewed
origin: hand
history:
  - {date: "2031-03-05", change: added}
"""


class Mutation(NamedTuple):
    """Replaces `old`, which stands once in the file, by `new`; expects one finding in that file.

    `old` None writes a new file, `new` None removes the file. `at` is the file of the finding
    where it is another one.
    """

    path: str
    old: str | None
    new: str | bytes | None
    expected: str
    at: str = ""

    @property
    def check(self) -> str:
        """The name of the check that must find it."""
        return self.expected.split(": ")[1]


def findings_after(root: Path, mutation: Mutation) -> list[str]:
    """Returns what is found in the record after the mutation.

    The same must be found when only that is judged which the mutation may have made unsound.
    """
    whole = read_fact_base(root)
    before = Sound() if run_checks(whole) else sound_of(whole, "rules")
    mutate(root, mutation)
    fact_base = read_fact_base(root)
    problems = run_checks(fact_base)
    assert find_errors(fact_base) == tuple(row for row in problems if row.severity == "error")
    found = [str(problem) for problem in problems]
    sound = find_sound(sound_of(fact_base, "rules"), before)
    assert [str(problem) for problem in run_checks(replace(fact_base, sound=sound))] == found
    return found


def mutate(root: Path, mutation: Mutation) -> None:
    """Breaks the record in one way."""
    path, old, new = root / mutation.path, mutation.old, mutation.new
    if new is None:
        path.unlink()
        return
    raw = new.encode("utf-8") if isinstance(new, str) else new
    if old is not None:
        before = path.read_bytes()
        assert before.count(old.encode("utf-8")) == 1, f"{old!r} does not stand once"
        raw = before.replace(old.encode("utf-8"), raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def expected_of(mutation: Mutation) -> list[str]:
    """Returns the one finding in full."""
    return [f"{mutation.at or mutation.path}:{mutation.expected}"]
