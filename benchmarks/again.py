"""A second run over an unchanged folder with `--cache`, beside the first and beside the plain script."""

from pathlib import Path
from shutil import rmtree

from measure import PLAIN, TWEETPRESS, compare, options, run, table, work_folder
from pages import write_pages

given = options(__doc__, pages=2000)
with work_folder(given.folder) as name:
    folder, cache = write_pages(Path(name) / "pages", given.pages), Path(name) / "cache"
    ours = [*TWEETPRESS, "extract", str(folder), "--format", "jsonl", "--jobs", "1", "--cache", str(cache)]

    def wall(name: str) -> float:
        if name == "first run":
            rmtree(cache, ignore_errors=True)
        return run([*PLAIN, str(folder)] if name == "plain `nlp.pipe`" else ours).wall

    walls = compare(["plain `nlp.pipe`", "first run", "second run"], given.runs, wall)
table(
    f"With a cache, {given.pages} pages",
    ["", "seconds", "times as fast as the first run"],
    [[name, wall, walls["first run"] / wall] for name, wall in walls.items()],
)
