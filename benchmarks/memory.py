"""Growth of memory: the peak after 1,000 short pages and after 20,000, all with words that were never seen before."""

from measure import OURS, PLAIN, compare, options, run, table

given = options(__doc__, pages=20_000)
commands = {
    "plain `nlp.pipe`": [*PLAIN, ".", "--growth", str(given.pages)],
    "tweetpress": [*OURS, "--growth", str(given.pages)],
}
early: dict[str, float] = {}


def late(name: str) -> float:
    lines = run(commands[name]).output.splitlines()
    early[name] = float(lines[0].split()[1])
    return float(lines[-1].split()[1])


peaks = compare(list(commands), given.runs, late)
table(
    "Peak of memory",
    ["", "MB after 1,000 pages", f"MB after {given.pages:,}", "growth"],
    [[name, round(early[name]), round(peak), f"{peak / early[name] - 1:.0%}"] for name, peak in peaks.items()],
)
