"""A second run over an unchanged folder with `--cache`, beside the first and beside the plain script.

The first run is done once, on all cores as users would; the plain script reads a tenth of the pages.
"""

from pathlib import Path
from statistics import median

from measure import PLAIN, TWEETPRESS, options, run, table, work_folder
from pages import write_pages


def measure(rounds: int = 5, pages: int = 2000) -> str:
    with work_folder() as name:
        folder, cache = write_pages(Path(name) / "pages", pages), Path(name) / "cache"
        ours = [*TWEETPRESS, "extract", str(folder), "--format", "jsonl", "--quiet", "--cache", str(cache)]
        first = run(ours)
        again = [run(ours) for _ in range(rounds)]
        if any(second.output != first.output for second in again):
            raise SystemExit("the second run gives something else")
        tenth = write_pages(Path(name) / "tenth", pages // 10)
        plain = 10 * float(run([*PLAIN, str(tenth)]).output.split()[0])
    second = median(run.wall for run in again)
    return table(
        f"With a cache, {pages} pages; the second run is the median of {rounds}:",
        ["", "seconds", "times as fast as the first run"],
        [
            ["plain `nlp.pipe`, ten times a tenth", plain, first.wall / plain],
            ["first run", first.wall, 1.0],
            ["second run", second, first.wall / second],
        ],
    )


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, rounds=5, pages=2000))))
