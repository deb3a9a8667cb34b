"""What the benchmarks share: processes timed from outside, medians, ratios, a table."""

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
    """One process: seconds on the clock, megabytes at its peak, and what it printed."""

    wall: float
    peak: float
    output: str


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
    return Run(wall, usage.ru_maxrss / 1024, output)


def compare(names: Sequence[str], runs: int, measure: Callable[[str], float]) -> dict[str, float]:
    """The median of `runs` measurements for each name, taken in turns so that a busy moment hits all alike."""
    values: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            values[name].append(measure(name))
    return {name: median(found) for name, found in values.items()}


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table in Markdown."""
    print(f"\n{title} ({platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()})\n")
    print("|", " | ".join(header), "|")
    print("|", " | ".join("---" for _ in header), "|")
    for row in rows:
        print("|", " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row), "|")


def options(description: str | None, *, pages: int = 0) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=5, help="runs of each command, of which the median counts")
    if pages:
        parser.add_argument("--pages", type=int, default=pages)
        parser.add_argument("--folder", type=Path, help="where the generated pages are kept; by default nowhere")
    return parser.parse_args()


def work_folder(given: Path | None) -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="tweetpress-", dir=given)
