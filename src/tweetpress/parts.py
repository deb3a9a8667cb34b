"""One part of a run on a cluster, as a worker makes it: read the pages, extract, write a file that is whole.

Needs `tweetpress[dask]`; see `cluster`.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from tweetpress.batches import extract_batch, in_batches
from tweetpress.datatypes import Failure, Record
from tweetpress.lexicon import OwnRows, use_rows
from tweetpress.output.data import OutputOptions, dump, error_dict, write_jsonl
from tweetpress.pages import MAX_BYTES
from tweetpress.pipeline import DEFAULT_MODEL, load_pipeline
from tweetpress.urls import put_whole, read_urls

if TYPE_CHECKING:
    from spacy.language import Language

# A worker process may run several threads; the pipeline, and the memory zone it works in, serve one at a time.
ONE_AT_A_TIME = threading.Lock()
ERRORS = ".errors.jsonl"
"""The ending of the file beside a part that lists the pages of it that could not be read."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is done to every page: the same for all parts of a run."""

    model: str = DEFAULT_MODEL
    format_: str = "jsonl"
    options: OutputOptions = OutputOptions()
    max_bytes: int = MAX_BYTES
    own: OwnRows = field(default_factory=OwnRows)
    """The lexicons of the user's own; a worker serves one set of them as long as it lives."""

    @property
    def ending(self) -> str:
        return f".{self.format_}"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of pages and the file, without its ending, that their records go to."""

    urls: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Done:
    """A finished part: its file, how many pages, records and failures, seconds of work."""

    file: str
    pages: int
    records: int
    failures: int
    seconds: float


@cache
def pipeline(model: str) -> Language:
    """The pipeline of this worker process, loaded once."""
    return load_pipeline(model)


def extract_part(part: Part, job: Job) -> Done:
    """Write the records of a part to its file, and the failures beside it.

    The file appears last: where it is, the part is done.
    """
    start = time.perf_counter()
    records: list[Record] = []
    failures: list[Failure] = []
    with ONE_AT_A_TIME:
        use_rows(job.own)
        for batch in in_batches(read_urls(part.urls, max_bytes=job.max_bytes)):
            for result in (result for page in extract_batch(pipeline(job.model), batch) for result in page):
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    records.append(result)
    if failures:
        lines = [dump(error_dict(failure)) + "\n" for failure in failures]
        put_whole(part.target + ERRORS, "".join(lines).encode())
    put_whole(part.target + job.ending, FORMATS[job.format_](records, job.options))
    return Done(part.target + job.ending, len(part.urls), len(records), len(failures), time.perf_counter() - start)


def to_jsonl(records: Sequence[Record], options: OutputOptions) -> bytes:
    stream = io.StringIO()
    write_jsonl(records, stream, options)
    return stream.getvalue().encode()


def to_parquet(records: Sequence[Record], options: OutputOptions) -> bytes:
    from tweetpress.output.parquet import to_parquet

    return to_parquet(records, options)


FORMATS: dict[str, Callable[[Sequence[Record], OutputOptions], bytes]] = {"jsonl": to_jsonl, "parquet": to_parquet}
"""A format's name, which is also the ending of its files -> what writes them."""
