"""Millions of pages on a Dask cluster: the work in parts, each a file that is there whole or not at all.

Needs `tweetpress[dask]`. A part is a run of input pages; its name tells which pages, options, model and version it was
made from. A part whose file exists is not made again, so that a run that was stopped goes on where it was. Dask gives
the part of a worker that dies to another one; since a part appears only when it is finished, nothing is lost and
nothing stands twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from tweetpress.errors import TweetpressError
from tweetpress.lexicon import rows_in_use
from tweetpress.parts import Done, Job, Part, extract_part
from tweetpress.pipeline import DEFAULT_MODEL
from tweetpress.store import describe
from tweetpress.urls import find_pages, full_url, list_names, open_url

if TYPE_CHECKING:
    from distributed import Client, Future

PART_PAGES = 1000
"""Pages a part: a minute or two of one core, so that little is lost with a worker, and files of a few megabytes."""
AHEAD = 3
"""Parts handed to the cluster for each of its threads; more would fill the scheduler's memory, fewer starve it."""
RETRIES = 2
"""How often Dask tries a part again that raises: a store may be out of reach for a moment."""


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A part that killed all workers it was given to; the next run tries it again."""

    file: str
    pages: int
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a run that are to be made, and how many pages earlier runs have done."""

    parts: tuple[Part, ...]
    pages: int
    done: int


def extract_on_cluster(
    urls: Iterable[str],
    folder: str,
    *,
    scheduler: str | Client,
    model: str = DEFAULT_MODEL,
    format_: str = "jsonl",
    part_pages: int = PART_PAGES,
) -> Iterator[Done | GivenUp]:
    """Write the records of all pages under `urls` into `folder`, and tell of each part when it is done.

    `urls` and `folder` are whatever fsspec reads: paths, `s3://…`, `gs://…`, `http://…` listings, with `*` and `**`.
    `scheduler` is the cluster's address, `tcp://host:8786`, or a client; `format_` is `jsonl` or `parquet`. Parts that
    are there already are passed over. Raises TweetpressError when the extra is missing or nothing is to be read.
    """
    require_extra()
    job = Job(model, format_, own=rows_in_use())
    yield from run_plan(make_plan(urls, folder, job, part_pages=part_pages), job, scheduler)


def require_extra() -> None:
    """Raises TweetpressError when `tweetpress[dask]` is not installed."""
    try:
        import distributed  # noqa: F401
        import fsspec  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise TweetpressError(f"{error.name} is not installed: pip install 'tweetpress[dask]'") from None


def make_plan(urls: Iterable[str], folder: str, job: Job, *, part_pages: int = PART_PAGES) -> Plan:
    """What is left to do. Raises TweetpressError when there is no page, or a place cannot be read."""
    folder = full_url(*open_url(folder))
    parts = list(make_parts(find_pages(urls), folder, job, part_pages=part_pages))
    there = list_names(folder)
    left = tuple(part for part in parts if part.target.rpartition("/")[2] + job.ending not in there)
    pages = sum(len(part.urls) for part in parts)
    return Plan(left, pages, pages - sum(len(part.urls) for part in left))


def make_parts(pages: Iterable[str], folder: str, job: Job, *, part_pages: int) -> Iterator[Part]:
    """Runs of pages in order, with names that change when the pages, the options, the model or a version do."""
    pages = iter(pages)
    space = "\0".join((describe(job.model), repr(job.options), str(job.max_bytes)))
    for number in range(10**9):
        urls = tuple(islice(pages, part_pages))
        if not urls:
            return
        mark = sha256("\0".join((space, *urls)).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        yield Part(urls, f"{folder.rstrip('/')}/part-{number:06}-{mark}")


def run_plan(plan: Plan, job: Job, scheduler: str | Client) -> Iterator[Done | GivenUp]:
    """Make the parts of `plan`, and tell of each when it is there.

    Raises TweetpressError when the cluster cannot be reached, or a part cannot be made whoever tries.
    """
    from distributed import Client, as_completed

    if not plan.parts:
        return
    client = scheduler if isinstance(scheduler, Client) else connect(scheduler)
    parts: dict[str, Part] = {}

    def submit(part: Part) -> Future:
        future = client.submit(extract_part, part, job, pure=False, retries=RETRIES)
        parts[future.key] = part
        return future

    try:
        waiting = map(submit, plan.parts)
        window = AHEAD * max(1, sum(client.nthreads().values()))
        running = as_completed(islice(waiting, window), loop=client.loop)
        for future in running:
            yield outcome(future, parts.pop(future.key), job)
            for following in islice(waiting, 1):
                running.add(following)
    finally:
        if client is not scheduler:
            client.close()


def connect(scheduler: str) -> Client:
    from distributed import Client

    try:
        return Client(scheduler, set_as_default=False)
    except (OSError, ValueError) as error:
        raise TweetpressError(f"no cluster at {scheduler}: {error or type(error).__name__}") from None


def outcome(future: Future, part: Part, job: Job) -> Done | GivenUp:
    """What became of a part. Raises TweetpressError for what would stop every other part, too."""
    from distributed import KilledWorker

    try:
        done: Done = future.result()
    except KilledWorker:
        reason = "every worker that tried it died; the next run tries it again"
        return GivenUp(part.target + job.ending, len(part.urls), reason)
    except TweetpressError:
        raise
    except Exception as error:
        text = " ".join(str(error).split())
        raise TweetpressError(f"{part.target}{job.ending}: {text or type(error).__name__}") from error
    return done
