"""Warm throughput on one core: pages per second, from the files to the JSON, beside `nlp.pipe` alone."""

from pathlib import Path

from measure import OURS, PLAIN, compare, options, run, table, work_folder
from pages import write_pages

given = options(__doc__, pages=2000)
with work_folder(given.folder) as name:
    folder = write_pages(Path(name), given.pages)
    commands = {"plain `nlp.pipe`": [*PLAIN, str(folder)], "tweetpress": [*OURS, str(folder)]}
    speeds = compare(list(commands), given.runs, lambda name: float(run(commands[name], one_core=True).output))
plain = speeds["plain `nlp.pipe`"]
table(
    f"Throughput, {given.pages} pages, one core",
    ["", "pages/s", "times plain"],
    [[name, speed, speed / plain] for name, speed in speeds.items()],
)
