"""Cold start: one page of 3,000 characters, from the shell's point of view; and what needs no model at all."""

from measure import PLAIN, PYTHON, TWEETPRESS, in_turns, middle, options, run, table
from pages import SEEDS


def measure(rounds: int = 5) -> str:
    page = str(next(path for path in SEEDS if path.stat().st_size < 3000))
    commands = {
        "plain spaCy script": [*PLAIN, page],
        "tweetpress extract PAGE": [*TWEETPRESS, "extract", page],
        "tweetpress clean PAGE": [*TWEETPRESS, "clean", page],
        "python -c 'import click'": [PYTHON, "-c", "import click"],
        "tweetpress --help": [*TWEETPRESS, "--help"],
        "tweetpress --version": [*TWEETPRESS, "--version"],
    }
    done = {
        name: middle(runs) for name, runs in in_turns(list(commands), rounds, lambda n, _: run(commands[n])).items()
    }
    plain = done["plain spaCy script"]
    return table(
        f"Cold start, medians of {rounds} runs:",
        ["command", "seconds", "of plain", "processor", "of plain", "MB", "of plain"],
        [
            [f"`{name}`", r.wall, r.wall / plain.wall, r.cpu, r.cpu / plain.cpu, round(r.peak), r.peak / plain.peak]
            for name, r in done.items()
        ],
    )


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, rounds=5))))
