"""Names of files that every system can hold, and which of them a system takes for one."""

from __future__ import annotations

import re
import unicodedata

# Windows keeps these for devices, with any ending and in any letter case: a repository with such
# a file cannot be cloned there.
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
PLAIN_SIGNS = "letters without accents, digits, dots, hyphens and underscores, none of these first"


def is_device(name: str) -> bool:
    """True for what Windows takes for a device: `con`, `NUL.txt`, `aux .tar.gz`."""
    return name.split(".")[0].rstrip(" ").lower() in _DEVICES


def find_fault(name: str) -> tuple[str, str]:
    """Returns what is wrong with the name of an article, and a name that would do.

    Both are empty for a name that every system can hold.
    """
    if is_device(name):
        return "Windows has a device of this name", f"article-{_plain(name)}"
    if name.endswith((".", " ")):
        return "Windows drops the dot or space at the end of a name", _plain(name)
    if not _PLAIN_NAME.fullmatch(name):
        return "not every system can hold this name", _plain(name)
    return "", ""


def same_name(name: str) -> str:
    """Returns the form in which some systems keep a name: they take equal ones for one file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _plain(name: str) -> str:
    """Returns the name of plain signs most like another."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9._-]+", "-", letters).strip("-._ ") or "article.txt"
