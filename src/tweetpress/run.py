"""Joins the steps: paths -> pages -> articles -> docs -> records, one stream in which a bad page is a Failure."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from tweetpress.batches import Result, clean_page, extract_batch, extract_cleaned, in_batches, read_together
from tweetpress.datatypes import Article, Failure, Page, Record
from tweetpress.pipeline import DEFAULT_MODEL, load_pipeline
from tweetpress.store import extract_cached

if TYPE_CHECKING:
    from spacy.language import Language

# By default more than this many batches are worked on by all cores.
FEW = 2


def extract_pages(
    pages: Iterable[Page | Failure],
    *,
    model: str = DEFAULT_MODEL,
    jobs: int | None = None,
    cache: str | os.PathLike[str] | None = None,
) -> Iterator[Result]:
    """The records of `pages`, in their order, whatever `jobs` is.

    `jobs` is the number of processes; None is one for a few pages and all cores for many. `cache` is a folder in which
    results are kept, and looked for. The model is loaded when the first article needs it. Raises ModelError before the
    first record.
    """
    batches = in_batches(pages)
    if jobs is None:
        first = list(islice(batches, FEW + 1))
        batches = chain(first, batches)
        jobs = count_cores() if len(first) > FEW else 1
    extract = partial(extract_parallel, model=model, jobs=jobs) if jobs > 1 else partial(extract_here, model=model)
    done = extract_cached(batches, extract, cache, model=model) if cache else extract(batches)
    for results in chain.from_iterable(done):
        yield from results


def extract_loaded(pages: Iterable[Page | Failure], nlp: Language) -> Iterator[Result]:
    """The records of `pages` by a pipeline that is loaded already, and may be in use elsewhere."""
    for batch in in_batches(pages):
        for results in extract_batch(nlp, batch, own=False):
            yield from results


def extract_article(nlp: Language, article: Article) -> Record:
    """The record of one article; what the pipeline raises comes through."""
    [record] = read_together(nlp, [article])
    return record


def clean_articles(pages: Iterable[Page | Failure]) -> Iterator[Article | Failure]:
    """The articles of `pages`, one after the other."""
    for page in pages:
        articles = clean_page(page)
        yield from [articles] if isinstance(articles, Failure) else articles


def extract_here(batches: Iterable[list[Page | Failure]], *, model: str) -> Iterator[list[list[Result]]]:
    """The results of each page of each batch, in this process."""
    nlp: Language | None = None
    for batch in batches:
        cleaned = [clean_page(page) for page in batch]
        failed = [page for page in cleaned if isinstance(page, Failure)]
        if len(failed) == len(cleaned):
            yield [[failure] for failure in failed]
            continue
        nlp = nlp or load_pipeline(model)
        yield extract_cleaned(nlp, cleaned)


def extract_parallel(batches: Iterable[list[Page | Failure]], *, model: str, jobs: int) -> Iterator[list[list[Result]]]:
    """`extract_here` in `jobs` processes."""
    from tweetpress.workers import WorkerPool

    batches = iter(batches)
    for batch in batches:
        if any(isinstance(page, Page) for page in batch):
            with WorkerPool(model, load_pipeline(model), jobs) as pool:
                yield from pool.map(chain([batch], batches))
        else:
            yield [[page] for page in batch if isinstance(page, Failure)]


def count_cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
