"""Warm throughput on one core: pages per second, from the files to the JSON, beside `nlp.pipe` alone.

Each round reads pages of its own, both programs the same ones in turn; the ratio of each round counts.
"""

from pathlib import Path
from statistics import median

from measure import OURS, PLAIN, Run, in_turns, options, run, table, work_folder
from pages import write_pages

PROGRAMS = {"plain `nlp.pipe`": PLAIN, "tweetpress": OURS}


def measure(rounds: int = 5, pages: int = 2000) -> str:
    each = pages // rounds
    with work_folder() as name:
        folders = [str(write_pages(Path(name) / str(n), each, first=n * each)) for n in range(rounds)]

        def work(program: str, number: int) -> Run:
            """The seconds that the program took for its work, its start left out."""
            wall, cpu = map(float, run([*PROGRAMS[program], folders[number]], one_core=True).output.split())
            return Run(wall, cpu, 0.0)

        runs = in_turns(list(PROGRAMS), rounds, work)
    plain = runs["plain `nlp.pipe`"]
    return table(
        f"Throughput on one core, {pages} pages in {rounds} rounds of {each}, medians:",
        ["", "pages/s", "times plain", "pages/s of processor time", "times plain"],
        [
            [
                name,
                median(each / r.wall for r in ours),
                median(p.wall / r.wall for p, r in zip(plain, ours, strict=True)),
                median(each / r.cpu for r in ours),
                median(p.cpu / r.cpu for p, r in zip(plain, ours, strict=True)),
            ]
            for name, ours in runs.items()
        ],
    )


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, rounds=5, pages=2000))))
