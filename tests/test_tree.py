"""Nothing below a record's root is read or written through a link."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.problems import Refused
from build_scripts.tree import find_link, refuse_links


def test_the_first_link_on_the_way_is_found(tmp_path: Path) -> None:
    (tmp_path / "real" / "inner").mkdir(parents=True)
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    assert find_link(tmp_path, tmp_path / "real" / "inner" / "x.yml") is None
    assert find_link(tmp_path, tmp_path / "linked" / "inner" / "x.yml") == tmp_path / "linked"


def test_a_link_above_the_root_is_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "real" / "data").mkdir(parents=True)
    (tmp_path / "root").symlink_to(tmp_path / "real")
    assert find_link(tmp_path / "root", tmp_path / "root" / "data") is None


def test_every_link_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/etc")
    (tmp_path / "b").symlink_to("nowhere")
    with pytest.raises(Refused) as refused:
        refuse_links(tmp_path, tmp_path / "a" / "x", tmp_path / "a", tmp_path / "b", tmp_path)
    assert [problem.path for problem in refused.value.problems] == ["a", "b"]
