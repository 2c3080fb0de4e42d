"""Strict YAML in, with a line and a column for every part; stable YAML out.

A card is a small subset of YAML: one mapping of texts, lists and mappings. Every scalar is read
as the text that stands there (`NO` stays `NO`). Anchors, aliases, tags, doubled keys, second
documents, comments beside the editor's modeline, and anything deep or large are refused.
"""

from build_scripts.yamlio.reading import MAX_BYTES, YamlFile, parse_yaml, read_raw, read_yaml
from build_scripts.yamlio.walking import MAX_DEPTH, Loc, Place, Value
from build_scripts.yamlio.writing import MODELINE, dump_yaml

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MODELINE",
    "Loc",
    "Place",
    "Value",
    "YamlFile",
    "dump_yaml",
    "parse_yaml",
    "read_raw",
    "read_yaml",
]
