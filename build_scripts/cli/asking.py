"""Questions in a terminal: each says what it is for, takes back, and tells what fits.

Nothing is written while a person is asked, so that Ctrl-C leaves no trace.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import click

from build_scripts.cli.common import say
from build_scripts.problems import hint_among, quoted, visible

Answers = dict[str, str]
BACK, HELP = "<", "?"
HOW = "? lists what fits, < goes back, Ctrl-C ends; nothing is written before the last answer."


@dataclass(frozen=True)
class Question:
    """One question. `words` are all answers that fit, with what each means; none is free text.

    They are listed with the question, or only when asked for (`is_listed` false).
    `empty` says what no answer means. `is_asked` says whether it is asked at all, `lines` are
    shown before it, and `complain` says what is wrong with an answer that is not empty; all three
    are given the answers so far.
    """

    key: str
    text: str
    is_needed: bool = False
    is_many: bool = False
    is_listed: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    empty: str = "none"
    is_asked: Callable[[Answers], bool] = lambda answers: True
    lines: Callable[[Answers], Iterable[str]] = lambda answers: ()
    complain: Callable[[str, Answers], str] = lambda typed, answers: ""


def is_terminal() -> bool:
    """True when a person can answer questions."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_all(questions: Sequence[Question]) -> Answers:
    """Asks one question after the other and returns the answers by key; unknown is empty."""
    answers: Answers = {}
    asked: list[int] = []
    at, shown = 0, -1
    if questions:
        say(HOW)
    while at < len(questions):
        question = questions[at]
        if not question.is_asked(answers):
            answers[question.key] = ""
            at += 1
            continue
        if at != shown:
            for line in question.lines(answers):
                say(visible(line))
        shown = at
        typed = _read(question)
        if typed == BACK:
            at = asked.pop() if asked else at
        elif typed == HELP:
            _list_words(question)
        elif complaint := _complaint(question, typed, answers):
            say(f"  {complaint}")
        else:
            answers[question.key] = typed
            asked.append(at)
            at += 1
    return answers


def _read(question: Question) -> str:
    typed: str = click.prompt(
        _prompt(question), default="", show_default=False, prompt_suffix="\n  > ", err=True
    )
    return typed.strip()


def _prompt(question: Question) -> str:
    many = ", with spaces between" if question.is_many else ""
    left_open = "" if question.is_needed else f" (empty: {question.empty})"
    listed = f": {', '.join(question.words)}" if question.is_listed else ""
    return f"{question.key}: {question.text.rstrip('.')}{many}{left_open}{listed}"


def _list_words(question: Question) -> None:
    for word, meaning in question.words.items():
        say(f"  {word}: {visible(meaning)}")
    if not question.words:
        say("  any text")


def _complaint(question: Question, typed: str, answers: Answers) -> str:
    """Returns what is wrong with an answer; nothing when it fits."""
    if not typed:
        return "this is needed" if question.is_needed else ""
    for word in (typed.split() if question.is_many else [typed]) if question.words else ():
        if word not in question.words:
            hint = hint_among(word, question.words)
            return f"{quoted(word)} is none of them; ? lists them.{hint}"
    return question.complain(typed, answers)
