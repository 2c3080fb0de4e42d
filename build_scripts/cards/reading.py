"""From a parsed file to a card, or to findings with a place and a guess."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build_scripts.cards.model import KINDS, Card, Record, keys_of
from build_scripts.problems import Problem, guess_among, quoted
from build_scripts.yamlio import Loc, YamlFile

R = TypeVar("R", bound=Record)

# What a text must look like, by the pattern that the model gives it.
_FORMS = {
    "^[a-z0-9]+(-": "an id of small letters, digits and single hyphens",
    "^\\S(.*\\S)": "one line without spaces at its ends",
    "^https?://": "an address in ASCII that begins with https:// or http:// and a host",
    "^(hand|": "hand, or a rule and 16 hexadecimal digits as rule@0123456789abcdef",
    "^[0-9a-f]{64}": "64 hexadecimal digits",
    "^[A-Za-z0-9][": "a file name in seeds/",
    "^[a-z]{2,3}": "a language tag such as en",
}
# So many things wrong are told of one record: a hostile file may have a hundred thousand.
_MOST = 100
# What stands in a place, by the error type that says it does not.
_SHAPES = {
    "string_type": "a text",
    "tuple_type": "a list",
    "model_type": "a mapping of keys",
    "bool_type": "true or false",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "dict_type": "a mapping of keys",
}


def parse_record(kind: type[R], file: YamlFile, loc: Loc = (), **more: str) -> R | list[Problem]:
    """Returns the record at `loc` of a file, or what is wrong with it, at most a hundred things.

    `more` are values that do not stand in the file, such as the id; a file that gives one of
    them has an unknown key.
    """
    value: object = file.value
    for step in loc:
        value = value[step]  # type: ignore[index]
    own = isinstance(value, dict)
    problems = [
        _given_elsewhere(file, (*loc, key))
        for key in more
        if own and key in value  # type: ignore[operator]
    ]
    try:
        record = kind.model_validate({**value, **more} if own else value)  # type: ignore[dict-item]
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST]
        problems += [_problem(kind, file, loc, detail) for detail in _without_echoes(kind, details)]
        return problems
    return problems or record


def find_fitting_kind(kind: type[Card], file: YamlFile) -> type[Card] | None:
    """Returns the other kind that a file is of; None when it may be of this one.

    It is of another kind when that kind has all its keys and this kind does not.
    """
    keys = set(file.value)
    if keys <= set(keys_of(kind)):
        return None
    fitting = [other for other in KINDS if keys <= set(keys_of(other))]
    return fitting[0] if len(fitting) == 1 else None


def _without_echoes(kind: type[Record], details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yields the errors but those that follow from another.

    A list is not too short because one of its entries is broken, and a key that stands there
    misspelt is not missing too.
    """
    meant = {
        (*detail["loc"][:-1], _guess_key(kind, detail["loc"]))
        for detail in details
        if detail["type"] == "extra_forbidden"
    }
    for detail in details:
        loc = detail["loc"]
        inside = any(other["loc"][: len(loc)] == loc != other["loc"] for other in details)
        if detail["type"] == "too_short" and inside:
            continue
        if detail["type"] != "missing" or loc not in meant:
            yield detail


def _guess_key(kind: type[Record], loc: Loc) -> str:
    """Returns the key that an unknown key at `loc` may have meant, or nothing."""
    return guess_among(str(loc[-1]), _keys_at(kind, loc[:-1]))


def _given_elsewhere(file: YamlFile, loc: Loc) -> Problem:
    place = file.place(loc)
    message = f"the key {quoted(str(loc[-1]))} does not stand in the file"
    expected = "the id as the name of the file, or as the key of the topic"
    return Problem(
        file.path, place.key_line, place.key_column, "key-unknown", message, "", expected
    )


def _problem(kind: type[Record], file: YamlFile, base: Loc, detail: ErrorDetails) -> Problem:
    """Returns the finding for one of pydantic's errors."""
    loc = (*base, *detail["loc"])
    error = detail["type"]
    if error == "extra_forbidden":
        return _unknown_key(kind, file, base, detail["loc"])
    if error == "missing":
        place = file.place(loc[:-1])
        message = f"the key {quoted(str(loc[-1]))} is missing"
        return Problem(file.path, place.line, place.column, "key-missing", message)
    place = file.place(loc)
    check, expected, guess = _explain(detail)
    message = f"the value of {quoted(_name(loc))} does not fit"
    shown = _shown(detail["input"])
    return Problem(
        file.path, place.line, place.column, check, message, shown, expected, guess=guess
    )


def _explain(detail: ErrorDetails) -> tuple[str, str, str]:
    """Returns the check name, what is expected, and a guess."""
    error, context = detail["type"], detail.get("ctx", {})
    if error == "literal_error":
        words = str(context["expected"]).replace("' or '", "', '").strip("'").split("', '")
        return "value-word", "one of " + ", ".join(words), guess_among(str(detail["input"]), words)
    if error == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        forms = [form for start, form in _FORMS.items() if pattern.startswith(start)]
        return "value-form", forms[0] if forms else pattern, ""
    if error in _SHAPES:
        return "value-shape", _SHAPES[error], ""
    if error == "too_long":
        return "value-length", f"at most {context['max_length']} entries", ""
    if error in ("too_short", "string_too_short"):
        unit = "entry" if error == "too_short" else "sign"
        return "value-length", f"at least {context['min_length']} {unit}", ""
    if error == "string_too_long":
        return "value-length", f"at most {context['max_length']} signs", ""
    return "value-form", detail["msg"], ""


def _unknown_key(kind: type[Record], file: YamlFile, base: Loc, loc: Loc) -> Problem:
    """Returns the finding, at the key, for a key that the model does not have."""
    place = file.place((*base, *loc))
    message = f"unknown key {quoted(str(loc[-1]))}"
    guess = _guess_key(kind, loc)
    return Problem(file.path, place.key_line, place.key_column, "key-unknown", message, guess=guess)


def _keys_at(kind: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """Returns the keys of the model that stands at `loc` below `kind`."""
    for step in loc:
        if isinstance(step, str):
            inner = next(_models_in(kind.model_fields[step].annotation), None)
            if inner is None:
                return ()
            kind = inner
    return tuple(key for key, field in kind.model_fields.items() if not field.exclude)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _name(loc: Loc) -> str:
    """Returns the last key of a place: entries are called after their list."""
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def _shown(value: object) -> str:
    if isinstance(value, str):
        return quoted(value) if value else "nothing"
    if isinstance(value, dict):
        return "a mapping"
    return "an empty list" if not value else "a list"
