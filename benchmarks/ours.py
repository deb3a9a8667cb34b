"""What `tweetpress extract --format jsonl` does over a folder, with a clock: `ours.py FOLDER [--cache DIR]`.

Prints the pages per second from the second batch on: by then the model is loaded and warm, as in plain.py. Reading and
cleaning the pages and writing the JSON are included.
"""

import argparse
import io
import resource
import time
from collections.abc import Iterator
from itertools import islice

from tweetpress.batches import BATCH_PAGES, Result
from tweetpress.datatypes import Failure, Page
from tweetpress.output.data import OutputOptions, write_jsonl
from tweetpress.pages import read_pages
from tweetpress.run import extract_pages

parser = argparse.ArgumentParser()
parser.add_argument("path", nargs="?")
parser.add_argument("--cache")
parser.add_argument("--growth", type=int, help="print the peak of memory at every 1000th of so many short pages")
given = parser.parse_args()


def generated(count: int) -> Iterator[Page | Failure]:
    from pages import make_pages

    for number, text in enumerate(make_pages(count, paragraphs=2)):
        yield Page(str(number), text.encode(), "text")


def watched(results: Iterator[Result]) -> Iterator[Result]:
    """Counts the results, which here are one a page."""
    global count
    for count, result in enumerate(results, warm + 1):
        yield result
        if count % 1000 == 0 and given.growth:
            print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


class Sink(io.StringIO):
    """Takes text and forgets it."""

    def write(self, text: str) -> int:
        return len(text)


count = 0
pages = generated(given.growth) if given.growth else read_pages([given.path])
results = extract_pages(pages, jobs=1, cache=given.cache)
warm = 0 if given.growth else len(list(islice(results, BATCH_PAGES)))
start = time.perf_counter()
write_jsonl(watched(results), Sink(), OutputOptions())
if not given.growth:
    print((count - warm) / (time.perf_counter() - start))
