"""Thousands of damaged pages through `tweetpress extract --jobs 2 --format jsonl`, and every one accounted for.

    python fuzz/soak.py --pages 20000
    python fuzz/soak.py --pages 2000 --kill 5

Pages are made of seeds/ and fuzz/corpus/pages: bytes flipped, lines shuffled, tags cut, pages joined; the same ones
for the same `--seed`. With `--kill N` a worker process is killed N times in mid-run. Ends with 0 when each page gave
records or one error, nothing was reported as a fault of the program, and memory did not grow (Linux: from /proc).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tweetpress.pages import sniff_binary

ROOT = Path(__file__).parent.parent
TAG = re.compile(rb"<[^<>]{0,200}>")
FAULTS = ("Traceback", "please report it")
FOLDER_PAGES = 500
LONGEST = 1500
"""Bytes of most pages; one in fifty is as long as it comes."""
GROWTH = 1.25
"""Peak of the last quarter over that of the second: what flat means."""
SETTLED = 1000
"""Pages from which memory is judged; before, the pools are still filling."""
PAUSE = 0.5
"""Seconds between two looks at the memory."""


def sources() -> list[bytes]:
    """The pages that are damaged: all of the project's own making."""
    pages = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    pages += [path.read_bytes()[1:] for path in sorted((ROOT / "fuzz" / "corpus" / "pages").iterdir())]
    return [page for page in pages if page and sniff_binary(page) is None]


def damage(page: bytes, other: bytes, rng: random.Random) -> bytes:
    """`page` after one to three mishaps."""
    for _ in range(rng.randint(1, 3)):
        page = rng.choice((flip, shuffle, cut_tags, join))(page, other, rng)
    if len(page) > LONGEST and rng.random() > 0.02:
        start = rng.randrange(len(page) - LONGEST)
        page = page[start : start + LONGEST]
    return page


def flip(page: bytes, _other: bytes, rng: random.Random) -> bytes:
    data = bytearray(page)
    for _ in range(rng.choice((1, 3, 10, 100)) if data else 0):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def shuffle(page: bytes, _other: bytes, rng: random.Random) -> bytes:
    lines = page.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


def cut_tags(page: bytes, _other: bytes, rng: random.Random) -> bytes:
    """Tags taken out or cut off; on a page without tags, lines cut off."""
    if not TAG.search(page):
        lines = page.split(b"\n")
        return b"\n".join(line[: rng.randrange(len(line) + 1)] if rng.random() < 0.2 else line for line in lines)
    return TAG.sub(lambda m: m.group()[: rng.randrange(len(m.group()))] if rng.random() < 0.2 else m.group(), page)


def join(page: bytes, other: bytes, rng: random.Random) -> bytes:
    return page[: rng.randrange(len(page) + 1)] + other[rng.randrange(len(other)) :]


def write_pages(folder: Path, count: int, seed: int) -> list[str]:
    """`count` damaged pages under `folder`; their paths."""
    rng = random.Random(seed)
    pages = sources()
    paths = []
    for number in range(count):
        place = folder / f"{number // FOLDER_PAGES:04}"
        place.mkdir(exist_ok=True)
        path = place / f"{number:06}.{rng.choice(('txt', 'txt', 'html'))}"
        path.write_bytes(damage(rng.choice(pages), rng.choice(pages), rng))
        paths.append(str(path))
    return paths


@dataclass
class Watcher:
    """Looks at the processes of a run while it works: memory, and now and then the death of one."""

    kills: int
    every: float
    peaks: list[int] = field(default_factory=list)
    """Bytes of all its processes together, at each look."""
    killed: int = 0

    def watch(self, process: subprocess.Popen[str]) -> None:
        last = time.monotonic()
        while process.poll() is None:
            time.sleep(PAUSE)
            workers = children(process.pid)
            self.peaks.append(sum(map(memory, (process.pid, *workers))))
            if workers and self.killed < self.kills and time.monotonic() - last > self.every:
                os.kill(workers[self.killed % len(workers)], signal.SIGKILL)
                self.killed += 1
                last = time.monotonic()

    def growth(self) -> float:
        """Peak of the last quarter over that of the second."""
        quarter = len(self.peaks) // 4
        return max(self.peaks[-quarter:]) / max(self.peaks[quarter : 2 * quarter]) if quarter else 1.0


