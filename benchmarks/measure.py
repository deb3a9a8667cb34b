"""What the benchmarks share: processes timed from outside, medians of runs taken in turns, tables."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
PYTHON = sys.executable
TWEETPRESS = [PYTHON, "-m", "tweetpress"]
PLAIN = [PYTHON, str(HERE / "plain.py")]
OURS = [PYTHON, str(HERE / "ours.py")]


@dataclass(frozen=True)
class Run:
    """One process and its children: seconds on the clock, seconds of processor time, megabytes at the peak of the
    largest of them, and what it printed."""

    wall: float
    cpu: float
    peak: float
    output: str = ""


def run(command: Sequence[str], *, one_core: bool = False) -> Run:
    """Run `command` to its end; raises when it fails."""
    pin = (lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})) if one_core else None
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=pin, encoding="utf-8")
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def in_turns(names: Sequence[str], rounds: int, measure: Callable[[str, int], Run]) -> dict[str, list[Run]]:
    """`rounds` measurements for each name, in turns, so that a busy moment hits all alike."""
    runs: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names:
            runs[name].append(measure(name, number))
    return runs


def middle(runs: Sequence[Run]) -> Run:
    """The median of each measure."""
    return Run(*(median(getattr(run, what) for run in runs) for what in ("wall", "cpu", "peak")))


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table in Markdown under its title."""
    lines = [title, "", "|" + "|".join(header) + "|", "|---|" + "---:|" * (len(header) - 1)]
    for row in rows:
        lines.append("|" + "|".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row) + "|")
    return "\n".join(lines) + "\n"


def machine() -> str:
    load = f"load {os.getloadavg()[0]:.1f}"
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {load} at the start"


def options(description: str | None, **defaults: int) -> argparse.Namespace:
    """`--rounds`, and `--pages` where it has a default."""
    parser = argparse.ArgumentParser(description=description)
    for name, default in defaults.items():
        parser.add_argument(f"--{name}", type=int, default=default, help=f"default {default}")
    return parser.parse_args()


def work_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="tweetpress-")
