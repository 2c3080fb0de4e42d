"""What a record adds to the word lists: `data/lexicon/*.yml`, in the form of the package's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.lexicon import ADDED_FOLDER, Lexicon, has_added
from build_scripts.cards.model import Stance
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.tree import find_link
from build_scripts.yamlio import YamlFile, read_yaml

# An example with who in square brackets, the cue between stars, and what in braces.
_MARKED = re.compile(r"^(?=.*\[[^\[\]]+\])(?=.*\*[^*]+\*)(?=.*\{[^{}]+\})")


def _marked(text: str) -> str:
    if _MARKED.match(text) is None:
        raise ValueError("mark who as [who], the cue as *cue* and what as {what}")
    return text


def _group(name: str) -> str:
    groups = load_events().groups
    if name not in groups:
        near = guess_among(name, groups)
        raise ValueError(
            "there is no such group" + (f". Did you mean {quoted(near)}?" * bool(near))
        )
    return name


Words = dict[Annotated[str, Field(min_length=2)], Annotated[str, Field(min_length=10)]]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CueLine(_Strict):
    """A lemma in one frame."""

    lemma: Annotated[str, Field(min_length=2)]
    probability: Annotated[float, Field(ge=0.5, lt=1)]
    stance: Stance
    example: Annotated[str, AfterValidator(_marked)]
    takes: str | list[str] = ""
    toward: Literal["object"] | None = None
    mode: Literal["reporter"] | None = None
    needs: Literal["predicate", "infinitive", "as", "figure"] | None = None


class CueFile(_Strict):
    """Words that attribute, by frame."""

    ccomp: list[CueLine] = []
    quote: list[CueLine] = []
    xcomp: list[CueLine] = []
    dobj: list[CueLine] = []
    prep: list[CueLine] = []
    noun: list[CueLine] = []
    passive: list[CueLine] = []
    parataxis: list[CueLine] = []


class StanceFile(_Strict):
    """Phrases by the stance that they tell, each with an example."""

    stances: dict[Stance, Words]


class LimitWords(_Strict):
    """Phrases of one kind of limit, each with an example."""

    explicit: Words = {}
    implied: Words = {}


class LimitFile(_Strict):
    """Phrases by the kind of limit that they tell, and the verbs that they name in brackets."""

    verbs: dict[str, list[str]] = {}
    explicit_wording: LimitWords = Field(default=LimitWords(), alias="explicit-wording")
    no_compromise: LimitWords = Field(default=LimitWords(), alias="no-compromise")
    will_not_allow: LimitWords = Field(default=LimitWords(), alias="will-not-allow")
    unacceptable: LimitWords = LimitWords()
    demand: LimitWords = Field(default=LimitWords(), alias="demand-for-guarantees")
    precondition: LimitWords = LimitWords()
    not_limits: Words = {}
    no_refusals: list[str] = []
    wills: Words = {}
    sides: list[str] = []
    own_houses: list[str] = []
    let: list[str] = []
    holding: list[str] = []
    foreseeing: list[str] = []
    denying: list[str] = []
    moving: list[str] = []


class TopicFile(_Strict):
    """Phrases by topic, each with an example."""

    topics: dict[str, Words]


class EventWords(_Strict):
    """Verbs and nouns that tell one kind of event, each with an example."""

    verbs: Words = {}
    nouns: Words = {}
    weak: Words = {}


class EventFile(_Strict):
    """Words by the group of events that they belong to; groups are the package's."""

    groups: dict[Annotated[str, AfterValidator(_group)], EventWords]


FORMS: Mapping[str, type[_Strict]] = {
    "cues": CueFile,
    "events": EventFile,
    "limits": LimitFile,
    "stances": StanceFile,
    "topics": TopicFile,
}


@dataclass(frozen=True)
class Added:
    """A record's lexicon, and every finding about its files; broken files are left out."""

    lexicon: Lexicon
    problems: tuple[Problem, ...]


def read_added(root: Path) -> Added:
    """Returns what the record below `root` adds to the word lists; nothing where it has none."""
    found: dict[str, YamlFile] = {}
    problems: list[Problem] = []
    if find_link(root, root / ADDED_FOLDER) is not None:
        return Added(Lexicon(found), (_linked(ADDED_FOLDER),))
    for path in sorted((root / ADDED_FOLDER).iterdir()) if has_added(root) else ():
        shown = f"{ADDED_FOLDER}/{path.name}"
        if path.suffix != ".yml" or path.stem not in FORMS:
            problems.append(_unknown(shown, path))
            continue
        try:
            file = read_yaml(path, shown)
        except Refused as refused:
            problems += refused.problems
            continue
        wrong = list(check_form(path.stem, file))
        problems += wrong
        if not wrong:
            found[path.stem] = file
    return Added(Lexicon(found), tuple(sorted(problems)))


def _linked(shown: str) -> Problem:
    return Problem(shown, 1, 1, "file-kind", "this is not a plain folder", found="a link")


def _unknown(shown: str, path: Path) -> Problem:
    names = [f"{name}.yml" for name in FORMS]
    return Problem(
        shown,
        1,
        1,
        "lexicon-file",
        "this is no word list of the lexicon",
        expected=", ".join(names),
        guess=guess_among(path.name, names),
    )


def check_form(name: str, file: YamlFile) -> Iterator[Problem]:
    """Finds what in a word list has not the form of its kind, each with its place."""
    try:
        FORMS[name].model_validate(file.value)
    except ValidationError as error:
        for row in error.errors():
            loc = tuple(key for key in row["loc"] if key != "[key]")
            place = file.place(loc)
            is_key = row["loc"][-1:] == ("[key]",) or row["type"] == "extra_forbidden"
            line = place.key_line if is_key else place.line
            column = place.key_column if is_key else place.column
            message = f"{'.'.join(map(str, loc))}: {row['msg']}"
            yield Problem(file.path, line, column, "lexicon-form", message)
