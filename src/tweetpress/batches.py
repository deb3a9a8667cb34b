"""Batches of pages -> their results: the unit of work, the same in this process, in another and on another machine.

A batch is as many pages as keep the model busy and few enough to stay small in memory. Which pages share a batch
depends on the pages alone, never on the number of processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Failure, Page, Record
from tweetpress.errors import PageError
from tweetpress.pieces import cut, join
from tweetpress.pipeline import make_doc

if TYPE_CHECKING:
    from spacy.language import Language

Result = Record | Failure

BATCH_PAGES = 32
BATCH_BYTES = 4 * 2**20
# Docs that the model sees together: with 8 to 32 articles its matrices stay in the processor's cache; with 128 it
# is a quarter slower (measured on the corpus).
DOCS = 16


def in_batches(pages: Iterable[Page | Failure]) -> Iterator[list[Page | Failure]]:
    """The pages in order, some at a time."""
    batch: list[Page | Failure] = []
    size = 0
    for page in pages:
        batch.append(page)
        size += len(page.data) if isinstance(page, Page) else 0
        if len(batch) == BATCH_PAGES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def extract_batch(nlp: Language, pages: Iterable[Page | Failure], *, own: bool = True) -> list[list[Result]]:
    """The results of each page, in order; a page that fails costs only itself.

    `own` says that nobody else uses `nlp` at the time: then what the batch adds to its vocabulary is freed at the end.
    """
    return extract_cleaned(nlp, [clean_page(page) for page in pages], own=own)


def extract_cleaned(nlp: Language, cleaned: list[list[Article] | Failure], *, own: bool = True) -> list[list[Result]]:
    """`extract_batch` of pages that `clean_page` has read."""
    articles = [article for page in cleaned if not isinstance(page, Failure) for article in page]
    with nlp.memory_zone() if own else nullcontext():
        results = iter(extract_articles(nlp, articles))
    return [[page] if isinstance(page, Failure) else [next(results) for _ in page] for page in cleaned]


def extract_articles(nlp: Language, articles: list[Article]) -> list[Result]:
    """A result for each article. When one of many raises, they are done again one by one, and only it is lost."""
    try:
        return [*read_together(nlp, articles)]
    except Exception as error:
        if len(articles) == 1:
            return [Failure(articles[0].source, explain(error))]
    return [result for article in articles for result in extract_articles(nlp, [article])]


def read_together(nlp: Language, articles: list[Article]) -> Iterator[Record]:
    """The records of `articles`, in order, by way of one stream of docs sorted by length."""
    from tweetpress.collect import collect  # with it comes spaCy, which cleaning does without

    pieces = [cut(article) for article in articles]
    flat = [piece for some in pieces for piece in some]
    order = sorted(range(len(flat)), key=lambda n: len(flat[n].text))
    docs = nlp.pipe((make_doc(nlp, flat[n]) for n in order), batch_size=DOCS)
    records = {n: collect(doc, flat[n]) for n, doc in zip(order, docs, strict=True)}
    parts = (records[n] for n in range(len(flat)))
    for article, some in zip(articles, pieces, strict=True):
        yield join([next(parts) for _ in some], article)


def clean_page(page: Page | Failure) -> list[Article] | Failure:
    """The articles of one page; a page that fails, in whatever way, costs only itself."""
    if isinstance(page, Failure):
        return page
    try:
        return read_articles(page)
    except PageError as error:
        return Failure(page.source, str(error))
    except RecursionError:
        return Failure(page.source, "nested too deep to be read; save the page as text")
    except Exception as error:
        return Failure(page.source, explain(error))


def explain(error: Exception) -> str:
    """An error that nobody foresaw, in one line."""
    return f"could not be processed ({type(error).__name__}: {' '.join(str(error).split())}); please report it"
