"""Groups and unnamed persons as actors: `hackers`, `a NATO official`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.group_phrases import GroupPhrase, find_group_phrases, is_definite
from build_scripts.annotate.actors.office_words import load_offices
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import is_cited, leading, says, speaks, whole
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import fold, is_capital

_ROLES = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
_DEALT_WITH = frozenset(("by", "against", "between", "with", "among", "from", "on"))
_SMALL = frozenset("a an of for from in to at the and with".split())
# How many sentences back "the officials" may point.
_REACH = 3
_LOOKED_AT = 50


class Groups:
    """The groups of one article in text order, to tell who `the officials` are.

    `members` gives the organisation whose members a bare word means: the allies are NATO's.
    """

    def __init__(self, members: Mapping[str, str]) -> None:
        self._members = members
        self._seen: dict[str, dict[str, tuple[frozenset[str], int]]] = {}

    def find(self, reading: Reading, number: int) -> Iterator[Find]:
        """Yields the groups and unnamed persons of the reading with this number."""
        for hit in reading.hits:
            if hit.name.kind == "group":
                words = [fold(reading.word(at)) for at in range(hit.first, hit.last)]
                self._remember(words[-1], hit.name.actor, words, number)
        for phrase in find_group_phrases(reading):
            if phrase.first >= phrase.last:  # a broken sentence: a parse with its parts crossed
                continue
            head = fold(reading.word(phrase.head))
            key = self._key(reading, phrase, number)
            if key is None:
                continue
            self._remember(head, key, _said(key), number)
            span = reading.place(phrase.first, phrase.last)
            yield Find(span, span, key, "group", _kind(head))
        yield from _find_peoples(reading)

    def _remember(self, head: str, key: str, words: Sequence[str], number: int) -> None:
        seen = self._seen.setdefault(head, {})
        before = seen.pop(key, (frozenset(), 0))[0]
        seen[key] = (before | frozenset(words), number)

    def _key(self, reading: Reading, phrase: GroupPhrase, number: int) -> str | None:
        """Returns the key of a phrase: what it says without article, number and judgement."""
        head = fold(reading.word(phrase.head))
        words = _key_words(reading, phrase)
        if len(words) == 1 and head in self._members:
            return f"group:{self._members[head]} {head}"
        if phrase.hits:
            return f"group:{' '.join(words)}"
        if is_definite(reading, phrase):
            earlier = self._earlier(head, words, number)
            if earlier:
                return earlier
        qualified = _is_qualified(reading, phrase) or _speaks_of_a_kind(reading, phrase)
        if head in _words("owned_only") and not qualified:
            return None
        acts = qualified or _stands_alone(reading, phrase)
        return f"group:{' '.join(words)}" if acts else None

    def _earlier(self, head: str, words: list[str], number: int) -> str | None:
        """Returns the one group so far of which the same is said, or the one just spoken of."""
        if head in _words("vague"):
            return None
        seen = islice(reversed(self._seen.get(head, {}).items()), _LOOKED_AT)
        fitting = {key: at for key, (said, at) in seen if said.issuperset(words)}
        near = [key for key, at in fitting.items() if number - at <= _REACH]
        if len(fitting) == 1:
            return next(iter(fitting))
        return near[0] if len(near) == 1 else None


def _find_peoples(reading: Reading) -> Iterator[Find]:
    """Yields `Palestinians`, `Kosovo Serbs` where they do something or it is done to them."""
    for hit in reading.hits:
        root = reading.root(hit.first, hit.last)
        if hit.name.form != "people" or root is None:
            continue
        before = reading.ends.get(hit.first)
        joined = before is not None and reading.gap(hit.first) == " "
        first = before.first if before and joined else hit.first
        if _has_part(root):
            span = reading.place(first, hit.last)
            yield Find(span, span, f"group:{fold(reading.text(first, hit.last))}", "group", "group")


def _words(key: str) -> frozenset[str]:
    return read_words("groups", key)


def _said(key: str) -> list[str]:
    return key.partition(":")[2].split()


def _kind(head: str) -> str:
    return "person" if head in _words("persons") else "party" if head == "party" else "group"


def _key_words(reading: Reading, phrase: GroupPhrase) -> list[str]:
    """Returns the words that tell a group: a name by its actor, others folded."""
    starts = {hit.first: hit for hit in phrase.hits}
    words, at = [], phrase.first
    while at < phrase.last:
        hit = starts.get(at)
        word = fold(reading.word(at))
        office = load_offices().longest(reading.twin, reading.words, at)
        if hit:
            words.append(hit.name.actor.replace(" ", "-"))
        elif office and "-" in office[1][0] and at + 1 < office[0] <= phrase.last:
            words.append(office[1][0])
            at = office[0] - 1
        elif word not in _SMALL | _words("trimmed") and not _counts(reading, at):
            words.append(word)
        at = hit.last if hit else at + 1
    return words


def _counts(reading: Reading, at: int) -> bool:
    root = reading.root(at, at + 1)
    return root is not None and (root.pos_ == "NUM" or root.lower_ in ("some", "many", "several"))


def _is_qualified(reading: Reading, phrase: GroupPhrase) -> bool:
    """True for `opposition parties`, `representatives of all parties`: whose they are is told."""
    rest = [n for n in range(phrase.first, phrase.last) if n != phrase.head]
    words = {fold(reading.word(number)) for number in rest}
    return bool(words & _words("qualifiers")) or bool(
        phrase.last > phrase.head + 1 and words & _words("speakers")
    )


def _speaks_of_a_kind(reading: Reading, phrase: GroupPhrase) -> bool:
    """True for `aid groups want` and `a conservative party that promised`: of a kind, and it says.

    What only counts or judges (`the new party`) tells no kind.
    """
    head = fold(reading.word(phrase.head))
    owned = any(child.tag_ == "PRP$" for child in phrase.token.children)
    if owned or head in _words("persons") or head in _words("of_country"):
        return False
    kinds = [n for n in range(phrase.first, phrase.head) if _tells_kind(reading, n, phrase.token)]
    return bool(kinds) and (speaks(phrase.token) or _says_in_clause(phrase.token))


def _tells_kind(reading: Reading, at: int, noun: Token) -> bool:
    token = reading.root(at, at + 1)
    if token is None or token.dep_ not in ("amod", "compound", "nmod") or token.head.i != noun.i:
        return False
    plain = token.tag_ in ("JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN")
    return plain and fold(reading.word(at)) not in _words("trimmed") | _words("no_kind")


def _says_in_clause(noun: Token) -> bool:
    """True for the noun of `a party that promised to resign and that accuses the mayor`."""
    verbs = [child for child in noun.children if child.dep_ == "relcl"]
    subjects = [word for verb in verbs for word in verb.children if word.dep_ == "nsubj"]
    return any(word.lower_ in ("that", "which", "who") and says(word) for word in subjects)


def _stands_alone(reading: Reading, phrase: GroupPhrase) -> bool:
    """True where a group without an owner says or does something, or has it done to it."""
    head, token = fold(reading.word(phrase.head)), phrase.token
    if head in _words("persons"):
        return speaks(token)
    before = reading.word(phrase.head - 1)
    if head not in _words("alone") or (is_capital(before) and before not in _words("trimmed")):
        return False
    return _has_part(token)


def _has_part(token: Token) -> bool:
    """True for who does something, to whom it is done, and who is cited or dealt with."""
    role = leading(whole(token))
    if role.dep_ in _ROLES or is_cited(token):
        return True
    return role.dep_ == "pobj" and role.head.lower_ in _DEALT_WITH