def children(pid: int) -> list[int]:
    """Processes that any thread of `pid` has started: those that replace a dead worker come from its own thread."""
    found: list[int] = []
    for path in sorted(Path(f"/proc/{pid}/task").glob("*/children")):
        with contextlib.suppress(OSError):
            found += map(int, path.read_text().split())
    return found


def memory(pid: int) -> int:
    """Bytes that the process has for itself; what forked processes share is counted once, in part to each."""
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    except OSError:
        return 0
    return int(found.group(1)) * 1024 if found else 0


@dataclass
class Outcome:
    """What a run gave: records and errors of each page, and all that it said."""

    status: int
    minutes: float
    records: Counter[str]
    told: list[str]

    def errors(self) -> Counter[str]:
        """Failures by page; warnings (a language, a dead worker) are none."""
        pairs = (line.removeprefix("tweetpress: ").partition(": ") for line in self.told if "not in French" not in line)
        return Counter(path for path, _, message in pairs if message and path.startswith(os.sep))


def extract(folder: Path, watcher: Watcher) -> Outcome:
    """Run the command over `folder` and read what it prints as it prints it."""
    start = time.monotonic()
    command = [sys.executable, "-m", "tweetpress", "extract", str(folder), "--jobs", "2", "--format", "jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    assert process.stdout
    assert process.stderr
    told: list[str] = []
    threads = [
        threading.Thread(target=watcher.watch, args=(process,)),
        threading.Thread(target=told.extend, args=(process.stderr,)),
    ]
    for thread in threads:
        thread.start()
    records = Counter(json.loads(line)["source"] for line in process.stdout)
    for thread in threads:
        thread.join()
    return Outcome(process.wait(), (time.monotonic() - start) / 60, records, told)


def judge(paths: list[str], outcome: Outcome, watcher: Watcher) -> list[str]:
    """What is wrong with a run; nothing for a good one."""
    errors = outcome.errors()
    wrong = [f"{path}: lost" for path in paths if not outcome.records[path] and not errors[path]]
    wrong += [f"{path}: both read and not" for path in paths if outcome.records[path] and errors[path]]
    wrong += [f"{path}: told {errors[path]} times" for path in paths if errors[path] > 1]
    wrong += [line.strip() for line in outcome.told if any(fault in line for fault in FAULTS)]
    if outcome.status not in (0, 1):
        wrong.append(f"exit status {outcome.status}")
    if len(paths) >= SETTLED and watcher.growth() > GROWTH:
        wrong.append(f"memory grew {watcher.growth():.2f} times")
    return wrong


def main() -> int:
    options = parse_arguments()
    watcher = Watcher(options.kill, options.every)
    with tempfile.TemporaryDirectory(prefix="tweetpress-soak-") as name:
        paths = write_pages(Path(name), options.pages, options.seed)
        outcome = extract(Path(name), watcher)
    wrong = judge(paths, outcome, watcher)
    print(
        f"{len(paths)} pages in {outcome.minutes:.1f} minutes: {sum(outcome.records.values())} records of "
        f"{len(outcome.records)} pages, {len(outcome.errors())} pages with an error, {watcher.killed} workers killed, "
        f"peak {max(watcher.peaks, default=0) / 2**20:.0f} MB, last quarter over second {watcher.growth():.2f}; "
        f"{len(wrong)} wrong"
    )
    for line in wrong[:20]:
        print(line)
    if wrong and options.keep:
        Path(options.keep).write_text("".join(outcome.told), encoding="utf-8")
    return bool(wrong)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kill", type=int, default=0, help="How often a worker is killed.")
    parser.add_argument("--every", type=float, default=10, help="Seconds between two of these.")
    parser.add_argument("--keep", help="Where standard error goes when something is wrong.")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
