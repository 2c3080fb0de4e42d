"""Rules held while a record is read: what breaks them becomes no card."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

READING_RULES: Mapping[str, str] = MappingProxyType(
    {
        "file-kind": "A card or an article is a plain file: no folder, no link.",
        "file-unreadable": "The file system lets every file be read.",
        "file-size": "A file in data/ has at most a million bytes.",
        "file-suffix": "The name of a card ends in .yml.",
        "file-name": "The name of a card without its suffix is an id.",
        "file-hidden": "No name in data/ or seeds/ begins with a dot, but .gitkeep.",
        "file-unknown": "data/ itself holds rejected.yml alone, and vocabulary/ topics.yml.",
        "folder-unknown": "data/ holds a folder for each kind of card, vocabulary and lexicon.",
        "id-twice": "An id is given once, over all kinds of cards and topics.",
        "id-case": "Two ids differ in more than letter case.",
        "card-folder": "A card stands in the folder of its kind.",
        "not-utf8": "A file is UTF-8.",
        "control-character": "A file holds no control signs but tabs and line feeds.",
        "yaml-syntax": "A file is YAML.",
        "yaml-mapping": "A file is one mapping of keys.",
        "yaml-documents": "A file holds one document.",
        "yaml-key": "A key is a plain word.",
        "yaml-doubled-key": "A key stands once in its mapping.",
        "yaml-alias": "No alias stands for what is written elsewhere.",
        "yaml-anchor": "No anchor marks a value.",
        "yaml-tag": "No tag tells how a value is to be read: every value is a text.",
        "yaml-depth": "Mappings and lists are nested at most twelve deep.",
        "key-unknown": "A card has only the keys of its kind.",
        "key-missing": "A card has all keys that its kind needs.",
        "value-word": "A value from a closed list is one of its words.",
        "value-form": "An id, a hash, an address, an origin and a language have their form.",
        "value-shape": "A text, a list or a mapping stands where the kind asks for it.",
        "value-length": "A text or a list is neither empty nor too long.",
        "article-missing": "The article of a source card lies in seeds/.",
        "article-unreadable": "An article is a plain file that can be read.",
        "article-changed": "An article has the sha256 that its source card gives.",
        "article-length": "An article has the length that its source card gives.",
        "article-twice": "An article has one source card.",
        "article-unlisted": "Every article in seeds/ has a source card.",
        "article-size": "An article has at most 500,000 bytes, and 2,000 sentences to distil.",
        "article-not-utf8": "An article is UTF-8.",
        "article-byte-order-mark": "An article has no byte order mark.",
        "article-nul": "An article holds no NUL.",
        "article-carriage-return": "The lines of an article end in line feeds only.",
        "article-line-length": "A line of an article has at most 100,000 signs.",
        "article-lines": "An article has at most 20,000 lines.",
        "article-empty": "An article has words.",
        "article-not-english": "An article reads as English.",
    }
)
