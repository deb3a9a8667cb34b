"""tweetpress as plain.py has spaCy: the pipeline loaded, a clock around the work.

`ours.py FOLDER` prints the seconds from the files to the JSON, on the clock and of processor time: reading, cleaning
and writing are included.
`ours.py --growth N` prints the peak of memory at every 1000th of N short pages.
"""

import argparse
import io
import resource
import time
from collections.abc import Iterable, Iterator

from pages import make_pages

from tweetpress.batches import Result, extract_batch, in_batches
from tweetpress.datatypes import Failure, Page
from tweetpress.output.data import OutputOptions, write_jsonl
from tweetpress.pages import read_pages
from tweetpress.pipeline import load_pipeline

parser = argparse.ArgumentParser()
parser.add_argument("folder", nargs="?")
parser.add_argument("--growth", type=int)
given = parser.parse_args()
nlp = load_pipeline()


class Sink(io.StringIO):
    """Takes text and forgets it."""

    def write(self, text: str) -> int:
        return len(text)


def extract(pages: Iterable[Page | Failure]) -> Iterator[Result]:
    done = 0
    for batch in in_batches(pages):
        for results in extract_batch(nlp, batch):
            yield from results
            done += 1
            if given.growth and done % 1000 == 0:
                print(done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


short = (Page(str(n), text.encode(), "text") for n, text in enumerate(make_pages(given.growth or 0, paragraphs=2)))
start, cpu = time.perf_counter(), time.process_time()
write_jsonl(extract(read_pages([given.folder]) if given.folder else short), Sink(), OutputOptions())
if given.folder:
    print(time.perf_counter() - start, time.process_time() - cpu)
