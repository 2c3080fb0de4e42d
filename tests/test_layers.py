"""Imports point one way, and the code keeps to its budget."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "build_scripts"
LAYERS = {
    "problems": 0, "files": 0, "tree": 1, "yamlio": 1, "text": 2, "cards": 3, "annotate": 4,
    "distill": 5, "render": 5, "review": 5, "cli": 6,
}  # fmt: skip
# What a layer's folders may read: those left of them. What is not named here stands apart.
ORDERS = {
    "annotate": ("parse", "dates", "actors", "attribution", "events", "pipeline", "examples"),
    "distill": ("positions", "events", "red_lines", "sources", "article"),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Yields (part of the package, line) for every import of our own."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module.startswith("build_scripts."):
                yield node.module.split(".")[1], node.lineno
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], node.lineno


def inner_imports(path: Path, part: str) -> Iterator[tuple[str, int]]:
    """Yields (folder or module inside a part, line) for every import from that part."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            _, *names = node.module.split(".")
            if names[:1] == [part]:
                inner = names[1:2] or [alias.name for alias in node.names]
                yield from ((name, node.lineno) for name in inner)


def room_of(path: Path) -> str:
    """Returns the folder or module right inside its part in which a module lies."""
    return path.relative_to(PACKAGE).parts[1].removesuffix(".py")


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_go_to_a_lower_layer_or_stay_in_their_package(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        return
    for other, line in imports_of(path):
        if other in LAYERS and other != part:
            assert LAYERS[other] < LAYERS[part], f"line {line} imports {other}"


@pytest.mark.parametrize("part", ORDERS)
def test_folders_of_a_layer_read_only_those_left_of_them(part: str) -> None:
    order = ORDERS[part]
    for path in MODULES:
        if part_of(path) == part and (room := room_of(path)) in order:
            allowed = order[: order.index(room) + 1]
            for other, line in inner_imports(path, part):
                assert other in allowed or other not in order, f"{named(path)}:{line}: {other}"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_spacy_is_imported_by_annotate_alone(path: Path) -> None:
    if part_of(path) != "annotate":
        assert "spacy" not in {name for name, _ in imports_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_files_and_functions_keep_their_size(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            size = node.end_lineno - node.lineno + 1
            assert size <= 60, f"{node.name} has {size} lines"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_public_name_has_a_docstring(path: Path) -> None:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
