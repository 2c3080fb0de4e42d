"""Files are whole or as they were before, whatever fails in the middle of writing."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_scripts.files import Held, read_sealed, write_atomically, write_sealed, write_tree


def everything_in(folder: Path) -> dict[str, bytes]:
    """Returns the bytes of each file below a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    path = tmp_path / "card.yml"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(error)):
        write_atomically(path, "new")
    assert everything_in(tmp_path) == {"card.yml": b"old"}


def test_a_failure_leaves_no_file_where_there_was_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left on device"):
        write_atomically(tmp_path / "new.yml", "text")
    assert everything_in(tmp_path) == {}


def test_the_new_bytes_are_on_disk_before_they_take_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda *a: (steps.append("fsync"), fsync(*a)))
    monkeypatch.setattr(os, "replace", lambda *a: (steps.append("replace"), replace(*a)))
    assert write_atomically(tmp_path / "a", "text")
    assert steps == ["fsync", "replace"]


def test_a_file_is_written_only_where_its_bytes_change(tmp_path: Path) -> None:
    path = tmp_path / "deep/er/a.md"
    assert write_atomically(path, "é\r\n")
    assert path.read_bytes() == b"\xc3\xa9\r\n"
    before = path.stat()
    assert not write_atomically(path, "é\r\n".encode())
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_a_file_keeps_its_mode_and_a_new_one_is_for_all_to_read(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("a", "utf-8")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        write_atomically(old, "b")
        write_atomically(new, "b")
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o644]


def test_a_tree_is_pruned_of_what_an_earlier_call_wrote_and_of_nothing_else(
    tmp_path: Path,
) -> None:
    root, manifest = tmp_path / "docs", tmp_path / "manifest.txt"
    root.mkdir()
    (root / "by-hand.md").write_text("mine", "utf-8")
    pages: dict[str, bytes | str] = {"a/b/one.md": "1", "a/two.md": "2", "three.md": b"3"}
    assert write_tree(root, pages, manifest) == (3, 0)
    (root / "a/mine.md").write_text("mine too", "utf-8")
    assert write_tree(root, {"three.md": "3", "four.md": "4"}, manifest) == (1, 2)
    assert everything_in(root) == {
        "by-hand.md": b"mine",
        "a/mine.md": b"mine too",
        "three.md": b"3",
        "four.md": b"4",
    }
    assert not (root / "a/b").exists()
    assert manifest.read_text("utf-8") == "four.md\nthree.md\n"


def test_a_page_that_a_person_took_over_by_hand_is_not_missed(tmp_path: Path) -> None:
    root, manifest = tmp_path / "docs", tmp_path / "manifest.txt"
    write_tree(root, {"a.md": "1", "b.md": "2"}, manifest)
    (root / "a.md").unlink()
    assert write_tree(root, {}, manifest) == (0, 1)
    assert everything_in(root) == {}


@pytest.mark.parametrize("name", ["../out", "/etc/out", "a/../../out", "a//b", "", ".", "a\\b"])
def test_a_path_that_leaves_the_folder_is_refused_before_anything_is_written(
    tmp_path: Path, name: str
) -> None:
    root, manifest = tmp_path / "docs", tmp_path / "manifest.txt"
    with pytest.raises(ValueError, match="not a path below the folder"):
        write_tree(root, {"a.md": "1", name: "2"}, manifest)
    assert everything_in(tmp_path) == {}


def test_a_manifest_that_was_tampered_with_removes_nothing_outside(tmp_path: Path) -> None:
    root, manifest = tmp_path / "docs", tmp_path / "manifest.txt"
    root.mkdir()
    (tmp_path / "card.yml").write_text("precious", "utf-8")
    manifest.write_text("../card.yml\n", "utf-8")
    with pytest.raises(ValueError, match=r"'\.\./card\.yml'"):
        write_tree(root, {}, manifest)
    assert (tmp_path / "card.yml").read_text("utf-8") == "precious"


def test_a_link_in_the_place_of_a_page_is_not_followed_when_pruned(tmp_path: Path) -> None:
    root, manifest = tmp_path / "docs", tmp_path / "manifest.txt"
    write_tree(root, {"a.md": "1"}, manifest)
    (tmp_path / "card.yml").write_text("precious", "utf-8")
    (root / "a.md").unlink()
    (root / "a.md").symlink_to(tmp_path / "card.yml")
    write_tree(root, {}, manifest)
    assert (tmp_path / "card.yml").read_text("utf-8") == "precious"


def test_a_kill_in_the_middle_of_writing_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "card.yml"
    code = (
        "import itertools, sys; from pathlib import Path; "
        "from build_scripts.files import write_atomically\n"
        "for sign in itertools.cycle('ab'):\n"
        "    write_atomically(Path(sys.argv[1]), sign * 3_000_000)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)]) as writer:
        while not path.exists():
            time.sleep(0.01)
        time.sleep(0.1)
        writer.kill()
    assert path.read_bytes() in (b"a" * 3_000_000, b"b" * 3_000_000)


def test_a_memory_that_was_damaged_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    value = {"a": [1, "ü", None], "b": {"c": [2**62, True]}}
    write_sealed(path, value)
    assert read_sealed(path) == value
    path.write_bytes(path.read_bytes().replace(b"true", b"null"))
    with pytest.raises(ValueError, match=r"memory\.json is not as it was written"):
        read_sealed(path)


def test_what_is_held_of_a_file_is_not_taken_when_another_has_written_it(tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    held = Held[str]()
    assert held.find(path) is None
    path.write_text("one", "utf-8")
    held.hold(path, "one")
    assert held.find(path) == "one"
    assert held.find(tmp_path / "other.json") is None
    write_atomically(path, "two")
    assert held.find(path) is None
    held.hold(path, "two")
    path.unlink()
    assert held.find(path) is None
