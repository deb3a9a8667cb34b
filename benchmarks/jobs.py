"""Scaling with processes: the whole command with `--jobs 1` and 2, beside `nlp.pipe(n_process=2)`.

The start of the command (one page) is measured in the same rounds, so that the scaling can be given with it and, as a
long run has it, without.
"""

import os
from pathlib import Path
from statistics import median

from measure import PLAIN, TWEETPRESS, Run, in_turns, options, run, table, work_folder
from pages import write_pages


def measure(rounds: int = 5, pages: int = 240) -> str:
    counts = sorted({2, len(os.sched_getaffinity(0))})
    with work_folder() as name:
        folder = str(write_pages(Path(name), pages))
        extract = [*TWEETPRESS, "extract", "--format", "jsonl", "--quiet"]
        commands = {
            "start": [*extract, next(str(path) for path in sorted(Path(folder).iterdir()))],
            "`--jobs 1`": [*extract, folder, "--jobs", "1"],
            **{f"`--jobs {n}`": [*extract, folder, "--jobs", str(n)] for n in counts},
            **{f"plain `nlp.pipe(n_process={n})`": [*PLAIN, folder, "--processes", str(n)] for n in counts},
        }
        runs = in_turns(list(commands), rounds, lambda name, _: run(commands[name]))
    outputs = {done.output for name, some in runs.items() if name.startswith("`") for done in some}
    if len(outputs) != 1:
        raise SystemExit("the output depends on --jobs")
    start, one = runs["start"], runs["`--jobs 1`"]

    def times(some: list[Run], *, started: bool) -> float:
        less = [0.0 if started else first.wall for first in start]
        return median((a.wall - s) / (b.wall - s) for a, b, s in zip(one, some, less, strict=True))

    rows = [
        [name, median(pages / r.wall for r in some), times(some, started=True), times(some, started=False)]
        for name, some in runs.items()
        if name.startswith("`")
    ]
    # plain.py prints the seconds of its work alone, on the clock first
    rows += [
        [name, median(pages / float(r.output.split()[0]) for r in some), "–", "–"]
        for name, some in runs.items()
        if name.startswith("plain")
    ]
    return table(
        f"Processes, {pages} pages, medians of {rounds} runs, the same bytes each time:",
        ["", "pages/s", "times one process", "without the start"],
        rows,
    )


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, rounds=5, pages=240))))
