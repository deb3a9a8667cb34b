"""Scaling with processes: the whole command, start included, with 1, 2, … jobs up to the machine's cores."""

import os
from pathlib import Path

from measure import PLAIN, TWEETPRESS, compare, options, run, table, work_folder
from pages import write_pages

given = options(__doc__, pages=2000)
counts = sorted({1, 2, len(os.sched_getaffinity(0))})
with work_folder(given.folder) as name:
    folder = str(write_pages(Path(name), given.pages))
    extract = [*TWEETPRESS, "extract", folder, "--format", "jsonl", "--quiet"]
    commands = {f"tweetpress --jobs {n}": [*extract, "--jobs", str(n)] for n in counts}
    commands |= {f"plain `nlp.pipe(n_process={n})`": [*PLAIN, folder, "--processes", str(n)] for n in counts}
    speeds = compare(list(commands), given.runs, lambda name: given.pages / run(commands[name]).wall)
first = {"tweetpress": speeds["tweetpress --jobs 1"], "plain": speeds["plain `nlp.pipe(n_process=1)`"]}
table(
    f"Scaling, {given.pages} pages",
    ["", "pages/s", "times one process"],
    [[name, speed, speed / first[name.split()[0]]] for name, speed in speeds.items()],
)
