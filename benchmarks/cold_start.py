"""Cold start: one page of 3,000 characters, from the shell's point of view; and what needs no model at all."""

from measure import PLAIN, PYTHON, TWEETPRESS, compare, options, run, table
from pages import SEEDS

given = options(__doc__)
page = str(next(path for path in SEEDS if path.stat().st_size < 3000))
commands = {
    "plain spaCy script": [*PLAIN, page],
    "tweetpress extract PAGE": [*TWEETPRESS, "extract", page],
    "tweetpress clean PAGE": [*TWEETPRESS, "clean", page],
    "python -c 'import click'": [PYTHON, "-c", "import click"],
    "tweetpress --help": [*TWEETPRESS, "--help"],
    "tweetpress --version": [*TWEETPRESS, "--version"],
}
peaks: dict[str, float] = {}


def wall(name: str) -> float:
    done = run(commands[name])
    peaks[name] = done.peak
    return done.wall


walls = compare(list(commands), given.runs, wall)
plain, plain_peak = walls["plain spaCy script"], peaks["plain spaCy script"]
table(
    "Cold start",
    ["command", "seconds", "of plain", "MB", "of plain"],
    [[f"`{n}`", walls[n], walls[n] / plain, round(peaks[n]), peaks[n] / plain_peak] for n in commands],
)
