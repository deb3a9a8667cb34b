"""Fuzz one target with atheris (`pip install -e '.[fuzz]'`, Linux).

    python fuzz/run.py pages --seconds 1800
    python fuzz/run.py numbers --seconds 1800

New inputs that reach new code go to a folder of their own (`--work`), never into the corpus; one that breaks a promise
is written there too, and the run ends with an error. Put it into fuzz/cases/ with the mend: the tests replay them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import atheris

HERE = Path(__file__).parent
SLOW = 5
"""Seconds of processor time from which one input counts as a hang; the longest input takes a tenth of that."""
STUCK = 600
"""The same by the clock, for what never comes back; a busy machine may well pause for a minute."""
LONGEST = {"pages": 8192, "numbers": 400}
"""Bytes of an input: enough for a page of several posts, for the longest numbers."""


def main() -> None:
    options = parse_arguments()
    corpus = HERE / "corpus" / options.target
    with atheris.instrument_imports(include=["tweetpress", "bs4", "html"]):
        from targets import TARGETS

        check = TARGETS[options.target]
        for path in sorted(corpus.iterdir()):  # all modules and lexicons are loaded before the first input is timed
            check(path.read_bytes())
    work = Path(options.work or tempfile.mkdtemp(prefix="tweetpress-fuzz-"))
    work.mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0],
        str(work),
        str(corpus),
        f"-dict={HERE / options.target}.dict",
        f"-artifact_prefix={work}/broken-",
        f"-max_total_time={options.seconds}",
        f"-max_len={LONGEST[options.target]}",
        f"-timeout={STUCK}",
        f"-seed={options.seed}",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    warnings.simplefilter("error")
    atheris.Setup(arguments, partial(check_in_time, check))
    atheris.Fuzz()


def check_in_time(check: Callable[[bytes], None], data: bytes) -> None:
    start = time.process_time()
    check(data)
    assert time.process_time() - start < SLOW, "too slow"


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=sorted(LONGEST))
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--work", help="Folder for what is found; by default a temporary one.")
    return parser.parse_args()


if __name__ == "__main__":
    main()
