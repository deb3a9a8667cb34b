"""Growth of memory: the peak after 1,000 short pages and after 20,000, all with words that were never seen before.

Memory does not depend on how busy the machine is; the run takes half an hour.
"""

from measure import OURS, PLAIN, options, run, table


def measure(pages: int = 20_000) -> str:
    commands = {
        "plain `nlp.pipe`": [*PLAIN, ".", "--growth", str(pages)],
        "tweetpress": [*OURS, "--growth", str(pages)],
    }
    rows = []
    for name, command in commands.items():
        peaks = [int(line.split()[1]) for line in run(command).output.splitlines()]
        rows.append([name, peaks[0], peaks[-1], f"{peaks[-1] / peaks[0] - 1:.0%}"])
    return table("Peak of memory:", ["", "MB after 1,000 pages", f"MB after {pages:,}", "growth"], rows)


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, pages=20_000))))
