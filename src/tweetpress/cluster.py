"""Millions of pages on a Dask cluster: the work in parts, each a file that is there whole or not at all.

Needs `tweetpress[dask]`. A part is a run of input pages; its name tells which pages, model and version it was made
from. A part whose file exists is not made again, so that a run that was stopped goes on where it was. Dask gives the
part of a worker that dies to another one; since a part appears only when it is finished, nothing is lost and nothing
stands twice.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from tweetpress.errors import TweetpressError
from tweetpress.lexicon import rows_in_use
from tweetpress.pages import kind_of
from tweetpress.pipeline import DEFAULT_MODEL
from tweetpress.store import describe

if TYPE_CHECKING:
    from distributed import Client

    from tweetpress.parts import Done

logger = logging.getLogger("tweetpress")

PART_PAGES = 1000
"""Pages a part: a minute or two of one core, so that little is lost with a worker, and files of a few megabytes."""
AHEAD = 3
"""Parts handed to the cluster for each of its threads; more would fill the scheduler's memory, fewer starve it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of pages and the file, without its ending, that their records go to."""

    urls: tuple[str, ...]
    target: str


def extract_on_cluster(
    urls: Iterable[str],
    folder: str,
    *,
    scheduler: str | Client,
    model: str = DEFAULT_MODEL,
    format_: str = "jsonl",
    part_pages: int = PART_PAGES,
) -> Iterator[Done]:
    """Write the records of all pages under `urls` into `folder`, and tell of each part when it is done.

    `urls` and `folder` are whatever fsspec reads: paths, `s3://…`, `gs://…`, `http://…` listings, with `*` and `**`.
    `scheduler` is the cluster's address, `tcp://host:8786`, or a client; `format_` is `jsonl` or `parquet`. Parts that
    are there already are passed over. Raises TweetpressError when the extra is missing or nothing is to be read.
    """
    try:
        from distributed import Client, KilledWorker, as_completed

        from tweetpress.parts import WRITERS, extract_part
    except ImportError as error:
        raise TweetpressError(f"{error.name} is not installed: pip install 'tweetpress[dask]'") from None
    ending, _ = WRITERS[format_]
    todo = unfinished(make_parts(find_pages(urls), folder, model=model, part_pages=part_pages), folder, ending)
    client = scheduler if isinstance(scheduler, Client) else Client(scheduler)
    try:
        window = AHEAD * max(1, sum(client.nthreads().values()))
        work = partial(client.submit, extract_part, model=model, format_=format_, own=rows_in_use(), pure=False)
        submit = (work(part.urls, part.target) for part in todo)
        running = as_completed(islice(submit, window))
        for future in running:
            try:
                yield future.result()
            except KilledWorker as error:
                logger.warning("a part was given up, others go on; look for it in the next run (%s)", error)
            for following in islice(submit, 1):
                running.add(following)
    finally:
        if client is not scheduler:
            client.close()


def find_pages(urls: Iterable[str]) -> Iterator[str]:
    """Every page under `urls`, sorted within each. Raises TweetpressError for one that holds none."""
    from fsspec.core import url_to_fs

    for url in urls:
        files, path = url_to_fs(url)
        found = files.glob(path) if "*" in path else files.find(path)
        pages = sorted(name for name in found if kind_of(name))
        if not pages:
            raise TweetpressError(f"no page under {url}")
        yield from map(files.unstrip_protocol, pages)


def make_parts(pages: Iterable[str], folder: str, *, model: str, part_pages: int) -> Iterator[Part]:
    """Runs of pages in order, with names that change when the pages, the model or a version do."""
    pages = iter(pages)
    space = describe(model)
    for number in range(10**9):
        urls = tuple(islice(pages, part_pages))
        if not urls:
            return
        mark = sha256("\0".join((space, *urls)).encode()).hexdigest()[:12]
        yield Part(urls, f"{folder.rstrip('/')}/part-{number:06}-{mark}")


def unfinished(parts: Iterable[Part], folder: str, ending: str) -> Iterator[Part]:
    """The parts whose file is not in `folder`."""
    there = set(finished(folder))
    return (part for part in parts if part.target.rpartition("/")[2] + ending not in there)


def finished(folder: str) -> Sequence[str]:
    """The names of the files in `folder`, which is made when it is missing."""
    from fsspec.core import url_to_fs

    files, path = url_to_fs(folder)
    files.makedirs(path, exist_ok=True)
    return [name.rpartition("/")[2] for name in files.ls(path, detail=False)]
