"""The committed figures of the benchmarks, as the method page tells them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from build_scripts.problems import Problem, Refused
from build_scripts.yamlio import YamlFile, read_yaml

FIGURES_PATH = "benchmarks/figures.yml"
_BINS = ("low", "medium", "high")


class _Target(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    figure: str
    at_least: float | None = None
    at_most: float | None = None
    found: float
    met: bool


class _Block(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    date: str
    commit: str
    command: str = ""
    about: str = ""
    earlier_reading_of: str = ""
    counts: dict[str, int] = {}
    figures: dict[str, float]
    targets: tuple[_Target, ...] = ()


@dataclass(frozen=True)
class Measure:
    """One figure; `target` is empty where none is set, and `verdict` is then empty too."""

    name: str
    value: str
    target: str = ""
    verdict: str = ""


@dataclass(frozen=True)
class Bin:
    """How many facts were read with one confidence, and how many of a hundred were right."""

    name: str
    count: str
    precision: str


@dataclass(frozen=True)
class Benchmark:
    """The figures of one benchmark: those with a target first, each as the file has it."""

    name: str
    about: str
    command: str
    date: str
    commit: str
    counts: tuple[tuple[str, str], ...]
    measures: tuple[Measure, ...]
    bins: tuple[Bin, ...]
    earlier_reading_of: str = ""

    @property
    def aimed(self) -> tuple[Measure, ...]:
        """The figures with a target."""
        return tuple(row for row in self.measures if row.target)

    @property
    def missed(self) -> int:
        """How many targets are not reached."""
        return sum(row.verdict == "not met" for row in self.aimed)


def read_benchmarks(root: Path) -> tuple[Benchmark, ...]:
    """Returns the benchmarks of the record below `root` by name; none where there is no file.

    Raises Refused with the place of what is no figure.
    """
    path = root / FIGURES_PATH
    if not path.is_file():
        return ()
    file = read_yaml(path, FIGURES_PATH)
    blocks, problems = {}, []
    for name in sorted(file.value):
        try:
            blocks[name] = _Block.model_validate(file.value[name])
        except ValidationError as error:
            problems += [_problem(file, name, row) for row in error.errors()]
    if problems:
        raise Refused(problems)
    return tuple(_benchmark(name, block) for name, block in blocks.items())


def _problem(file: YamlFile, name: str, row: object) -> Problem:
    loc = (name, *row["loc"])  # type: ignore[index]
    place = file.place(loc)
    message = f"{'.'.join(map(str, loc))}: {row['msg']}"  # type: ignore[index]
    return Problem(file.path, place.line, place.column, "figures", message)


def _benchmark(name: str, block: _Block) -> Benchmark:
    aims = {target.figure: target for target in block.targets}
    rows = [_measure(key, value, aims.get(key)) for key, value in block.figures.items()]
    rows.sort(key=lambda row: not row.target)
    bins = tuple(
        Bin(bin, str(block.counts.get(f"read with {bin}", "")), f"{block.figures[key]:g}")
        for bin in _BINS
        if (key := f"precision of {bin}") in block.figures
    )
    counts = tuple((key, str(value)) for key, value in block.counts.items())
    return Benchmark(
        name=name,
        about=block.about,
        command=block.command,
        date=block.date,
        commit=block.commit,
        counts=counts,
        measures=tuple(rows),
        bins=bins,
        earlier_reading_of=block.earlier_reading_of,
    )


def _measure(name: str, value: float, target: _Target | None) -> Measure:
    if target is None:
        return Measure(name, f"{value:g}")
    is_most = target.at_least is None
    bound = target.at_most if is_most else target.at_least
    text = f"at {'most' if is_most else 'least'} {bound:g}"
    return Measure(name, f"{value:g}", text, "met" if target.met else "not met")
