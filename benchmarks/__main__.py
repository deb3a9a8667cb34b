"""All timed benchmarks, one after the other: `python benchmarks` prints them and writes them into benchmarks/README.md.

It takes a quarter of an hour on a quiet machine; `--quick` a few minutes, for ratios of processor time on a busy one.
`memory.py` takes longer, and does not depend on the clock: run it by itself.
"""

import argparse

import cache
import cold_start
import jobs
import steps
import throughput
from measure import HERE, machine

BEGIN, END = "<!-- python benchmarks: begin -->", "<!-- python benchmarks: end -->"
README = HERE / "README.md"

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--quick", action="store_true", help="fewer pages and rounds; does not write the README")
quick = parser.parse_args().quick
parts = [f"On {machine()}.\n"]
for measure in (
    lambda: cold_start.measure(rounds=3 if quick else 5),
    lambda: throughput.measure(rounds=2 if quick else 5, pages=80 if quick else 2000),
    lambda: jobs.measure(rounds=1 if quick else 5, pages=80 if quick else 240),
    lambda: cache.measure(rounds=2 if quick else 5, pages=60 if quick else 2000),
    lambda: steps.measure(pages=60 if quick else 320),
):
    parts.append(measure())
    print(parts[-1], flush=True)
if not quick:
    before, rest = README.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    README.write_text("\n".join([before + BEGIN, "", *parts, END]) + after, encoding="utf-8")
